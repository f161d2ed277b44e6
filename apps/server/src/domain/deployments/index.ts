export {
  createDeployments,
  type Deployments,
  DeploymentsClosedError,
} from './deployments.ts';
export type { RunRecord } from './record.ts';
export { createMemoryDeploymentStore, type NumberedRun } from './store.ts';
export { createSqliteDeploymentStore } from './store-sqlite.ts';
