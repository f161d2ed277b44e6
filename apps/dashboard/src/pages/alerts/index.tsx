import { useLocation } from 'wouter';
import { pagePaths } from '../../router/paths.ts';
import { AlertDetail } from './detail.tsx';
import { AlertList } from './list.tsx';

/** All alerts, or the one that the address names. */
export default function AlertsPage() {
  const [path] = useLocation();
  const id = path.slice(pagePaths.alerts.length + 1);
  return id === '' ? <AlertList /> : <AlertDetail key={id} id={decodeURIComponent(id)} />;
}
