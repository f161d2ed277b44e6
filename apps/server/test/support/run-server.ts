import { readFileSync } from 'node:fs';
import { parseConfig } from '../../src/config/load.ts';
import { startTestServer } from './server.ts';

/** A server in a process of its own, to be killed: its data and its configuration are in the folder it is given. */
const [folder = '.'] = process.argv.slice(2);
const config = parseConfig(readFileSync(`${folder}/watchhamster.yaml`, 'utf8'), 'watchhamster.yaml');
config.server.port = 0;
const server = await startTestServer('', { config, dataDir: folder, baseDir: folder, env: process.env });
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)));
console.log(server.url);
