import { describe, expect, it } from 'vitest';
import { alertMetric } from '../config/alerts.ts';
import { locale } from '../config/schema.ts';
import { textsFor } from './index.ts';

describe.each(locale.options)('texts of alerts in %s', (language) => {
  const { alerts } = textsFor(language);

  it('say what is wrong, with the values', () => {
    expect(alerts.metricMessage('CPU', '95 %', '90 %', 'above')).toMatch(/(?=.*95 %)(?=.*90 %)/);
    expect(alerts.metricTitle('CPU', 'above')).not.toBe(alerts.metricTitle('CPU', 'below'));
    const titles = [
      alerts.serviceTitle,
      alerts.unhealthyTitle,
      alerts.crashLoopTitle,
      alerts.freshnessTitle,
      alerts.logTitle,
    ];
    for (const say of titles) expect(say('news')).toContain('news');
    expect(new Set(titles.map((say) => say('news'))).size).toBe(titles.length);
    expect(alerts.flapping(5, 600, 300)).toMatch(/(?=.*5)(?=.*600)(?=.*300)/);
    expect(alerts.logMessage(1, 60, 'boom')).toBe('boom');
    expect(alerts.logMessage(3, 60, 'boom')).toMatch(/(?=.*3)(?=.*60)(?=.*boom)/);
    expect(alerts.summaryTitle(7)).toContain('7');
  });

  it('name every measure, each differently', () => {
    expect(new Set(alertMetric.options.map(alerts.metricName)).size).toBe(alertMetric.options.length);
  });
});

it('has the specification’s own words for a busy processor', () => {
  const { alerts } = textsFor('ko');
  expect(alerts.metricTitle(alerts.metricName('cpu_percent'), 'above')).toBe('높은 CPU 사용률 감지');
});
