import { useIdInPath } from '../../router/id-in-path.ts';
import { pagePaths } from '../../router/paths.ts';
import { ProjectDetail } from './detail.tsx';
import { ProjectList } from './list.tsx';

/** All outbound projects, or the one that the address names. */
export default function OutboundPage() {
  const id = useIdInPath(pagePaths.outbound);
  return id === '' ? <ProjectList /> : <ProjectDetail key={id} id={id} />;
}
