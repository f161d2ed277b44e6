import { useIdInPath } from '../../router/id-in-path.ts';
import { pagePaths } from '../../router/paths.ts';
import { DeploymentDetail } from './detail.tsx';
import { DeploymentList } from './list.tsx';

/** All deployments, or the one that the address names. */
export default function DeploymentsPage() {
  const id = useIdInPath(pagePaths.deployments);
  return id === '' ? <DeploymentList /> : <DeploymentDetail key={id} id={id} />;
}
