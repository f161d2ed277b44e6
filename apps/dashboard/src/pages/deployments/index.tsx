import { useLocation } from 'wouter';
import { pagePaths } from '../../router/paths.ts';
import { DeploymentDetail } from './detail.tsx';
import { DeploymentList } from './list.tsx';

/** All deployments, or the one that the address names. */
export default function DeploymentsPage() {
  const [path] = useLocation();
  const id = path.slice(pagePaths.deployments.length + 1);
  return id === '' ? <DeploymentList /> : <DeploymentDetail key={id} id={decodeURIComponent(id)} />;
}
