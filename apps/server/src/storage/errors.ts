/** What is wrong with the database, for programs; the error's message says what to do. */
export type StorageErrorCode =
  /** Another server has it open. */
  | 'STORAGE_LOCKED'
  /** The file is something else, or the database of another program. */
  | 'STORAGE_NOT_A_DATABASE'
  /** It is a database, and damaged. */
  | 'STORAGE_CORRUPT'
  /** A newer version of WatchHamster wrote it. */
  | 'STORAGE_NEWER'
  /** The file or its folder may not be written. */
  | 'STORAGE_READ_ONLY'
  | 'STORAGE_FOLDER_MISSING'
  /** A folder, or something else that is no file, stands where the file should be. */
  | 'STORAGE_NOT_A_FILE'
  | 'STORAGE_DISK_FULL'
  /** This version of Node.js cannot load the database engine. */
  | 'STORAGE_RUNTIME_TOO_OLD'
  /** Anything else; `cause` has it. */
  | 'STORAGE_FAILED';

/** The database cannot be used. Nothing was changed in it. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;
  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** What each code says after the file's name: what is wrong, and what to do. */
const texts: Readonly<Record<StorageErrorCode, string>> = {
  STORAGE_LOCKED:
    'is in use by another server: stop that one, or give this one a folder of its own with --data-dir or storage.path',
  STORAGE_NOT_A_DATABASE:
    'is not a WatchHamster database: name another file in storage.path, or move this one away',
  STORAGE_CORRUPT:
    'is damaged: stop the server and put a backup in its place, or move it away to start with an empty one',
  STORAGE_NEWER:
    'was written by a newer version of WatchHamster: run that version, or name another file in storage.path',
  STORAGE_READ_ONLY:
    'cannot be written: give the user who runs the server the right to write the file and its folder, or name another in storage.path',
  STORAGE_FOLDER_MISSING: 'is in a folder that does not exist: create it, or name another in storage.path',
  STORAGE_NOT_A_FILE: 'is not a file: name a file in storage.path',
  STORAGE_DISK_FULL: 'has no room: the disk is full; free some space',
  STORAGE_RUNTIME_TOO_OLD:
    'needs Node.js 22 or newer: run the server with that, or set storage.path to ":memory:" and keep nothing over a restart',
  STORAGE_FAILED: 'cannot be used',
};

/** By what SQLite (a result code, or its primary code) and the file system say. */
const codes: Readonly<Record<string, StorageErrorCode>> = {
  SQLITE_BUSY: 'STORAGE_LOCKED',
  SQLITE_LOCKED: 'STORAGE_LOCKED',
  SQLITE_NOTADB: 'STORAGE_NOT_A_DATABASE',
  SQLITE_CORRUPT: 'STORAGE_CORRUPT',
  SQLITE_READONLY: 'STORAGE_READ_ONLY',
  SQLITE_PERM: 'STORAGE_READ_ONLY',
  // A file that could be opened for reading only cannot be locked.
  SQLITE_IOERR_LOCK: 'STORAGE_READ_ONLY',
  SQLITE_CANTOPEN: 'STORAGE_READ_ONLY',
  SQLITE_FULL: 'STORAGE_DISK_FULL',
  ENOENT: 'STORAGE_FOLDER_MISSING',
  ENOTDIR: 'STORAGE_FOLDER_MISSING',
  EISDIR: 'STORAGE_NOT_A_FILE',
  EACCES: 'STORAGE_READ_ONLY',
  EPERM: 'STORAGE_READ_ONLY',
  EROFS: 'STORAGE_READ_ONLY',
  ENOSPC: 'STORAGE_DISK_FULL',
  EDQUOT: 'STORAGE_DISK_FULL',
};

/** The error for a code, about this file. `detail` follows in brackets. */
export function storageError(
  code: StorageErrorCode,
  file: string,
  { detail, cause }: { readonly detail?: string | undefined; readonly cause?: unknown } = {},
): StorageError {
  const suffix = detail === undefined ? '' : ` (${detail})`;
  return new StorageError(
    code,
    `the database '${file}' ${texts[code]}${suffix}`,
    cause === undefined ? {} : { cause },
  );
}

/** What SQLite or the file system threw, as a StorageError about this file; one that already is stays as it is. */
export function asStorageError(cause: unknown, file: string): StorageError {
  if (cause instanceof StorageError) return cause;
  const raw = String((cause as { code?: unknown } | undefined)?.code ?? '');
  // SQLITE_IOERR_WRITE and the like: the first two words are the primary code.
  const primary = raw.startsWith('SQLITE_') ? raw.split('_').slice(0, 2).join('_') : raw;
  const code = codes[raw] ?? codes[primary] ?? 'STORAGE_FAILED';
  const detail = cause instanceof Error ? cause.message : String(cause);
  return storageError(code, file, { detail, cause });
}
