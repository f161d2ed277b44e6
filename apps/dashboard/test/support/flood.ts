import type { Page } from 'playwright-core';
import { type ServiceConfig, script } from './server.ts';

/** A service that writes `flood NUMBER`, by the clock: what a busy machine delays comes later, and all of it comes. */
export interface Flood {
  readonly linesPerSecond: number;
  /** Lines after which it writes no more. */
  readonly lines: number;
}

/** The service `flood`. It begins when it is started. */
export function flooding({ linesPerSecond, lines }: Flood): ServiceConfig {
  const code = `
    const startedAt = Date.now();
    let next = 0;
    const timer = setInterval(() => {
      const due = Math.min(${lines}, Math.floor((Date.now() - startedAt) * ${linesPerSecond} / 1000));
      let text = '';
      while (next < due) text += 'flood ' + next++ + '\\n';
      if (text !== '') process.stdout.write(text);
      if (next === ${lines}) { clearInterval(timer); setInterval(() => {}, 60_000); }
    }, 20);`;
  return script('flood', code, { auto_start: false });
}

/** How quickly a page answered, since {@link watchDelays} or the last {@link readDelays}; all in milliseconds. */
export interface Delays {
  /** Tasks of 50 ms and more. */
  readonly longTasks: readonly number[];
  /** For each key press, from the key to the next frame with its effect, as Event Timing has it (whole 8 ms). */
  readonly keys: readonly number[];
  /** For each key press, until its handlers had run: without the drawing. */
  readonly handled: readonly number[];
}

declare global {
  interface Window {
    delays?: { longTasks: number[]; keys: number[]; handled: number[] };
  }
  interface PerformanceObserverInit {
    durationThreshold?: number;
  }
}

/** Begins to watch. The page keeps its own record: nothing is sent while it is measured. */
export async function watchDelays(page: Page): Promise<void> {
  await page.evaluate(() => {
    const delays = { longTasks: [] as number[], keys: [] as number[], handled: [] as number[] };
    window.delays = delays;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) delays.longTasks.push(duration);
    }).observe({ type: 'longtask' });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        if (entry.name !== 'keydown') continue;
        delays.keys.push(entry.duration);
        delays.handled.push(entry.processingEnd - entry.startTime);
      }
    }).observe({ type: 'event', durationThreshold: 16 });
  });
}

/** What was seen since the last time. Key presses that took less than 16 ms are not in it. */
export function readDelays(page: Page): Promise<Delays> {
  return page.evaluate(() => ({
    longTasks: window.delays?.longTasks.splice(0) ?? [],
    keys: window.delays?.keys.splice(0) ?? [],
    handled: window.delays?.handled.splice(0) ?? [],
  }));
}

/** The lines of a page's log, as it copies them: the newest ten thousand. The page needs the right to its clipboard. */
export async function copiedLines(page: Page): Promise<string[]> {
  await page.getByTestId('log-copy').click();
  await page.getByTestId('logs-panel').getByText('Copied', { exact: true }).first().waitFor();
  return (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
}

/** What a page's log has of the service `flood`. */
export interface Account {
  readonly shown: number;
  /** Told to be missing. */
  readonly dropped: number;
  /** The numbers of the first and the last line; -1 when there is none. */
  readonly first: number;
  readonly last: number;
  /** Lines that are neither there nor told to be missing, that come again, or are out of order. */
  readonly troubles: readonly string[];
}

/** Follows the numbers of the lines, with the lines that say how many were dropped. */
export function accountOf(lines: readonly string[]): Account {
  const troubles: string[] = [];
  const known = { shown: 0, dropped: 0, first: -1, last: -1 };
  let missing = 0;
  for (const line of lines) {
    const dropped = /^--- (\d+) lines of flood\.log dropped ---$/.exec(line)?.[1];
    const text = / flood (\d+)$/.exec(line)?.[1];
    // What was dropped before the first line is before everything that is counted.
    if (dropped !== undefined && known.last >= 0) missing += Number(dropped);
    if (text === undefined) continue;
    const number = Number(text);
    const expected = known.last + 1 + missing;
    if (known.first < 0) known.first = number;
    else if (number !== expected) troubles.push(`line ${number} comes where ${expected} should`);
    known.last = number;
    known.shown += 1;
    known.dropped += missing;
    missing = 0;
  }
  return { ...known, troubles };
}
