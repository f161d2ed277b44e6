import type { ProjectAction } from '@watchhamster/shared-types';
import type { Database } from 'better-sqlite3';
import type { ProjectStore } from './store.ts';

interface Row {
  readonly project_id: string;
  readonly call_flow_id: string;
  readonly client_id: string;
  readonly sealed_secret: Buffer;
  readonly action: ProjectAction;
  readonly created_at: number;
  readonly updated_at: number;
}

/** Projects in a database that has their table (`storage/migrations-outbound.ts`). The caller closes it. */
export function createSqliteProjectStore(database: Database): ProjectStore {
  const save = database.prepare<[Row]>(`
    INSERT INTO outbound_project (project_id, call_flow_id, client_id, sealed_secret, action, created_at, updated_at)
    VALUES (:project_id, :call_flow_id, :client_id, :sealed_secret, :action, :created_at, :updated_at)
    ON CONFLICT (project_id) DO UPDATE SET call_flow_id = excluded.call_flow_id, client_id = excluded.client_id,
      sealed_secret = excluded.sealed_secret, action = excluded.action, updated_at = excluded.updated_at`);
  const saveAction = database.prepare<[ProjectAction, number, string]>(
    'UPDATE outbound_project SET action = ?, updated_at = ? WHERE project_id = ?',
  );
  const remove = database.prepare<[string]>('DELETE FROM outbound_project WHERE project_id = ?');
  const all = database.prepare<[], Row>('SELECT * FROM outbound_project ORDER BY number');
  return {
    save: ({ projectId, callFlowId, clientId, sealedSecret, action, createdAt, updatedAt }) =>
      void save.run({
        project_id: projectId,
        call_flow_id: callFlowId,
        client_id: clientId,
        sealed_secret: Buffer.from(sealedSecret),
        action,
        created_at: createdAt,
        updated_at: updatedAt,
      }),
    saveAction: (projectId, action, updatedAt) => void saveAction.run(action, updatedAt, projectId),
    remove: (projectId) => void remove.run(projectId),
    all: () =>
      all.all().map((row) => ({
        projectId: row.project_id,
        callFlowId: row.call_flow_id,
        clientId: row.client_id,
        sealedSecret: row.sealed_secret,
        action: row.action,
        createdAt: row.created_at,
        updatedAt: row.updated_at,
      })),
  };
}
