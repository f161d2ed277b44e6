import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { eventually } from '../test-support.ts';
import type { Post } from './post.ts';
import {
  type Answer,
  createManualClock,
  localTarget,
  quick,
  signingKey,
  startReceiver,
  startWebhooks,
} from './test-support.ts';

const send = (running: ReturnType<typeof startWebhooks>, target: string, message: string) =>
  running.webhooks.send({ type: 'generic', target, message });
const numbers = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index));

describe('webhooks', () => {
  it('arrive with a body, a signature and the same id in every try', async () => {
    const answers = [500, 200];
    await using receiver = await startReceiver((_request, _response, index) => answers[index]);
    await using running = startWebhooks({
      ...quick,
      targets: [localTarget('a', `${receiver.url}/path?x=1`)],
    });
    const webhook = send(running, 'a', 'hello');
    await running.untilEvents('sent', 1);
    const [first, second] = receiver.received;
    expect(first?.path).toBe('/path?x=1');
    expect(first?.headers).toMatchObject({
      host: `127.0.0.1:${receiver.port}`,
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'WatchHamster/test',
      'webhook-id': webhook.id,
    });
    expect(second?.headers['webhook-id']).toBe(webhook.id);
    expect(second?.body).toBe(first?.body);
    const key = Buffer.from(signingKey.slice('whsec_'.length), 'base64');
    const signed = `${webhook.id}.${second?.headers['webhook-timestamp']}.${second?.body}`;
    expect(second?.headers['webhook-signature']).toBe(
      `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
    );
  });

  it('tell what becomes of them, with the masked URL and nothing more', async () => {
    const answers = [503, 200];
    await using receiver = await startReceiver((_request, _response, index) => answers[index]);
    const url = `${receiver.url}/very-secret-path`;
    await using running = startWebhooks({ ...quick, targets: [localTarget('a', url)] });
    send(running, 'a', 'hello');
    await running.untilEvents('sent', 1);
    const common = {
      webhook_id: 'webhook_1',
      webhook_type: 'generic',
      target_id: 'a',
      url: `http://127.0.0.1:${receiver.port}/***`,
    };
    expect(running.messages.of('webhook_event')).toMatchObject([
      { ...common, event_type: 'queued', status: 'pending' },
      { ...common, event_type: 'retrying', status: 'pending', response_code: 503, attempt: 1 },
      { ...common, event_type: 'sent', status: 'success', response_code: 200, attempt: 2 },
    ]);
    expect(
      JSON.stringify(
        [running.messages.of('webhook_event'), running.logger.lines, running.webhooks.list({ limit: 9 })].map(
          (part) => (Array.isArray(part) ? part.map((each) => ({ ...each, body: '' })) : part),
        ),
      ),
    ).not.toContain('very-secret');
  });

  it('go out in order, one at a time, also when some have to be tried again', async () => {
    let open = 0;
    let most = 0;
    const answer: Answer = async (_request, _response, index) => {
      most = Math.max(most, ++open);
      await new Promise(setImmediate);
      open--;
      return index % 3 === 0 ? 500 : 200;
    };
    await using receiver = await startReceiver(answer);
    await using running = startWebhooks({ ...quick, targets: [localTarget('a', receiver.url)] });
    for (const number of numbers(20)) send(running, 'a', number);
    await running.untilEvents('sent', 20);
    expect(most).toBe(1);
    const texts = receiver.texts();
    expect(texts.filter((text, index) => text !== texts[index - 1])).toEqual(numbers(20));
  });

  it('of one target do not wait for another that never answers', async () => {
    await using stuck = await startReceiver(() => 'own');
    await using receiver = await startReceiver();
    await using running = startWebhooks({
      ...quick,
      answer_seconds: 30,
      targets: [localTarget('stuck', stuck.url), localTarget('a', receiver.url)],
    });
    send(running, 'stuck', 'x');
    for (const number of numbers(10)) send(running, 'a', number);
    await running.untilEvents('sent', 10);
    expect(receiver.texts()).toEqual(numbers(10));
    expect(running.webhooks.pending()).toBe(1);
  });

  it('thirty at once to a channel that allows few all arrive, in order, none refused', async () => {
    const allowed = 5;
    const windowMs = 100;
    const times: number[] = [];
    const answer: Answer = ({ at }) => {
      while (times.length > 0 && at - (times[0] ?? 0) >= windowMs) times.shift();
      if (times.length >= allowed) return 429;
      times.push(at);
      return 200;
    };
    await using receiver = await startReceiver(answer);
    await using running = startWebhooks({
      ...quick,
      // A little less than the channel allows: its clock and ours are two.
      targets: [localTarget('a', receiver.url, { rate_per_second: (allowed * 1000 * 0.8) / windowMs })],
    });
    for (const number of numbers(30))
      running.webhooks.notify(['a'], { id: number, title: number, message: '', level: 'critical' });
    await running.untilEvents('sent', 30);
    const texts = receiver.texts();
    expect(texts.filter((text, index) => text !== texts[index - 1])).toEqual(numbers(30));
    expect(running.webhooks.list({ limit: 99, state: 'sent' })).toHaveLength(30);
  });

  it('wait for the time between two, by the clock', async () => {
    const clock = createManualClock();
    const sentAt: number[] = [];
    const post: Post = async () => {
      sentAt.push(clock.now());
      return { status: 200, retryAfter: undefined, body: '' };
    };
    await using running = startWebhooks(
      { targets: [localTarget('a', 'http://127.0.0.1:9', { rate_per_second: 5 })] },
      { clock, post },
    );
    for (const number of numbers(30)) send(running, 'a', number);
    while (sentAt.length < 30) {
      await eventually(() => clock.due() !== undefined || sentAt.length === 30);
      await clock.advance((clock.due() ?? clock.now()) - clock.now());
    }
    const first = sentAt[0] ?? 0;
    expect(sentAt).toEqual(numbers(30).map((number) => first + Number(number) * 200));
  });

  it('are tried twelve times, ever later, and are then dead letters that a person has tried again', async () => {
    const clock = createManualClock();
    let status = 500;
    const times: number[] = [];
    const post: Post = async () => {
      times.push(clock.now());
      return { status, retryAfter: undefined, body: '' };
    };
    await using running = startWebhooks(
      { targets: [localTarget('a', 'http://127.0.0.1:9')] },
      { clock, post },
    );
    const { id } = send(running, 'a', 'x');
    const second = send(running, 'a', 'y').id;
    for (let attempt = 1; attempt <= 12; attempt++) {
      await eventually(() => times.length === attempt && (clock.due() !== undefined || attempt === 12));
      if (attempt < 12) await clock.advance((clock.due() ?? 0) - clock.now());
    }
    const waits = times.slice(1, 12).map((time, index) => time - (times[index] ?? 0));
    expect(waits).toEqual([
      2250, 4000, 8000, 16_000, 32_000, 64_000, 128_000, 256_000, 492_000, 525_000, 525_000,
    ]);
    await running.untilEvents('failed', 1);
    expect(running.of('retrying')).toHaveLength(11);
    expect(running.webhooks.list({ state: 'failed', limit: 9 })).toMatchObject([
      { id, attempts: 12, responseCode: 500 },
    ]);
    expect(running.webhooks.retry(second)).toBe('not_failed');
    expect(running.webhooks.retry('nobody')).toBe('not_found');

    status = 200;
    expect(running.webhooks.retry(id)).toBe('queued');
    for (let sent = 0; sent < 2; ) {
      await eventually(() => clock.due() !== undefined || running.of('sent').length > sent);
      sent = running.of('sent').length;
      if (sent < 2 && clock.due() !== undefined) await clock.advance((clock.due() ?? 0) - clock.now());
    }
    // Behind what was waiting already.
    expect(running.of('sent').map(({ webhook_id }) => webhook_id)).toEqual([second, id]);
    expect(running.webhooks.failed()).toBe(0);
  });

  it.each([
    ['seconds', () => '7'],
    ['a date', (now: number) => new Date(now + 7000).toUTCString()],
  ])('are not tried before Retry-After in %s', async (_name, header) => {
    const clock = createManualClock(Date.parse('2026-11-22T20:00:00Z'));
    const times: number[] = [];
    const post: Post = async () => {
      times.push(clock.now());
      return { status: times.length === 1 ? 429 : 200, retryAfter: header(clock.now()), body: '' };
    };
    await using running = startWebhooks(
      { targets: [localTarget('a', 'http://127.0.0.1:9')] },
      { clock, post },
    );
    send(running, 'a', 'x');
    await eventually(() => clock.due() !== undefined && times.length === 1);
    await clock.advance((clock.due() ?? 0) - clock.now());
    await running.untilEvents('sent', 1);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBe(7000);
  });

  it.each([400, 401, 403, 404, 410])('that are answered with %i are dead letters at once', async (status) => {
    await using receiver = await startReceiver(() => status);
    await using running = startWebhooks({ ...quick, targets: [localTarget('a', receiver.url)] });
    send(running, 'a', 'x');
    await running.untilEvents('failed', 1);
    expect(receiver.received).toHaveLength(1);
    expect(running.webhooks.list({ limit: 1 })).toMatchObject([{ state: 'failed', responseCode: status }]);
  });

  it('that are told twice by the same notification are sent once to each target', async () => {
    await using receiver = await startReceiver();
    await using running = startWebhooks({
      ...quick,
      targets: [localTarget('a', `${receiver.url}/a`), localTarget('b', `${receiver.url}/b`)],
    });
    const notification = { id: 'alert-1', title: 'Down', message: 'It is down', level: 'critical' as const };
    running.webhooks.notify(['a', 'b', 'a'], notification);
    running.webhooks.notify(['a', 'b'], notification);
    await running.untilEvents('sent', 2);
    running.webhooks.notify(['a'], notification);
    expect(running.webhooks.pending()).toBe(0);
    expect(receiver.received.map(({ path }) => path).sort()).toEqual(['/a', '/b']);
    expect(JSON.parse(receiver.received[0]?.body ?? '').data).toMatchObject({
      title: 'Down',
      text: 'It is down',
      level: 'critical',
    });
  });

  it('are told in plain words when the template of a notification cannot be filled in', async () => {
    await using receiver = await startReceiver();
    await using running = startWebhooks({ ...quick, targets: [localTarget('a', receiver.url)] });
    const common = { title: 'Down', message: 'password=hunter22 It is down', level: 'error' as const };
    running.webhooks.notify(['a', 'nobody'], {
      ...common,
      id: '1',
      template: { id: 'system_error_alert', variables: {} },
    });
    running.webhooks.notify(['a'], {
      ...common,
      id: '2',
      template: {
        id: 'system_error_alert',
        variables: { service_name: 'S', error_message: 'E', timestamp: 'T' },
      },
    });
    await running.untilEvents('sent', 2);
    expect(receiver.texts()).toEqual(['Down', '🚨 System error: S']);
    expect(receiver.received[0]?.body).not.toContain('hunter22');
    expect(running.logger.lines.map(({ message }) => message)).toEqual([
      'a notification names webhook targets that are not there',
      'a notification is sent without its template',
    ]);
  });

  it('beyond what may wait are refused', async () => {
    await using receiver = await startReceiver(() => 'own');
    await using running = startWebhooks({
      ...quick,
      max_pending: 2,
      targets: [localTarget('a', receiver.url)],
    });
    send(running, 'a', '1');
    send(running, 'a', '2');
    expect(() => send(running, 'a', '3')).toThrow('2 webhooks wait already');
  });

  it('are stopped in the middle of a try, and kept', async () => {
    await using receiver = await startReceiver(() => 'own');
    const running = startWebhooks({ ...quick, targets: [localTarget('a', receiver.url)] });
    send(running, 'a', 'x');
    await receiver.until(({ length }) => length === 1);
    await running.webhooks.close();
    expect(running.outbox.list({ limit: 9 })).toMatchObject([{ state: 'pending', attempts: 0 }]);
    await using after = await startReceiver();
    await using again = startWebhooks(
      { ...quick, targets: [localTarget('a', after.url)] },
      { outbox: running.outbox },
    );
    await again.untilEvents('sent', 1);
    expect(after.texts()).toEqual(['x']);
  });

  it('whose target is gone or of another type are dead letters that say so', async () => {
    const first = startWebhooks({
      ...quick,
      targets: [localTarget('a', 'http://127.0.0.1:9'), localTarget('b', 'http://127.0.0.1:9')],
    });
    await first.webhooks.close();
    send(first, 'a', 'x');
    send(first, 'b', 'y');
    const slack = { ...localTarget('b', 'http://127.0.0.1:9'), type: 'slack', secret: undefined };
    await using second = startWebhooks({ ...quick, targets: [slack] }, { outbox: first.outbox });
    await second.untilEvents('failed', 2);
    expect(
      second
        .of('failed')
        .map(({ message }) => message)
        .join(),
    ).toMatch(/'a' is configured any more.*was of the type generic/);
  });
});
