import { useIdInPath } from '../../router/id-in-path.ts';
import { pagePaths } from '../../router/paths.ts';
import { AlertDetail } from './detail.tsx';
import { AlertList } from './list.tsx';

/** All alerts, or the one that the address names. */
export default function AlertsPage() {
  const id = useIdInPath(pagePaths.alerts);
  return id === '' ? <AlertList /> : <AlertDetail key={id} id={id} />;
}
