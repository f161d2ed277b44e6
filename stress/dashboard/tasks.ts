/** What a page's main thread did, by the clock of the processor: what other programs take of it does not count. */
export interface Work {
  /** The longest tasks, in milliseconds of processor time, longest first. */
  readonly tasks: readonly number[];
  /** What the longest of them was made of: names of the trace, with their milliseconds, most first. */
  readonly longest: string;
  /** The longest handling of a key, in milliseconds of processor time; 0 without keys. */
  readonly key: number;
  /** How much of one processor the main thread took, from 0 to 1. */
  readonly share: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread, in microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly type?: string } };
}

/** What has to be traced for {@link workOf}. */
export const traceCategories = [
  'disabled-by-default-devtools.timeline',
  'devtools.timeline',
  'toplevel',
  'v8',
];

/** Reads Chromium's trace of a page. */
export function workOf(trace: Buffer): Work {
  const { traceEvents: events } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const main = new Set(
    events
      .filter((event) => event.name === 'thread_name' && event.args?.name === 'CrRendererMain')
      .map(thread),
  );
  const timed = events.filter((event) => event.tdur !== undefined && main.has(thread(event)));
  const cpu = ({ tdur = 0 }: TraceEvent): number => tdur / 1000;
  const tasks = timed.filter(({ name }) => name === 'RunTask');
  if (tasks.length === 0) throw new Error('the trace has no tasks of a page: this Chromium traces otherwise');
  const keys = timed.filter(
    ({ name, args }) => name === 'EventDispatch' && /^key|input$/.test(args?.data?.type ?? ''),
  );
  const times = tasks.map(({ ts }) => ts);
  const span = (times.reduce((a, b) => Math.max(a, b)) - times.reduce((a, b) => Math.min(a, b))) / 1000;
  tasks.sort((a, b) => cpu(b) - cpu(a));
  const sorted = tasks.map(cpu);
  const [longest] = tasks;
  const parts = new Map<string, number>();
  for (const event of timed) {
    if (!longest || event === longest || !isWithin(event, longest) || thread(event) !== thread(longest))
      continue;
    parts.set(event.name, (parts.get(event.name) ?? 0) + cpu(event));
  }
  return {
    tasks: sorted.slice(0, 5).map(Math.round),
    longest: [...parts]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 12)
      .map(([name, ms]) => `${name} ${Math.round(ms)}`)
      .join(', '),
    key: Math.round(keys.reduce((most, event) => Math.max(most, cpu(event)), 0)),
    share: Math.round((sorted.reduce((sum, ms) => sum + ms, 0) / span) * 100) / 100,
  };
}

function isWithin(part: TraceEvent, whole: TraceEvent): boolean {
  return part.ts >= whole.ts && part.ts + (part.dur ?? 0) <= whole.ts + (whole.dur ?? 0);
}
