import { fileURLToPath } from 'node:url';
import { parseConfig } from '../../src/config/load.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../src/server.ts';
import type { Logger } from '../../src/telemetry/logger.ts';

/** One line of a recorded log. */
export interface LogLine {
  readonly level: keyof Logger;
  readonly fields: object;
  readonly message: string;
}

/** A log that keeps its lines. */
export function recordingLogger(lines: LogLine[]): Logger {
  const at = (level: keyof Logger) => (fields: object, message: string) => {
    lines.push({ level, fields, message });
  };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** A server on a free port of the loopback interface, closed at the end of the scope. */
export interface TestServer extends RunningServer, AsyncDisposable {
  readonly ws: string;
  readonly log: LogLine[];
}

/** No alerts about the host. */
const quietHost = parseConfig(
  JSON.stringify({
    alerts: { rules: ['host-cpu', 'host-memory', 'host-disk'].map((id) => ({ id, enabled: false })) },
  }),
  'quiet.yaml',
).alerts.rules;

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** Starts a real server from the text of a configuration file. */
export async function startTestServer(yaml = '', options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const log: LogLine[] = [];
  const config = options.config ?? parseConfig(yaml, 'test.yaml');
  if (!options.config) config.server.port = 0;
  // How busy the machine is that runs the tests is nobody's news, unless the test has a configuration of its own.
  if (!options.config && !/\balerts\b/.test(yaml)) config.alerts.rules.push(...quietHost);
  // Nothing is left behind, unless the test says where.
  if (options.dataDir === undefined) config.storage.path ??= ':memory:';
  const server = await startServer({
    baseDir: path('.'),
    dataDir: path('.'),
    dashboardDir: path('../../../dashboard/dist'),
    schemasDir: path('../../../../packages/shared-types/schemas'),
    env: process.env,
    nodePath: process.execPath,
    version: '0.0.0-test',
    logger: recordingLogger(log),
    ...options,
    config,
  });
  return {
    ...server,
    ws: `${server.url.replace('http', 'ws')}/ws`,
    log,
    [Symbol.asyncDispose]: () => server.close(),
  };
}
