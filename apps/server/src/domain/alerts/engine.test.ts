import { describe, expect, it } from 'vitest';
import { createBench, service } from './test-support.ts';

const s = 1000;
const off = ['host-cpu', 'host-memory', 'host-disk', 'service-down'].map((id) => ({ id, enabled: false }));
const cpu = { id: 'cpu', when: { metric: 'cpu_percent' as const, above: 90, clear: 80 } };

describe('a rule over a metric', () => {
  it('fires once when it has held for long enough, and resolves once beyond the clear threshold', () => {
    const bench = createBench({ rules: [...off, { ...cpu, for_seconds: 60 }] });
    bench.sample(0, 95);
    bench.sample(59 * s, 95);
    expect(bench.story()).toEqual([]);
    bench.until(60 * s);
    expect(bench.story()).toEqual(['cpu:host:1 fired']);
    for (const [at, value] of [
      [61, 99],
      [62, 85],
      [63, 80],
      [64, 90],
    ] as const)
      bench.sample(at * s, value);
    expect(bench.story()).toEqual(['cpu:host:1 fired']);
    bench.sample(65 * s, 79.9);
    bench.sample(66 * s, 10);
    expect(bench.story()).toEqual(['cpu:host:1 fired', 'cpu:host:1 resolved']);
    bench.sample(70 * s, 95);
    bench.until(200 * s);
    expect(bench.story().at(-1)).toBe('cpu:host:2 fired');
  });

  it('does not fire when it was good for one sample', () => {
    const bench = createBench({ rules: [...off, { ...cpu, for_seconds: 60 }] });
    bench.sample(0, 95);
    bench.sample(30 * s, 85);
    bench.sample(31 * s, 95);
    bench.until(90 * s);
    expect(bench.story()).toEqual([]);
    bench.until(91 * s);
    expect(bench.story()).toEqual(['cpu:host:1 fired']);
  });

  it('watches the other direction', () => {
    const bench = createBench({
      rules: [...off, { id: 'idle', when: { metric: 'cpu_percent', below: 5, clear: 10 } }],
    });
    for (const [at, value] of [5, 10, 11].entries()) bench.sample(at, value);
    expect(bench.story()).toEqual(['idle:host:1 fired', 'idle:host:1 resolved']);
  });

  it('gets worse as the same alert, which takes back that somebody knows', () => {
    const bench = createBench({
      rules: [...off, { ...cpu, escalate: { level: 'critical', at: 98 }, routes: ['ops'] }],
    });
    bench.sample(0, 92);
    bench.act('cpu:host:1', 'acknowledge');
    bench.sample(1 * s, 99);
    bench.sample(2 * s, 92);
    bench.sample(3 * s, 99);
    bench.sample(4 * s, 10);
    expect(bench.story()).toEqual([
      'cpu:host:1 fired',
      'cpu:host:1 acknowledged',
      'cpu:host:1 escalated',
      'cpu:host:1 resolved',
    ]);
    expect(bench.said.map(({ data }) => [data.level, data.state])).toEqual([
      ['warning', 'firing'],
      ['warning', 'acknowledged'],
      ['critical', 'firing'],
      ['critical', 'resolved'],
    ]);
    expect(bench.sent.map(({ notification: { id, level } }) => [id, level])).toEqual([
      ['cpu:host:1:fired', 'warning'],
      ['cpu:host:1:escalated-critical', 'critical'],
      ['cpu:host:1:resolved', 'info'],
    ]);
  });
});

describe('the built-in rules', () => {
  it('watch the host by its thresholds', () => {
    const bench = createBench({});
    bench.sample(0, 96);
    bench.until(60 * s);
    expect(bench.said).toMatchObject([
      { alertId: 'host-cpu:host:1', data: { level: 'critical', metadata: { threshold: 95, duration: 60 } } },
    ]);
  });

  it('leave a service time to come back by itself, and tell of a crash loop at once', () => {
    const bench = createBench({}, [service('news')]);
    bench.service(0, 'news', 'error');
    bench.service(9 * s, 'news', 'running');
    bench.until(60 * s);
    expect(bench.story()).toEqual([]);
    bench.service(60 * s, 'news', 'error');
    bench.until(70 * s);
    bench.service(71 * s, 'news', 'running');
    bench.service(72 * s, 'news', 'crash_loop');
    expect(bench.story()).toEqual(['service-down:news:1 fired', 'service-down:news:1 escalated']);
    expect(bench.said.at(-1)?.data).toMatchObject({
      level: 'critical',
      title: 'news is in a crash loop',
      metadata: { reason: 'crash_loop', last_log_lines: ['the last line'] },
    });
    bench.service(100 * s, 'news', 'started');
    expect(bench.story().at(-1)).toBe('service-down:news:1 resolved');
  });

  it('can be switched off and changed', () => {
    const rules = [{ id: 'host-cpu', for_seconds: 5, level: 'info' as const }, ...off.slice(1)];
    const bench = createBench({ rules }, [service('news')]);
    bench.service(0, 'news', 'error');
    bench.sample(0, 90);
    bench.until(100 * s);
    expect(bench.said).toMatchObject([{ alertId: 'host-cpu:host:1', at: 5 * s, data: { level: 'info' } }]);
  });
});

describe('what depends on a service that is down', () => {
  const services = [service('db'), service('api', 'db'), service('web', 'api')];

  it('is not told of, but named where the cause is told of', () => {
    const bench = createBench({ routes: ['ops'] }, services);
    bench.service(0, 'db', 'error');
    bench.service(1 * s, 'web', 'error');
    bench.service(2 * s, 'api', 'crash_loop');
    bench.until(100 * s);
    expect(bench.story()).toEqual(['service-down:db:1 fired', 'service-down:db:1 suppressing']);
    expect(bench.said.at(-1)?.data.metadata).toMatchObject({
      suppressed: [
        { rule: 'service-down', service_id: 'api' },
        { rule: 'service-down', service_id: 'web' },
      ],
    });
    for (const id of ['db', 'api', 'web']) bench.service(110 * s, id, 'started');
    bench.until(1000 * s);
    expect(bench.story().slice(2)).toEqual(['service-down:db:1 resolved']);
    expect(bench.titles()).toEqual(['db is down', '[resolved] db is down']);
  });

  it('is told of when it does not come back after the cause has', () => {
    const bench = createBench({ dependency_grace_seconds: 20 }, services);
    bench.service(0, 'db', 'error');
    bench.service(1 * s, 'api', 'error');
    bench.until(60 * s);
    bench.service(60 * s, 'db', 'started');
    bench.until(79 * s);
    expect(bench.story().at(-1)).toBe('service-down:db:1 resolved');
    bench.until(80 * s);
    expect(bench.story().at(-1)).toBe('service-down:api:1 fired');
  });

  it('is told of as ever when the cause is not down', () => {
    const bench = createBench({}, services);
    bench.service(0, 'db', 'running');
    bench.service(0, 'api', 'error');
    bench.until(60 * s);
    expect(bench.story()).toEqual(['service-down:api:1 fired']);
  });
});

describe('flapping', () => {
  it('is said once, with the fifth change, and over when it was good for long enough', () => {
    const bench = createBench({
      rules: [...off, { ...cpu, routes: ['ops'] }],
      flapping: { changes: 5, within_seconds: 600, calm_seconds: 300 },
    });
    for (let at = 0; at < 100; at += 2) {
      bench.sample(at * s, 95);
      bench.sample((at + 1) * s, 10);
    }
    expect(bench.story()).toEqual([
      'cpu:host:1 fired',
      'cpu:host:1 resolved',
      'cpu:host:2 fired',
      'cpu:host:2 resolved',
      'cpu:host:3 fired',
    ]);
    expect(bench.said.map(({ data }) => data.metadata?.flapping)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      true,
    ]);
    expect(bench.said.at(-1)?.data.message).toContain('It is flapping');
    bench.until((99 + 299) * s);
    expect(bench.said).toHaveLength(5);
    bench.until((99 + 300) * s);
    expect(bench.story().at(-1)).toBe('cpu:host:3 resolved');
    bench.sample(500 * s, 95);
    expect(bench.said.at(-1)?.data.metadata?.flapping).toBeUndefined();
  });
});

describe('quiet hours', () => {
  const night = Date.parse('2026-03-10T23:00:00+09:00');
  const morning = Date.parse('2026-03-11T07:00:00+09:00');
  const quiet_hours = { time_zone: 'Asia/Seoul', windows: [{ from: '22:00', to: '07:00' }] };
  const rules = [...off, { ...cpu, routes: ['ops'], escalate: { level: 'critical' as const, at: 98 } }];

  it('hold back what is not critical, and send what still holds when they end', () => {
    const bench = createBench({ rules, quiet_hours });
    bench.sample(night, 95);
    bench.until(morning - 1);
    expect(bench.story()).toEqual(['cpu:host:1 fired']);
    expect(bench.sent).toEqual([]);
    bench.until(morning);
    expect(bench.titles()).toEqual(['CPU usage is high']);
    bench.sample(morning + s, 1);
    expect(bench.titles()).toEqual(['CPU usage is high', '[resolved] CPU usage is high']);
  });

  it('say nothing afterwards of what came and went, or what somebody knows of', () => {
    const bench = createBench({ rules, quiet_hours });
    bench.sample(night, 95);
    bench.sample(night + s, 1);
    bench.sample(night + 2 * s, 95);
    bench.act('cpu:host:2', 'acknowledge');
    bench.until(morning + s);
    bench.sample(morning + 2 * s, 1);
    expect(bench.sent).toEqual([]);
  });

  it('let critical alerts through, and their end', () => {
    const bench = createBench({ rules, quiet_hours });
    bench.sample(night, 95);
    bench.sample(night + s, 99);
    bench.sample(night + 2 * s, 1);
    expect(bench.sent.map(({ notification }) => notification.id)).toEqual([
      'cpu:host:1:escalated-critical',
      'cpu:host:1:resolved',
    ]);
    expect(bench.held()).toEqual([]);
  });

  it('say afterwards that what was told before is over, several things in one', () => {
    const bench = createBench(
      { routes: ['ops'], quiet_hours },
      ['a', 'b', 'c'].map((id) => service(id)),
    );
    bench.service(night - 7200 * s, 'a', 'error');
    bench.until(night);
    bench.service(night, 'a', 'started');
    bench.service(night, 'b', 'error');
    bench.service(night, 'c', 'error');
    bench.until(morning);
    bench.restart();
    bench.until(morning + s);
    expect(bench.titles()).toEqual(['a is down', '3 alerts from the quiet hours']);
    expect(bench.sent.at(-1)?.notification).toMatchObject({
      level: 'error',
      message:
        '[resolved] a is down: Resolved after 7190 seconds\nb is down: b is error\nc is down: c is error',
    });
  });
});

describe('a person', () => {
  it('acknowledges and dismisses once; what is dismissed does not come back before it was good', () => {
    const bench = createBench({ rules: [...off, cpu] });
    bench.sample(0, 95);
    expect(bench.act('cpu:host:1', 'acknowledge', 'kim')).toBe(1);
    expect(bench.act('cpu:host:1', 'acknowledge', 'lee')).toBe(0);
    expect(bench.act('cpu:host:1', 'dismiss', 'lee')).toBe(1);
    expect(bench.act('cpu:host:1', 'dismiss', 'kim')).toBe(0);
    expect(bench.said.at(-1)?.data).toMatchObject({
      state: 'resolved',
      message: 'Dismissed by lee',
      metadata: { acknowledged_by: 'kim', dismissed_by: 'lee' },
    });
    bench.sample(1 * s, 99);
    bench.sample(2 * s, 10);
    expect(bench.said).toHaveLength(3);
    bench.sample(3 * s, 99);
    expect(bench.story().at(-1)).toBe('cpu:host:2 fired');
    expect(bench.said.at(-1)?.data.metadata).not.toHaveProperty('dismissed_by');
    expect(bench.act('cpu:host:1', 'acknowledge')).toBe(0);
  });
});

describe('a restart', () => {
  it('fires nothing by time alone, before something was seen', () => {
    const bench = createBench({ rules: [...off, { ...cpu, for_seconds: 60 }] });
    bench.sample(0, 95);
    bench.restart();
    bench.until(1000 * s);
    expect(bench.story()).toEqual([]);
    bench.sample(1001 * s, 95);
    expect(bench.story()).toEqual(['cpu:host:1 fired']);
  });
});
