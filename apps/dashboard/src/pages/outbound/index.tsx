import { useLocation } from 'wouter';
import { pagePaths } from '../../router/paths.ts';
import { ProjectDetail } from './detail.tsx';
import { ProjectList } from './list.tsx';

/** All outbound projects, or the one that the address names. */
export default function OutboundPage() {
  const [path] = useLocation();
  const id = path.slice(pagePaths.outbound.length + 1);
  return id === '' ? <ProjectList /> : <ProjectDetail key={id} id={decodeURIComponent(id)} />;
}
