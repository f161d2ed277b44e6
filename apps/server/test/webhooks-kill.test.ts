import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../src/domain/test-support.ts';
import { createSqliteOutbox } from '../src/domain/webhooks/outbox-sqlite.ts';
import { localTarget, quick, startReceiver, startWebhooks } from '../src/domain/webhooks/test-support.ts';
import { openDatabase } from '../src/storage/database.ts';
import { connect } from './support/client.ts';

const program = fileURLToPath(new URL('support/serve-webhooks.ts', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchhamster-webhooks-kill-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function startProcess(file: string): Promise<{ child: ChildProcess; ws: string }> {
  const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, ws: `${String(line).trim().replace('http', 'ws')}/ws` };
}

/** What came, without what came again: at least once is promised, and in order. */
function firsts(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

describe('a server that is killed while webhooks are in flight', () => {
  it('loses none that it accepted, and keeps the order of each target', async () => {
    await using receiver = await startReceiver((_request, _response, index) =>
      index % 11 === 0 ? 503 : 200,
    );
    const targets = ['a', 'b', 'c'];
    const file = join(folder, 'kill.json');
    writeFileSync(
      file,
      JSON.stringify({
        server: { port: 0 },
        limits: { messages_per_second: 10_000, flushes_per_second: 1000 },
        host: { interval_seconds: 3600 },
        webhooks: {
          ...quick,
          targets: targets.map((id) => localTarget(id, `${receiver.url}/${id}`, { rate_per_second: 200 })),
        },
      }),
    );
    const accepted: Record<string, string[]> = { a: [], b: [], c: [] };
    let number = 0;
    const rounds = 4;
    for (let round = 0; round < rounds; round++) {
      const { child, ws } = await startProcess(file);
      using client = await connect(ws);
      const asked = new Map<string, [target: string, message: string]>();
      const before = receiver.received.length;
      for (let index = 0; index < 60; index++) {
        const target = targets[index % targets.length] ?? 'a';
        const message = String(number++);
        asked.set(message, [target, message]);
        client.send({
          type: 'send_webhook',
          data: { webhook_type: 'generic', target_id: target, message },
          request_id: message,
        });
      }
      // Some answers, and some deliveries: the kill comes in the middle of both.
      const enough = 20 + round * 12;
      await eventually(
        () =>
          client.received.filter(({ event }) => event === 'ack').length >= enough &&
          receiver.received.length > before + round * 3,
      );
      child.kill('SIGKILL');
      await once(child, 'close');
      for (const message of client.received) {
        if (message.event !== 'ack') continue;
        const [target, text] = asked.get(message.data.request_id) ?? [];
        if (target !== undefined && text !== undefined) accepted[target]?.push(text);
      }
    }
    const { child } = await startProcess(file);
    const arrived = (target: string) =>
      receiver.received
        .filter(({ path }) => path === `/${target}`)
        .map(({ body }) => JSON.parse(body).data.message as string);
    await eventually(() =>
      targets.every((target) => {
        const texts = new Set(arrived(target));
        return accepted[target]?.every((text) => texts.has(text));
      }),
    );
    child.kill('SIGKILL');
    await once(child, 'close');
    for (const target of targets) {
      expect(accepted[target]?.length).toBeGreaterThan(rounds * 5);
      const order = firsts(arrived(target)).map(Number);
      expect(order).toEqual([...order].sort((x, y) => x - y));
    }
    const database = openDatabase({ file: join(folder, 'watchhamster.db') });
    expect(database.connection.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(createSqliteOutbox(database.connection).counts().failed).toBe(0);
    database.close();
  }, 60_000);

  it('delivers a thousand that were queued before a restart, in order', async () => {
    const count = 1000;
    const targets = ['a', 'b', 'c', 'd'];
    await using receiver = await startReceiver();
    const settings = { ...quick, targets: targets.map((id) => localTarget(id, `${receiver.url}/${id}`)) };
    const file = join(folder, 'many.db');
    const first = openDatabase({ file });
    const stopped = startWebhooks(settings, { outbox: createSqliteOutbox(first.connection) });
    await stopped.webhooks.close();
    for (let index = 0; index < count; index++) {
      stopped.webhooks.send({
        type: 'generic',
        target: targets[index % targets.length],
        message: String(index),
      });
    }
    first.close();
    const second = openDatabase({ file });
    {
      await using running = startWebhooks(settings, {
        outbox: createSqliteOutbox(second.connection),
        createId: () => 'none',
      });
      await running.untilEvents('sent', count);
    }
    second.close();
    for (const [offset, target] of targets.entries()) {
      const texts = receiver.received
        .filter(({ path }) => path === `/${target}`)
        .map(({ body }) => Number(JSON.parse(body).data.message));
      expect(texts).toEqual(
        Array.from({ length: count / targets.length }, (_, index) => index * targets.length + offset),
      );
    }
  }, 60_000);
});
