import type { RunRecord } from './record.ts';
import { isFinished } from './states.ts';

/** A record with its place in the history. */
export interface NumberedRun extends RunRecord {
  /** Grows with every run of any deployment. */
  readonly number: number;
}

/** Keeps the runs of all deployments: in memory, or in a database. */
export interface DeploymentStore {
  /** Adds a run, and forgets the oldest finished ones of its deployment beyond the bound. */
  add(run: RunRecord): void;
  /** Writes what has changed of a run that was added. What is final counts as not told until {@link told}. */
  save(run: RunRecord): void;
  /** Everybody has been told how the run ended. */
  told(id: string): void;
  find(id: string): NumberedRun | undefined;
  /** The newest runs before a number, newest first; of one deployment or of all. */
  page(query: {
    readonly deploymentId?: string | undefined;
    readonly before?: number | undefined;
    readonly limit: number;
  }): NumberedRun[];
  /** The runs of one commit, newest first. */
  attempts(deploymentId: string, commit: string): NumberedRun[];
  /** What did not end before the server did: runs that are not finished, and ends that nobody was told; oldest first. */
  loose(): NumberedRun[];
}

/** Runs of one deployment that are kept. */
export const keptRuns = 500;

/** Runs in memory: a restart of the server forgets them. */
export function createMemoryDeploymentStore(kept = keptRuns): DeploymentStore {
  const runs = new Map<string, NumberedRun>();
  const untold = new Set<string>();
  let last = 0;
  const newestFirst = (): NumberedRun[] => [...runs.values()].reverse();
  return {
    add(run) {
      last += 1;
      runs.set(run.id, { ...run, number: last });
      untold.add(run.id);
      const own = newestFirst().filter(({ deploymentId }) => deploymentId === run.deploymentId);
      for (const { id, state } of own.slice(kept)) if (isFinished(state) && !untold.has(id)) runs.delete(id);
    },
    save(run) {
      const known = runs.get(run.id);
      if (known) runs.set(run.id, { ...run, number: known.number });
    },
    told: (id) => {
      untold.delete(id);
    },
    find: (id) => runs.get(id),
    page: ({ deploymentId, before = Number.POSITIVE_INFINITY, limit }) =>
      newestFirst()
        .filter((run) => run.number < before && (deploymentId ?? run.deploymentId) === run.deploymentId)
        .slice(0, limit),
    attempts: (deploymentId, commit) =>
      newestFirst().filter((run) => run.deploymentId === deploymentId && run.commit === commit),
    loose: () => [...runs.values()].filter(({ id }) => untold.has(id)),
  };
}
