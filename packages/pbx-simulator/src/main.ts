#!/usr/bin/env node
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { readArguments, usage } from './arguments.ts';
import { PbxSimulatorError } from './errors.ts';
import { lineFor } from './log-line.ts';
import { type PbxSimulator, startPbxSimulator } from './simulator.ts';

async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2), () => randomBytes(16).toString('base64url'));
  if (asked.help) return void process.stdout.write(usage);
  const { stdout } = process;
  const simulator = await startPbxSimulator({
    ...asked.options,
    observe(happening) {
      const line = stdout.isTTY ? lineFor(happening) : JSON.stringify(happening);
      if (line !== undefined) stdout.write(`${line}\n`);
    },
  });
  stopOnSignals(simulator);
  const { url, certificate } = simulator;
  if (asked.certificateFile !== undefined && certificate !== undefined) {
    writeFileSync(asked.certificateFile, certificate);
  }
  const { madeUp } = asked;
  if (stdout.isTTY) {
    stdout.write(`The exchange is at ${url}\n`);
    if (madeUp) stdout.write(`Account ${madeUp.clientId}, secret ${madeUp.clientSecret}\n`);
  } else {
    const account = madeUp ? { client_id: madeUp.clientId, client_secret: madeUp.clientSecret } : {};
    stdout.write(`${JSON.stringify({ at: Date.now(), type: 'listening', url, ...account })}\n`);
  }
}

function stopOnSignals(simulator: PbxSimulator): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void simulator.close().then(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  if (!(error instanceof PbxSimulatorError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.code === 'INVALID_OPTION' ? 2 : 1;
});
