import { describe, expect, it } from 'vitest';
import { alertsSection } from '../../config/alerts.ts';
import { createLogObserver, observeService, observeStatus } from './observe.ts';
import { compileRules } from './rules.ts';
import { type RawAlerts, service, thresholds } from './test-support.ts';

const rulesOf = (raw: RawAlerts, services = [service('news'), service('mail')]) =>
  compileRules(alertsSection.parse(raw), thresholds, services);

const lines = (messages: readonly string[], more: object = {}) => ({
  file_name: 'news.log',
  service_id: 'news',
  entries: messages.map((message) => ({
    timestamp: '2024-01-01T12:00:00Z',
    level: 'ERROR' as const,
    message,
  })),
  total_new_entries: messages.length,
  ...more,
});

describe('a rule over logs', () => {
  const observer = (when: object) =>
    createLogObserver(
      rulesOf({ rules: [{ id: 'l', when: { log: 'time(d )?out', ...when } }] }),
      (id) => `The ${id}`,
    );

  it('finds the pattern, and says in which line', () => {
    const found = observer({})(lines(['fine', 'it timed out', 'fine']), 1000);
    expect(found.map(({ sighting }) => sighting.severity)).toEqual(['bad', 'clear']);
    expect(found[0]).toMatchObject({
      subject: { kind: 'service', id: 'news', name: 'The news' },
      sighting: { facts: { line: 'it timed out', log_level: 'ERROR', matches: 1 } },
    });
    expect(observer({})(lines(['fine']), 1000)).toEqual([]);
  });

  it('counts within its time', () => {
    const observe = observer({ count: 3, within_seconds: 10 });
    expect(observe(lines(['timeout', 'timeout']), 0)).toEqual([]);
    expect(observe(lines(['timeout']), 10_000)).toEqual([]);
    expect(observe(lines(['timeout', 'timeout']), 15_000)).toHaveLength(2);
  });

  it('looks at the levels, the file and the services that it is told', () => {
    expect(observer({ levels: ['CRITICAL'] })(lines(['timeout']), 0)).toEqual([]);
    expect(observer({ file: 'other.log' })(lines(['timeout']), 0)).toEqual([]);
    expect(observer({ service: 'mail' })(lines(['timeout']), 0)).toEqual([]);
    expect(observer({ service: ['mail', 'news'], levels: ['ERROR'] })(lines(['timeout']), 0)).toHaveLength(2);
    const { service_id: _, ...ofFile } = lines(['timeout']);
    expect(observer({})(ofFile, 0)[0]).toMatchObject({ subject: { kind: 'file', id: 'news.log' } });
    expect(observer({ service: '*' })(ofFile, 0)).toEqual([]);
  });
});

describe('a rule over services', () => {
  it('sees the kind freshness where it is asked for', () => {
    const services = [service('news'), { ...service('feed'), kind: 'freshness' }];
    const rules = rulesOf({ rules: [{ id: 'late', when: { freshness: '*' } }] }, services);
    const event = (service_id: string) => ({
      service_id,
      service_name: service_id,
      event_type: 'error' as const,
      status: 'error' as const,
      message: 'no data since 06:15',
    });
    const late = (id: string) => observeService(rules, event(id), 0).filter(({ rule }) => rule.id === 'late');
    expect(late('news')).toEqual([]);
    expect(late('feed')).toMatchObject([{ rule: { category: 'freshness' }, sighting: { severity: 'bad' } }]);
  });

  const down = (details: object, more: object = {}) =>
    observeService(
      rulesOf({}),
      {
        service_id: 'news',
        service_name: 'news',
        event_type: 'started',
        status: 'running',
        message: '',
        details: { ...details },
        ...more,
      },
      0,
    ).map(({ sighting: { severity, immediate } }) => ({ severity, immediate }));

  it('takes what runs and is not healthy for down, unless it is told otherwise', () => {
    const ill = { health: 'unhealthy' };
    expect(down(ill, { event_type: 'error' })).toEqual([{ severity: 'bad', immediate: false }]);
    expect(down({ health: 'healthy' }, { event_type: 'recovered' })).toMatchObject([{ severity: 'clear' }]);
    const rules = rulesOf({ rules: [{ id: 'service-down', when: { service: '*', is: ['error'] } }] });
    const event = {
      service_id: 'news',
      service_name: 'news',
      event_type: 'error' as const,
      status: 'running' as const,
      message: '',
      details: ill,
    };
    expect(observeService(rules, event, 0)).toMatchObject([{ sighting: { severity: 'clear' } }]);
  });

  it('takes a start by a person for the end of it, and not one with the server', () => {
    expect(down({})).toEqual([{ severity: 'clear', immediate: true }]);
    expect(down({ with_server: true })).toEqual([{ severity: 'clear', immediate: false }]);
  });

  it('sees nothing on the way from one state to another', () => {
    const event = { service_id: 'news', service_name: 'news', event_type: 'started' as const, message: '' };
    expect(observeService(rulesOf({}), { ...event, status: 'starting' }, 0)).toEqual([]);
  });
});

it('a measure that a host does not have is not judged', () => {
  const rules = rulesOf({ rules: [{ id: 'm', when: { metric: 'load_5', above: 1 } }] });
  const sample = {
    cpu_percent: 0,
    memory_percent: 0,
    disk_usage: 0,
    network_status: 'connected' as const,
    uptime: 1,
    active_services: 0,
  };
  const seen = (more: object) =>
    observeStatus(rules, { ...sample, ...more }, 0).filter(({ rule }) => rule.id === 'm');
  expect(seen({})).toEqual([]);
  expect(seen({ load_average: [0, 1, 0] })).toMatchObject([{ sighting: { severity: 'bad' } }]);
});
