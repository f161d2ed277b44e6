import { describe, expect, it } from 'vitest';
import { eventually } from '../test-support.ts';
import {
  type Answer,
  createManualClock,
  localTarget,
  quick,
  startReceiver,
  startWebhooks,
} from './test-support.ts';

const send = (running: ReturnType<typeof startWebhooks>, target: string, message: string) =>
  running.webhooks.send({ type: 'generic', target, message });
const _numbers = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index));

describe('webhooks to a target that gives trouble', () => {
  it('do not follow a redirect, least of all to a private address', async () => {
    await using inside = await startReceiver();
    await using receiver = await startReceiver((_request, response) => {
      response.writeHead(307, { location: `${inside.url}/latest/meta-data` }).end();
      return 'own';
    });
    await using running = startWebhooks({ ...quick, targets: [localTarget('a', receiver.url)] });
    send(running, 'a', 'x');
    await running.untilEvents('failed', 1);
    expect(inside.received).toEqual([]);
    expect(running.of('failed')[0]?.message).toContain('redirects are not followed');
  });

  it('end a try that takes too long: no answer, a slow answer, an answer without end', async () => {
    const kinds: Answer[] = [
      () => 'own',
      (_request, response) => {
        response.writeHead(200).write('x');
        return 'own';
      },
      () => 200,
    ];
    await using receiver = await startReceiver(
      (request, response, index) => kinds[index]?.(request, response, index) ?? 200,
    );
    await using running = startWebhooks({
      ...quick,
      answer_seconds: 0.1,
      targets: [localTarget('a', receiver.url)],
    });
    send(running, 'a', 'x');
    await running.untilEvents('sent', 1);
    expect(running.of('retrying').map(({ message }) => message)).toEqual([
      expect.stringContaining('no whole answer within 0.1 s'),
      expect.stringContaining('no whole answer within 0.1 s'),
    ]);
  });

  it('read 4 KiB of an answer, and hang up on the rest', async () => {
    let closed: Promise<void> | undefined;
    await using receiver = await startReceiver((_request, response) => {
      closed = new Promise((resolve) => response.once('close', () => resolve()));
      response.writeHead(400, { 'content-type': 'text/plain' });
      const fill = () => {
        while (!response.destroyed && response.write('x'.repeat(1024)));
      };
      response.on('drain', fill);
      response.on('error', () => {});
      fill();
      return 'own';
    });
    await using running = startWebhooks({ ...quick, targets: [localTarget('a', receiver.url)] });
    send(running, 'a', 'x');
    await running.untilEvents('failed', 1);
    await closed;
    expect(running.of('failed')[0]?.message.length).toBeLessThan(500);
  });

  it('survive a target that is not there, hangs up, or speaks no HTTP', async () => {
    const receiver = await startReceiver((_request, response, index) => {
      if (index === 0) response.socket?.destroy();
      else response.socket?.end('nonsense\r\n\r\n');
      return 'own';
    });
    await using running = startWebhooks({ ...quick, targets: [localTarget('a', receiver.url)] });
    send(running, 'a', 'x');
    await running.untilEvents('retrying', 2);
    await receiver[Symbol.asyncDispose]();
    await running.messages.until(() =>
      running.of('retrying').some(({ message }) => message.includes('ECONNREFUSED')),
    );
    await using back = await startReceiver(() => 200, '127.0.0.1', receiver.port);
    await running.untilEvents('sent', 1);
    expect(back.texts()).toEqual(['x']);
  });

  it('show what a target says, without the URL that it repeats', async () => {
    await using receiver = await startReceiver(({ path }, response) => {
      const [, token = ''] = path.split('=');
      response
        .writeHead(404)
        .end(`Cannot POST ${path}: no hook ${encodeURIComponent(token)} ${'z'.repeat(500)}\n\u001b[31m`);
      return 'own';
    });
    await using running = startWebhooks({
      ...quick,
      targets: [localTarget('a', `${receiver.url}/hooks/T0PS3CRET?key=s3cr3tk3y`)],
    });
    send(running, 'a', 'x');
    await running.untilEvents('failed', 1);
    const { message = '' } = running.of('failed')[0] ?? {};
    expect(message).toContain('Cannot POST ***');
    expect(message).not.toMatch(/T0PS3CRET|s3cr3tk3y|z{201}/);
    expect(message).not.toContain('\u001b');
  });
});

describe('a webhook outbox that fails', () => {
  it('refuses what it cannot store, and does not send again what it could not note', async () => {
    await using receiver = await startReceiver();
    const clock = createManualClock();
    const running = startWebhooks({ ...quick, targets: [localTarget('a', receiver.url)] }, { clock });
    const { outbox } = running;
    const { add, settle } = outbox;
    Object.assign(outbox, {
      add() {
        throw new Error('disk full');
      },
    });
    expect(() => send(running, 'a', 'lost')).toThrow('could not be stored');
    expect(running.webhooks.pending()).toBe(0);
    let failures = 0;
    Object.assign(outbox, {
      add,
      settle(...parameters: Parameters<typeof settle>) {
        failures++;
        if (failures < 3) throw new Error('disk full');
        settle(...parameters);
      },
    });
    send(running, 'a', 'x');
    for (let failed = 1; failed < 3; failed++) {
      await eventually(() => clock.due() !== undefined && failures === failed);
      await clock.advance(5000);
    }
    await eventually(() => outbox.counts().sent === 1);
    expect(receiver.texts()).toEqual(['x']);
    expect(running.logger.lines.filter(({ level }) => level === 'error')).toHaveLength(3);
    await running.webhooks.close();
  });
});
