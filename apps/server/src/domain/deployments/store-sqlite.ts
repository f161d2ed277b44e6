import type { Database } from 'better-sqlite3';
import type { RunRecord } from './record.ts';
import { isFinished } from './states.ts';
import { type DeploymentStore, keptRuns, type NumberedRun } from './store.ts';

interface Row {
  readonly number: number;
  readonly record: string;
}

const columns = 'SELECT number, record FROM deployment_run';

/** Runs in a SQLite database that has their table (`storage/migrations-deployments.ts`). The caller closes it. */
export function createSqliteDeploymentStore(database: Database, kept = keptRuns): DeploymentStore {
  const add = database.prepare<[string, string, string, string]>(
    'INSERT INTO deployment_run (id, deployment, commit_hash, finished, told, record) VALUES (?, ?, ?, 0, 0, ?)',
  );
  const prune = database.prepare<[string, string, number]>(
    `DELETE FROM deployment_run WHERE deployment = ? AND finished = 1 AND told = 1 AND number <=
      (SELECT number FROM deployment_run WHERE deployment = ? ORDER BY number DESC LIMIT 1 OFFSET ?)`,
  );
  const save = database.prepare<[string, number, string, string]>(
    'UPDATE deployment_run SET commit_hash = ?, finished = ?, record = ? WHERE id = ?',
  );
  const told = database.prepare<[string]>('UPDATE deployment_run SET told = 1 WHERE id = ?');
  const find = database.prepare<[string], Row>(`${columns} WHERE id = ?`);
  const page = database.prepare<[number, number], Row>(
    `${columns} WHERE number < ? ORDER BY number DESC LIMIT ?`,
  );
  const pageOf = database.prepare<[string, number, number], Row>(
    `${columns} WHERE deployment = ? AND number < ? ORDER BY number DESC LIMIT ?`,
  );
  const attempts = database.prepare<[string, string], Row>(
    `${columns} WHERE deployment = ? AND commit_hash = ? ORDER BY number DESC LIMIT 100`,
  );
  const loose = database.prepare<[], Row>(`${columns} WHERE finished = 0 OR told = 0 ORDER BY number`);
  const addAndPrune = database.transaction((run: RunRecord) => {
    add.run(run.id, run.deploymentId, run.commit, JSON.stringify(run));
    prune.run(run.deploymentId, run.deploymentId, kept);
  });
  return {
    add: (run) => addAndPrune(run),
    save: (run) => {
      save.run(run.commit, isFinished(run.state) ? 1 : 0, JSON.stringify(run), run.id);
    },
    told: (id) => {
      told.run(id);
    },
    find(id) {
      const row = find.get(id);
      return row && read(row);
    },
    page: ({ deploymentId, before = Number.MAX_SAFE_INTEGER, limit }) =>
      (deploymentId === undefined ? page.all(before, limit) : pageOf.all(deploymentId, before, limit)).map(
        read,
      ),
    attempts: (deploymentId, commit) => attempts.all(deploymentId, commit).map(read),
    loose: () => loose.all().map(read),
  };
}

/** What stands in the table was written by {@link DeploymentStore.save} of this or an earlier version. */
function read({ number, record }: Row): NumberedRun {
  return { ...(JSON.parse(record) as RunRecord), number };
}
