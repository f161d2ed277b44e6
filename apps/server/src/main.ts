#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeNewToken } from './auth/new-token.ts';
import { readArguments, UsageError, usage } from './config/arguments.ts';
import { loadConfig } from './config/load.ts';
import { ConfigError, SetupError } from './config/problems.ts';
import { describeCrash } from './crash.ts';
import { ListenError, type RunningServer, startServer } from './server.ts';
import { StorageError } from './storage/errors.ts';
import { createLogger } from './telemetry/pino.ts';

const require = createRequire(import.meta.url);
const { version } = require('../package.json') as { version: string };

async function main(): Promise<number | undefined> {
  const options = readArguments(process.argv.slice(2), process.env);
  if (options.help) return print(usage);
  if (options.version) return print(`${version}\n`);
  if (options.newToken) return print(describeNewToken(options.newToken));
  const dataDir = resolve(options.dataDir ?? '.');
  const load = async () => {
    // What went wrong with the server's own files is told where they are used; before a start there is only this.
    const looksAt = options.check ? dataDir : undefined;
    const loaded = await loadConfig(options.config, process.cwd(), process.env, looksAt);
    const { server } = loaded.config;
    server.host = options.host ?? server.host;
    server.port = options.port ?? server.port;
    return loaded;
  };
  const { config, baseDir, file } = await load();
  if (options.check) {
    return print(`${file ?? 'the default configuration'} is valid: ${config.services.length} services\n`);
  }
  const logger = createLogger({
    readable: process.stdout.isTTY || options.logFormat === 'text',
    level: options.logLevel,
  });
  const here = dirname(fileURLToPath(import.meta.url));
  const sharedTypes = dirname(require.resolve('@watchhamster/shared-types/package.json'));

  if (!existsSync(dataDir))
    throw new UsageError(`--data-dir: the folder '${dataDir}' does not exist; create it first`);
  let server: RunningServer | undefined;
  let signals = 0;
  const stop = (signal: NodeJS.Signals): void => {
    signals++;
    if (signals > 1) process.exit(1);
    logger.info({}, `${signal}: stopping; a second one ends at once`);
    void (server?.close() ?? Promise.resolve()).then(
      () => process.exit(0),
      (err) => {
        logger.error({ err }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  // In a terminal it says that the terminal was closed; a daemon with a file is asked to read it again.
  const isDaemon = ![process.stdin, process.stdout, process.stderr].some((stream) => stream.isTTY);
  process.on('SIGHUP', (signal) => {
    if (!isDaemon || file === undefined) return stop(signal);
    logger.info({}, 'SIGHUP: reading the configuration again');
    void server?.reload(async () => (await load()).config);
  });
  // However the process ends, by a second signal or by a mistake: no service outlives it.
  process.on('exit', () => server?.kill());
  // A terminal or a pipe that is gone takes no more lines; the services are still to be stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

  server = await startServer({
    config,
    baseDir,
    dataDir,
    dashboardDir: join(here, '../../dashboard/dist'),
    schemasDir: join(sharedTypes, 'schemas'),
    env: process.env,
    nodePath: process.execPath,
    version,
    logger,
  });
  if (signals > 0) {
    await server.close();
    return 0;
  }
  logger.info(
    { url: server.url, services: config.services.length, node: process.version },
    `WatchHamster ${version} listens on ${server.url} (${server.access})`,
  );
  return undefined;
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

/** 2 for what the user can mend in the command or the configuration, 1 for everything else. */
function fail(cause: unknown): number {
  if (cause instanceof UsageError || cause instanceof ConfigError || cause instanceof SetupError) {
    process.stderr.write(`${cause.message}\n`);
    return 2;
  }
  const isExpected = cause instanceof ListenError || cause instanceof StorageError;
  process.stderr.write(`${isExpected ? cause.message : describeCrash(cause)}\n`);
  return 1;
}

// Node.js would print all that an error has.
process.on('uncaughtException', (cause) => {
  process.stderr.write(`${describeCrash(cause)}\nNode.js ${process.version}\n`);
  process.exit(1);
});

main().then(
  (code) => {
    if (code !== undefined) process.exitCode = code;
  },
  (cause) => process.exit(fail(cause)),
);
