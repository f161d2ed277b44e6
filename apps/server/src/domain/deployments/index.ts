export {
  createDeployments,
  type DeploymentReadings,
  type Deployments,
  DeploymentsClosedError,
  UnknownDeploymentError,
} from './deployments.ts';
export type { RunRecord } from './record.ts';
export { createMemoryDeploymentStore, type NumberedRun } from './store.ts';
export { createSqliteDeploymentStore } from './store-sqlite.ts';
