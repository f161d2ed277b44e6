import { alertFamilies, createAlertCounters } from '../domain/alerts/families.ts';
import { createDiallingMeter } from '../domain/dialling/families.ts';
import { createPbxMeter } from '../domain/outbound/pbx/meter.ts';
import { createWebhookMeter } from '../domain/webhooks/families.ts';
import { deploymentFamilies } from './deployment-families.ts';
import type { Family } from './families.ts';
import { logFamilies } from './log-families.ts';
import { createMetrics, type MetricsOptions, type PrometheusMetrics } from './prometheus.ts';

/** One line of the text format. */
export interface ParsedSample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Everything under one `# TYPE`. */
export interface ParsedFamily {
  readonly name: string;
  readonly help: string;
  readonly type: string;
  readonly samples: readonly ParsedSample[];
}

/** Reads the text format 0.0.4, strictly: a line that is none of it, or stands under another name, throws. */
export function parseExposition(text: string): ReadonlyMap<string, ParsedFamily> {
  const families = new Map<string, ParsedFamily & { samples: ParsedSample[] }>();
  let current: (ParsedFamily & { samples: ParsedSample[] }) | undefined;
  let help: RegExpExecArray | null = null;
  for (const line of text.split('\n').filter((each) => each !== '')) {
    if (line.startsWith('# HELP')) {
      help = /^# HELP (\S+) (.+)$/.exec(line);
      continue;
    }
    const type = /^# TYPE (\S+) (counter|gauge|histogram|summary)$/.exec(line);
    if (type) {
      const name = type[1] ?? '';
      if (help?.[1] !== name || families.has(name))
        throw new Error(`HELP is missing or it is there twice: ${line}`);
      current = { name, help: help[2] ?? '', type: type[2] ?? '', samples: [] };
      families.set(name, current);
      continue;
    }
    const sample = /^([a-z_]\w*)(?:\{(.*)\})? (NaN|[+-]Inf|[-+\d.e]+)$/i.exec(line);
    if (!sample || !current) throw new Error(`not a sample: ${line}`);
    const name = sample[1] ?? '';
    const suffix = name.slice(current.name.length);
    const isHistogram = ['histogram', 'summary'].includes(current.type);
    if (!name.startsWith(current.name) || !(isHistogram ? /^(_bucket|_sum|_count)?$/ : /^$/).test(suffix))
      throw new Error(`${line} stands under ${current.name}`);
    const labels = [...(sample[2] ?? '').matchAll(/([a-z_]\w*)="((?:[^"\\]|\\.)*)"/g)];
    const value = sample[3] === '+Inf' ? Number.POSITIVE_INFINITY : Number(sample[3]);
    current.samples.push({ name, labels: Object.fromEntries(labels.map(([, key, of]) => [key, of])), value });
  }
  return families;
}

/** Metrics over a gateway and a journal that are empty unless the test says otherwise. */
export function createTestMetrics(options: Partial<MetricsOptions> = {}): PrometheusMetrics & Disposable {
  const metrics = createMetrics({
    readGateway: () => ({ connections: [], isWatched: false, lagging: 0, maxLag: 0, queuedBytes: 0 }),
    readJournal: () => ({ position: 0, oldest: 1, records: 0, bytes: 0 }),
    version: '1.2.3',
    startedAt: 1_700_000_000_000,
    families: partFamilies(),
    ...options,
  });
  return { ...metrics, [Symbol.dispose]: metrics.close };
}

/** Calls every function that counts, once. */
export function reportOneOfEach(metrics: PrometheusMetrics): void {
  metrics.connectionOpened();
  metrics.connectionClosed(1001, 42);
  metrics.handshakeRefused(403);
  metrics.received('ping', 'ok', 50);
  metrics.sent('statusUpdate', 3, 400);
  metrics.errorSent('RATE_LIMIT_EXCEEDED');
  metrics.limitHit('messages_per_second');
  metrics.handled('ping', 0.0003);
  metrics.queued(0.12);
  metrics.slowReader('lagging');
  metrics.dropped(7);
  metrics.journaled(10, 0.002);
  metrics.journalFailed();
  metrics.resumed('resumed');
}

/** What the parts of the server count for themselves, with nothing counted yet. */
function partFamilies(): Family[] {
  const log = { stored: 0, lost: 0, waiting: 0, dropped: 0, kept: { INFO: { entries: 0, bytes: 0 } } };
  return [
    ...logFamilies(() => log),
    ...createWebhookMeter().families(() => ({ pending: 0, failed: 0, oldestSeconds: 0 })),
    ...createPbxMeter().families(() => ({ total: 0, active: 0, connected: 0, participants: 0 })),
    ...createDiallingMeter().families(() => []),
    ...deploymentFamilies(() => ({
      running: 0,
      runs: { completed: 0, failed: 0, rolled_back: 0, superseded: 0, interrupted: 0 },
      polls: { ok: 0, failed: 0 },
    })),
    ...alertFamilies(createAlertCounters(), { count: () => 0, heldCount: () => 0 }),
  ];
}
