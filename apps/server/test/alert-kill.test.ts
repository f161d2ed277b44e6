import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogue } from '@watchhamster/shared-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAlerts } from './support/alert-files.ts';

const program = fileURLToPath(new URL('support/alert-forever.ts', import.meta.url));

/** Lets alerts fire and resolve until so many rounds are over, kills the process, and gives the last round. */
async function runUntilKilled(file: string, rounds: number): Promise<number> {
  const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
    if (out.split('\n').length > rounds) child.kill('SIGKILL');
  });
  const [, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  expect(signal).toBe('SIGKILL');
  return Number(out.split('\n').at(-2));
}

describe('alerts whose process is killed', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'watchhamster-alert-kill-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are told once each, from the first to the last, and none is lost', async () => {
    const file = join(folder, 'alerts.db');
    let rounds = 0;
    for (let attempt = 0; attempt < 5; attempt++) {
      rounds += await runUntilKilled(file, 1 + ((attempt * 13) % 40));
      const opened = openAlerts(file);
      opened.alerts.start();
      // It was bad, or it was good: it is good now.
      opened.sample(1);
      const told = opened.journal.after(0, 1_000_000).map(({ parts: { data } }) => {
        const { alert_id, state } = catalogue.alert.data.parse(data);
        return `${alert_id} ${state}`;
      });
      const count = told.length / 2;
      expect(count).toBeGreaterThanOrEqual(rounds);
      const expected = Array.from({ length: count }, (_, index) => [
        `busy:host:${index + 1} firing`,
        `busy:host:${index + 1} resolved`,
      ]);
      expect(told).toEqual(expected.flat());
      expect(opened.store.list({ limit: 100_000 })).toHaveLength(count);
      expect(opened.alerts.open()).toEqual([]);
      // Promises of what was told are kept before the file is closed.
      await Promise.resolve();
      expect(opened.store.load().outbox).toEqual([]);
      opened.close();
    }
  });
});
