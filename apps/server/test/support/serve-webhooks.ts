import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseConfig } from '../../src/config/load.ts';
import { startServer } from '../../src/server.ts';

/** A whole server in a process of its own, until it is killed; says where it listens. */
const [file = ''] = process.argv.slice(2);
const silent = () => {};
const server = await startServer({
  config: parseConfig(readFileSync(file, 'utf8'), file),
  baseDir: dirname(file),
  dataDir: dirname(file),
  dashboardDir: dirname(file),
  schemasDir: dirname(file),
  env: {},
  nodePath: process.execPath,
  version: '0.0.0-test',
  logger: {
    debug: silent,
    info: silent,
    warn: silent,
    error: (fields, message) => console.error(message, fields),
  },
});
process.stdout.write(`${server.url}\n`);
