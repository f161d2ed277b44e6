import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  createTestMetrics,
  type ParsedFamily,
  parseExposition,
  reportOneOfEach,
} from '../src/telemetry/test-support.ts';

const text = (name: string): string =>
  readFileSync(new URL(`../../../docs/operations/${name}`, import.meta.url), 'utf8');

interface Dashboard {
  readonly panels: readonly {
    readonly id: number;
    readonly type: string;
    readonly title: string;
    readonly datasource?: { readonly uid: string };
    readonly targets?: readonly { readonly expr: string }[];
  }[];
  readonly templating: { readonly list: readonly { readonly name: string; readonly type: string }[] };
}
interface Alerts {
  readonly groups: readonly {
    readonly rules: readonly {
      readonly alert: string;
      readonly expr: string;
      readonly annotations: object;
    }[];
  }[];
}

/** The names of metrics in an expression, as they stand there. */
function metricsIn(expr: string): string[] {
  return [...expr.matchAll(/\b(?:watchhamster|process|nodejs)_\w+/g)].map(([name]) => name);
}

/** Labels that an expression selects or groups by, beside those that Prometheus adds itself. */
function labelsIn(expr: string): string[] {
  const selected = [...expr.matchAll(/(\w+)\s*(?:=~|!=|!~|=)\s*"/g)].map(([, label]) => label ?? '');
  const grouped = [...expr.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, list]) => (list ?? '').split(/,\s*/));
  return [...selected, ...grouped].filter((label) => label !== 'job' && label !== 'instance');
}

describe('what operators are given for the metrics', () => {
  let families: ReadonlyMap<string, ParsedFamily>;
  beforeAll(async () => {
    using metrics = createTestMetrics();
    reportOneOfEach(metrics);
    families = parseExposition(await metrics.render());
  });

  /** The family that has lines of this name: the name itself, or the histogram whose lines have a suffix. */
  function familyOf(name: string): ParsedFamily | undefined {
    const bare = name.replace(/_(bucket|sum|count)$/, '');
    const histogram = families.get(bare);
    return histogram?.type === 'histogram' && bare !== name ? histogram : families.get(name);
  }

  /** Every metric exists, and has every label, that an expression asks for. */
  function check(expr: string): void {
    const found = metricsIn(expr).map((name) => {
      const family = familyOf(name);
      expect(family, `${name} in ${expr}`).toBeDefined();
      expect(family?.type === 'histogram', `${name} in ${expr}: buckets, sum or count`).toBe(
        /_(bucket|sum|count)$/.test(name),
      );
      return family;
    });
    for (const label of labelsIn(expr)) {
      // Garbage collection has lines only after the first one, and its labels with them.
      const known = found.some(
        (family) =>
          family?.name === 'nodejs_gc_duration_seconds' ||
          family?.samples.some(({ labels }) => label in labels),
      );
      expect(known, `the label ${label} in ${expr}`).toBe(true);
    }
  }

  it('is a dashboard that asks for nothing that is not there', () => {
    const dashboard = JSON.parse(text('grafana-dashboard.json')) as Dashboard;
    const rows = dashboard.panels.filter(({ type }) => type === 'row').map(({ title }) => title);
    expect(rows).toEqual([
      'Connections',
      'Traffic',
      'Errors and limits',
      'Latencies',
      'Journal and resume',
      'Process',
      'Deployments',
      'Outbound projects',
    ]);
    expect(dashboard.templating.list[0]).toMatchObject({ name: 'datasource', type: 'datasource' });
    const charts = dashboard.panels.filter(({ type }) => type !== 'row');
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
    for (const { title, datasource, targets = [] } of charts) {
      expect(datasource?.uid, title).toMatch(/^\$\{datasource\}$/);
      expect(targets.length, title).toBeGreaterThan(0);
      for (const { expr } of targets) check(expr);
    }
  });

  it('is a dashboard that shows every metric of this server', () => {
    const shown = new Set(metricsIn(text('grafana-dashboard.json')).map((name) => familyOf(name)?.name));
    const own = [...families.keys()].filter((name) => name.startsWith('watchhamster_'));
    expect(own.filter((name) => !shown.has(name))).toEqual([]);
  });

  it('is a file of alert rules that can fire', () => {
    const rules = (parse(text('alerts.yml')) as Alerts).groups.flatMap((group) => group.rules);
    expect(rules.length).toBeGreaterThan(5);
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
    for (const { expr, annotations } of rules) {
      expect(Object.keys(annotations)).toEqual(['summary', 'description']);
      check(expr);
      // A value that a label never has would never fire.
      for (const [, label, operator, value] of expr.matchAll(/(\w+)(=~|=)"([^"]+)"/g)) {
        if (label === undefined || label === 'job') continue;
        const wanted = operator === '=' ? [value] : (value ?? '').split('|');
        const had = metricsIn(expr).flatMap(
          (name) => familyOf(name)?.samples.map(({ labels }) => labels[label]) ?? [],
        );
        for (const each of wanted) expect(had, `${label} in ${expr}`).toContain(each);
      }
    }
  });

  it('is a page that lists every metric with its type and labels, and no other', () => {
    const rows = [...text('metrics.md').matchAll(/^\| `(\w+)` \| (\w+) \|([^|]*)\|/gm)];
    const documented = rows.map(([, name, type, labels]) => [
      `watchhamster_${name}`,
      type,
      [...(labels ?? '').matchAll(/`(\w+)`/g)].map(([, label]) => label).sort(),
    ]);
    const emitted = [...families.values()]
      .filter(({ name }) => name.startsWith('watchhamster_'))
      .map(({ name, type, samples }) => [
        name,
        type,
        [...new Set(samples.flatMap(({ labels }) => Object.keys(labels)))]
          .filter((label) => label !== 'le')
          .sort(),
      ]);
    const byName = (a: unknown[], b: unknown[]): number => String(a[0]).localeCompare(String(b[0]));
    expect(documented.sort(byName)).toEqual(emitted.sort(byName));
  });
});
