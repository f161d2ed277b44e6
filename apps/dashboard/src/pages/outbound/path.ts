import { pagePaths } from '../../router/paths.ts';

/** Where a project's own page is. */
export const projectPath = (projectId: string): string =>
  `${pagePaths.outbound}/${encodeURIComponent(projectId)}`;
