import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqliteJournal } from '../src/journal/sqlite.ts';
import { openDatabase } from '../src/storage/database.ts';

const program = fileURLToPath(new URL('support/append-forever.ts', import.meta.url));

/** Lets the process append until it has acknowledged `lines` messages, kills it, and gives the last it acknowledged. */
async function appendUntilKilled(file: string, lines: number): Promise<number> {
  const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
    if (out.split('\n').length > lines) child.kill('SIGKILL');
  });
  const [, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  expect(signal).toBe('SIGKILL');
  // What stands after the last line break was cut off by the kill.
  return Number(out.split('\n').at(-2));
}

describe('a journal whose process is killed', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'watchhamster-kill-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has every message that it acknowledged, in one epoch, without gaps', async () => {
    const file = join(folder, 'journal.db');
    let acknowledged = 0;
    for (let round = 0; round < 20; round++) {
      const last = await appendUntilKilled(file, 1 + ((round * 37) % 300));
      expect(last).toBeGreaterThan(acknowledged);
      acknowledged = last;
      const database = openDatabase({ file });
      const journal = createSqliteJournal({
        database,
        createEpoch: () => 'another',
        now: Date.now,
        retention: { messages: 1_000_000, days: 30 },
      });
      expect(journal.epoch).toBe('from the child');
      expect(journal.position()).toBeGreaterThanOrEqual(acknowledged);
      const kept = journal.after(0, 1_000_000).map(({ position }) => position);
      expect(kept).toEqual(Array.from({ length: journal.position() }, (_, index) => index + 1));
      expect(database.connection.pragma('integrity_check', { simple: true })).toBe('ok');
      // Not closed: the next one finds a journal that was not ended either.
      database.close();
    }
  });
});
