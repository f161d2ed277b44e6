#!/usr/bin/env node
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { readArguments, usage } from './arguments.ts';
import { systemClock } from './clock.ts';
import { codeOf, PbxSimulatorError } from './errors.ts';
import type { PbxHappening } from './happenings.ts';
import { lineFor } from './log-line.ts';
import { playScript } from './play.ts';
import { type PbxSimulator, startPbxSimulator } from './simulator.ts';

const { stdout } = process;
/** Nobody can ask for the calls that have ended here, and it may run for months. */
const history = 100;

async function main(): Promise<void> {
  // Who reads along may stop at any time, as `head` does.
  stdout.on('error', (error) => {
    if (codeOf(error) === 'EPIPE') process.exit(0);
    throw error;
  });
  const args = readArguments(process.argv.slice(2), {
    makeSecret: () => randomBytes(16).toString('base64url'),
    readFile: (path) => readFileSync(path, 'utf8'),
  });
  if (args.asked === 'help') return void stdout.write(usage);
  if (args.asked === 'version') return void stdout.write(`${version()}\n`);

  const simulator = await startPbxSimulator({ history, ...args.options, observe });
  const { url, certificate } = simulator;
  if (args.certificateFile !== undefined && certificate !== undefined) {
    await writeCertificate(simulator, args.certificateFile, certificate);
  }
  const { madeUp } = args;
  if (stdout.isTTY) {
    stdout.write(`The exchange is at ${url}\n`);
    if (madeUp) stdout.write(`Account ${madeUp.clientId}, secret ${madeUp.clientSecret}\n`);
  } else {
    const account = madeUp ? { client_id: madeUp.clientId, client_secret: madeUp.clientSecret } : {};
    stdout.write(`${JSON.stringify({ at: Date.now(), type: 'listening', url, ...account })}\n`);
  }
  const stopScript = playScript(simulator, args.steps, systemClock, observe);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stopScript();
      void simulator.close().then(() => process.exit(0));
    });
  }
}

function observe(happening: PbxHappening): void {
  const line = stdout.isTTY ? lineFor(happening) : JSON.stringify(happening);
  if (line !== undefined) stdout.write(`${line}\n`);
}

function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

async function writeCertificate(simulator: PbxSimulator, file: string, certificate: string): Promise<void> {
  try {
    writeFileSync(file, certificate);
  } catch (cause) {
    await simulator.close();
    const message = `--certificate: '${file}' cannot be written (${codeOf(cause)}); give a file that can be`;
    throw new PbxSimulatorError('WRITE_FAILED', message, { cause });
  }
}

main().catch((error: unknown) => {
  if (!(error instanceof PbxSimulatorError)) throw error;
  process.stderr.write(`pbx-simulator: ${error.message}\n`);
  process.exitCode = error.code === 'INVALID_OPTION' ? 2 : 1;
});
