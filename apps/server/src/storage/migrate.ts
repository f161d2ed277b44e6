import type { Database as Connection } from 'better-sqlite3';
import { storageError } from './errors.ts';
import type { Migration } from './migrations.ts';

/** Marks the file as ours ("WHAM"), for the `file` program and for {@link migrate}. */
const applicationId = 0x57_48_41_4d;

/**
 * Brings a database up to date, one transaction a step: a step that fails leaves those before it.
 * @throws StorageError when the database is of another program, or of a newer version of this one.
 */
export function migrate(connection: Connection, file: string, migrations: readonly Migration[]): void {
  const pragma = (name: string): number => Number(connection.pragma(name, { simple: true }));
  const version = pragma('user_version');
  const owner = pragma('application_id');
  const objects = connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number;
  if (owner !== applicationId && (owner !== 0 || version !== 0 || objects > 0))
    throw storageError('STORAGE_NOT_A_DATABASE', file, { detail: 'another program made it' });
  if (version > migrations.length) {
    const detail = `its layout is number ${version}, this version knows ${migrations.length}`;
    throw storageError('STORAGE_NEWER', file, { detail });
  }
  for (const [index, { sql }] of migrations.entries()) {
    if (index < version) continue;
    connection
      .transaction(() => {
        connection.exec(sql);
        connection.pragma(`application_id = ${applicationId}`);
        connection.pragma(`user_version = ${index + 1}`);
      })
      .immediate();
  }
}
