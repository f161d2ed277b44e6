import { useLocation } from 'wouter';
import { pagePaths } from '../../router/paths.ts';
import { ServiceDetail } from './detail.tsx';
import { ServiceList } from './list.tsx';

/** All services, or the one that the address names. */
export default function ServicesPage() {
  const [path] = useLocation();
  const id = path.slice(pagePaths.services.length + 1);
  return id === '' ? <ServiceList /> : <ServiceDetail key={id} id={decodeURIComponent(id)} />;
}
