import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { alertsSection } from './alerts.ts';
import { type AlertReferences, checkAlerts } from './alerts-checks.ts';
import { parseConfig } from './load.ts';

const problemsOf = (yaml: string): string => {
  try {
    parseConfig(yaml, 'a.yaml');
    return 'none';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
const rule = (text: string) => `services: [{ id: news, command: [node] }]
alerts:
  rules:
    - ${text}
`;

describe('the section alerts', () => {
  it.each([
    [
      'an unknown key',
      '{ id: a, when: { metrc: cpu_percent } }',
      "4:24 alerts.rules[0].when.metrc: unknown key; did you mean 'metric'?",
    ],
    [
      'an unknown metric',
      '{ id: a, when: { metric: cpu, above: 1 } }',
      'alerts.rules[0].when.metric: expected cpu_percent',
    ],
    [
      'an unknown built-in rule',
      '{ id: host-cpus, for_seconds: 1 }',
      "no built-in rule has the id 'host-cpus'; did you mean 'host-cpu'?",
    ],
    ['no condition', '{ id: a, when: { clear: 1 } }', 'expected one of metric, service, freshness or log'],
    [
      'two conditions',
      '{ id: a, when: { metric: cpu_percent, above: 1, service: news } }',
      'not metric and service together',
    ],
    ['no threshold', '{ id: a, when: { metric: cpu_percent } }', 'needs a threshold: add above or below'],
    [
      'two thresholds',
      '{ id: a, when: { metric: cpu_percent, above: 1, below: 2 } }',
      'has above and below; leave one out',
    ],
    [
      'a clear threshold in the bad',
      '{ id: a, when: { metric: cpu_percent, above: 80, clear: 90 } }',
      '4:63 alerts.rules[0].when.clear: is above the threshold (80): it would resolve while it is bad',
    ],
    [
      'the same below',
      '{ id: a, when: { metric: cpu_percent, below: 8, clear: 5 } }',
      'is below the threshold (8)',
    ],
    [
      'a strange companion',
      '{ id: a, when: { service: news, above: 1 } }',
      'alerts.rules[0].when.above: does not go with service; service goes with is',
    ],
    [
      'an unknown service',
      '{ id: a, when: { service: nws } }',
      "no service has the id 'nws'; did you mean 'news'?",
    ],
    [
      'a service that is no feed',
      '{ id: a, when: { freshness: news } }',
      "no service of the kind freshness has the id 'news'",
    ],
    [
      'a broken pattern',
      "{ id: a, when: { log: '(' } }",
      'alerts.rules[0].when.log: is no regular expression',
    ],
    [
      'for with log',
      '{ id: a, when: { log: x }, for_seconds: 1 }',
      'alerts.rules[0].for_seconds: does not go with log',
    ],
    [
      'an escalation without a value',
      '{ id: a, when: { metric: cpu_percent, above: 1 }, escalate: { level: error } }',
      'alerts.rules[0].escalate: needs the value for a metric',
    ],
    [
      'an escalation that is none',
      '{ id: a, when: { metric: cpu_percent, above: 9 }, escalate: { level: error, at: 8 } }',
      'is no worse than the threshold',
    ],
    [
      'a value for a service',
      '{ id: a, when: { service: news }, escalate: { level: error, at: 8 } }',
      'is for metrics only',
    ],
  ])('refuses %s', (_, text, expected) => expect(problemsOf(rule(text))).toContain(expected));

  it('refuses the same id twice, and a time zone and a window that are none', () => {
    expect(problemsOf(rule('{ id: host-cpu }\n    - { id: host-cpu }'))).toContain(
      "5:13 alerts.rules[1].id: 'host-cpu' is already the id of alerts.rules[0].id",
    );
    expect(problemsOf('alerts: { quiet_hours: { time_zone: Asia/Soul } }')).toContain(
      "1:37 alerts.quiet_hours.time_zone: 'Asia/Soul' is no time zone; did you mean 'Asia/Seoul'?",
    );
    expect(problemsOf('alerts: { quiet_hours: { windows: [{ from: "22:00", to: "22:00" }] } }')).toContain(
      "is the same as from ('22:00')",
    );
    expect(problemsOf('alerts: { quiet_hours: { windows: [{ from: 22, to: "7:00" }] } }')).toContain(
      'expected a time of day such as "22:00", quoted',
    );
  });

  it('refuses routes to targets that there are not', () => {
    const references: AlertReferences = { services: [], targets: ['ops'] };
    const check = (raw: object) => checkAlerts(alertsSection.parse(raw), references);
    expect(check({ routes: ['opps'], rules: [{ id: 'host-cpu', routes: ['nowhere-near'] }] })).toMatchObject([
      { path: ['alerts', 'routes', 0], message: "no webhook target has the id 'opps'; did you mean 'ops'?" },
      { path: ['alerts', 'rules', 0, 'routes', 0], message: expect.stringContaining('add it') as string },
    ]);
    expect(check({ routes: ['ops'] })).toEqual([]);
  });

  it('takes the example of the documentation', async () => {
    const page = await readFile(new URL('../../../../docs/alerts.md', import.meta.url), 'utf8');
    const yaml = /```yaml\n([^`]+)```/.exec(page)?.[1] ?? '';
    expect(parseConfig(yaml, 'example').alerts.rules).toHaveLength(5);
  });

  it('takes what is right', () => {
    expect(problemsOf(rule('{ id: a, when: { log: x, service: [news], count: 3 }, routes: [] }'))).toBe(
      'none',
    );
  });
});
