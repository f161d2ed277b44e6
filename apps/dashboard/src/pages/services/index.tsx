import { useIdInPath } from '../../router/id-in-path.ts';
import { pagePaths } from '../../router/paths.ts';
import { ServiceDetail } from './detail.tsx';
import { ServiceList } from './list.tsx';

/** All services, or the one that the address names. */
export default function ServicesPage() {
  const id = useIdInPath(pagePaths.services);
  return id === '' ? <ServiceList /> : <ServiceDetail key={id} id={id} />;
}
