/** The engine's binary ends an older Node.js with a segmentation fault when a database is opened. */
const oldestMajor = 22;

/** Whether this version of Node.js (such as `20.19.0`) can load the database engine. */
export function hasDatabaseEngine(nodeVersion: string): boolean {
  return Number.parseInt(nodeVersion, 10) >= oldestMajor;
}
