import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import type { LogPage } from '../src/http/logs.ts';

/** The built server, as an operator runs it. */
const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));

it('what a followed file has is in the history once, however often the server is killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'watchhamster-log-kill-'));
  const path = join(folder, 'app.log');
  const config = join(folder, 'w.yaml');
  writeFileSync(config, 'logs: { poll_seconds: 0.05, files: [{ path: app.log, from: start }] }\n');
  let line = 0;
  // Lines come all the time, in pieces, and the file is rotated on the way.
  const write = (): void => {
    for (let count = 0; count < 20; count += 1) {
      appendFileSync(path, `line ${line}`);
      appendFileSync(path, ` is whole\n`);
      line += 1;
    }
    if (line % 4000 === 0) renameSync(path, `${path}.${line}`);
  };
  let writer: NodeJS.Timeout | undefined;
  let child: ChildProcess | undefined;
  onTestFinished(() => {
    clearInterval(writer);
    child?.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });
  const start = async (): Promise<string> => {
    const started = spawn(process.execPath, [main, '--config', config, '--port', '0'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child = started;
    return new Promise((resolve) => {
      let out = '';
      started.stdout.on('data', (chunk) => {
        out += chunk;
        const url = /listens on (http:\/\/[\d.:]+)/.exec(out)?.[1];
        if (url) resolve(url);
      });
    });
  };
  for (let round = 0; round < 4; round += 1) {
    await start();
    // Not before somebody reads: however slow the first start is, no file is renamed before it was seen.
    writer ??= setInterval(write, 20);
    await new Promise((resolve) => setTimeout(resolve, 350 + round * 90));
    const killed = child;
    const ended = new Promise((resolve) => killed?.once('close', resolve));
    killed?.kill('SIGKILL');
    await ended;
  }
  const url = await start();
  clearInterval(writer);
  const all = async (): Promise<string[]> => {
    const messages: string[] = [];
    let after: number | undefined = 0;
    while (after !== undefined) {
      const page = (await (await fetch(`${url}/api/v1/logs?limit=1000&after=${after}`)).json()) as LogPage;
      messages.push(...page.entries.map(({ message }) => message));
      after = page.entries.length < 1000 ? undefined : page.next_after;
    }
    return messages;
  };
  await expect.poll(async () => (await all()).at(-1), { timeout: 10_000 }).toBe(`line ${line - 1} is whole`);
  // As stretches without a gap: one, when nothing is missing, doubled or out of order.
  const stretches: [first: number, last: number][] = [];
  for (const message of await all()) {
    const number = Number(/^line (\d+) is whole$/.exec(message)?.[1]);
    const last = stretches.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else stretches.push([number, number]);
  }
  expect(stretches).toEqual([[0, line - 1]]);
}, 30_000);
