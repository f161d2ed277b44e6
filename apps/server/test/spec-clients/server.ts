import { onTestFinished } from 'vitest';
import { parseConfig } from '../../src/config/load.ts';
import type { Logger } from '../../src/telemetry/logger.ts';
import { type LogLine, startTestServer, type TestServer } from '../support/server.ts';
import { createRecorder, type Recorder } from './recorder.ts';

/** All limits as a user gets them; the services that the documents speak of. No test calls anybody outside. */
const configuration = `
host: { interval_seconds: 0.5 }
webhooks: { allowed_hosts: [] }
services:
  - id: posco_news
    name: POSCO 뉴스 모니터
    command: [node, -e, "setInterval(() => console.log('POSCO 뉴스 확인'), 200)"]
  - id: github_pages
    command: [node, -e, "setInterval(() => {}, 1000)"]
`;

/** A real server as the documents describe it. */
export interface SampleServer extends TestServer {
  /** What it logs. */
  readonly lines: Recorder<LogLine>;
  /** Resolves when a client has introduced itself by this id. */
  introduced(clientId: string): Promise<LogLine>;
}

/**
 * Starts a server that is closed when the test ends, however it ends.
 * @param port where to listen; 0 takes any free port
 */
export async function startSampleServer(port = 0): Promise<SampleServer> {
  const lines = createRecorder<LogLine>();
  const at = (level: keyof Logger) => (fields: object, message: string) =>
    lines.add({ level, fields, message });
  const logger = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
  const config = parseConfig(configuration, 'samples.yaml');
  config.server.port = port;
  const server = await startTestServer('', { config, logger });
  onTestFinished(() => server.close());
  return {
    ...server,
    lines,
    introduced: (clientId) =>
      lines.until(
        ({ fields, message }) =>
          message.startsWith('client info received') &&
          'client_id' in fields &&
          fields.client_id === clientId,
      ),
  };
}
