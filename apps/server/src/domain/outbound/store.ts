import type { ProjectAction } from '@watchhamster/shared-types';

/** A project as it is kept. Times are milliseconds since 1970. */
export interface StoredProject {
  readonly projectId: string;
  readonly callFlowId: string;
  readonly clientId: string;
  /** Its client_secret, encrypted. Tokens are not kept. */
  readonly sealedSecret: Uint8Array;
  /** The last action that was told: after a restart, what follows continues from there. */
  readonly action: ProjectAction;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Keeps projects over a restart. Each call is done, and in a database on disk, when it returns. */
export interface ProjectStore {
  /** Adds it, or replaces the one of its id. */
  save(project: StoredProject): void;
  saveAction(projectId: string, action: ProjectAction, updatedAt: number): void;
  remove(projectId: string): void;
  /** In the order in which they were added. */
  all(): readonly StoredProject[];
}

/** For a server without a database. */
export function createMemoryProjectStore(): ProjectStore {
  const projects = new Map<string, StoredProject>();
  return {
    save: (project) => void projects.set(project.projectId, project),
    saveAction(projectId, action, updatedAt) {
      const found = projects.get(projectId);
      if (found) projects.set(projectId, { ...found, action, updatedAt });
    },
    remove: (projectId) => void projects.delete(projectId),
    all: () => [...projects.values()],
  };
}
