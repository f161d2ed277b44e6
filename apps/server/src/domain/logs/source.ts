import type { SourcedLogEntry } from '@watchhamster/shared-types';
import { createAssembler, type LineGroup } from './assemble.ts';
import { cleanLine, type Decode, decodeLine } from './clean.ts';
import { createLineSplitter, type RawLine } from './lines.ts';
import { type LogStream, parseEntry, parsePlain } from './parse.ts';
import { createRing } from './ring.ts';

/** Where a program's output goes. */
export interface LogSource {
  /** Takes output as it comes, cut anywhere. The chunk must not be written to afterwards. */
  write(stream: LogStream, chunk: Uint8Array): void;
  /** The program ended: what is unfinished is finished and published. The next run may write to the same source. */
  end(): void;
  /** Lines that wait for the next flush: who can wait too writes no more than fit. */
  waitingLines(): number;
}

/** What is known of the lines of a source before they come. */
export interface LineFormat {
  /** Each line is an entry, whatever it looks like. */
  readonly plain: boolean;
  readonly decode: Decode;
}

/** A batch of entries, ready to publish. */
export interface LogBatch {
  readonly entries: readonly SourcedLogEntry[];
  /** Entries that were dropped since the batch before. */
  readonly dropped: number;
  /** How many bytes of stdout the entries so far came from: what follows is not in any of them. */
  readonly through: number;
}

/** A source with what the collection of logs needs of it. */
export interface CollectedSource extends LogSource {
  readonly fileName: string;
  readonly serviceId: string | undefined;
  /** Entries dropped since the server started. */
  droppedEntries(): number;
  /** The newest kept entries, oldest first. */
  newest(limit: number): SourcedLogEntry[];
  /** Publishes now what has come, and cancels the timer. */
  flush(): void;
  /** Like end, and takes nothing any more. */
  close(): void;
  /** Like close, but an unfinished line is forgotten: it is read again another time. */
  leave(): void;
}

/** What {@link createSource} needs. */
export interface SourceOptions {
  readonly fileName: string;
  readonly serviceId: string | undefined;
  /** The most entries kept. */
  readonly capacity: number;
  readonly flushMs: number;
  readonly now: () => number;
  readonly nextSequence: () => number;
  readonly publish: (batch: LogBatch) => void;
  /** Entries of before this server started, oldest first. */
  readonly earlier?: readonly SourcedLogEntry[] | undefined;
  /** Default: UTF-8, and formats are recognised. */
  readonly format?: LineFormat | undefined;
}

/** Longer lines are cut here, in bytes. */
export const maxLineBytes = 16 * 1024;
/** The most entries in one batch. */
export const maxBatchEntries = 500;
/** The lines kept between two flushes, and their bytes: more than a batch, because several lines may be one entry. */
const maxPending = { maxItems: 2000, maxSize: 512 * 1024 };
/** The most characters of messages kept of one source. */
const maxKeptCharacters = 4 * 1024 * 1024;

interface PendingLine extends RawLine {
  readonly stream: LogStream;
}

/**
 * One program's log. Lines are only found as they come; the newest wait, undecoded, in a bounded ring for the next flush,
 * so that a flood costs little more than reading it. A line dropped there counts as one entry. The timer runs only while
 * there is something to flush.
 */
export function createSource(options: SourceOptions): CollectedSource {
  const { fileName, serviceId, flushMs, now, nextSequence, publish, format } = options;
  const pending = createRing<PendingLine>({ ...maxPending, sizeOf: ({ bytes }) => bytes.length });
  const kept = createRing<SourcedLogEntry>({
    maxItems: options.capacity,
    maxSize: maxKeptCharacters,
    sizeOf: ({ message }) => message.length,
  });
  const assemblers = { stdout: createAssembler(), stderr: createAssembler() };
  const streams: readonly LogStream[] = ['stdout', 'stderr'];
  for (const entry of options.earlier ?? []) kept.push(entry);
  let dropped = 0;
  let droppedInAll = 0;
  /** Of stdout: bytes up to the last line that was looked at, and to the last line of the last finished group. */
  let [looked, through] = [0, 0];
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const splitterOf = (stream: LogStream) =>
    createLineSplitter({
      maxLineBytes,
      maxLines: maxPending.maxItems,
      onLine: (line) => {
        dropped += pending.push({ stream, ...line });
        timer ??= setTimeout(flush, flushMs);
      },
      onSkipped: (lines) => {
        // The lines that follow fill the ring, and so push out what waited before.
        dropped += lines;
      },
    });
  const splitters = { stdout: splitterOf('stdout'), stderr: splitterOf('stderr') };

  /** Turns pending lines into groups. A group that got no line since the last flush has waited long enough. */
  const assemble = (finish: boolean): { stream: LogStream; group: LineGroup }[] => {
    const groups: { stream: LogStream; group: LineGroup }[] = [];
    const collect = (stream: LogStream, group: LineGroup | undefined): void => {
      if (group) groups.push({ stream, group });
    };
    const touched = new Set<LogStream>();
    for (const { stream, bytes, cut, end } of pending.drain()) {
      touched.add(stream);
      const line = cleanLine(decodeLine(bytes, cut, format?.decode));
      const complete = format?.plain ? whole(line) : assemblers[stream].add(line);
      if (stream === 'stdout') {
        if (complete && !format?.plain) through = looked;
        looked = end;
      }
      collect(stream, complete);
    }
    for (const stream of streams) {
      if (finish || !touched.has(stream)) collect(stream, assemblers[stream].take());
    }
    if (!assemblers.stdout.waiting) through = looked;
    return groups;
  };

  const process = (finish: boolean): void => {
    clearTimeout(timer);
    timer = undefined;
    const groups = assemble(finish);
    const excess = Math.max(0, groups.length - maxBatchEntries);
    dropped += excess;
    const received = now();
    const entries = groups.slice(excess).map(({ stream, group }) => {
      const entry: SourcedLogEntry = {
        sequence: nextSequence(),
        file_name: fileName,
        ...(serviceId === undefined ? {} : { service_id: serviceId }),
        ...(format?.plain ? parsePlain : parseEntry)(group.lines, stream, received),
      };
      kept.push(entry);
      return entry;
    });
    if (streams.some((stream) => assemblers[stream].waiting)) timer = setTimeout(flush, flushMs);
    if (entries.length === 0) return;
    const batch = { entries, dropped, through };
    droppedInAll += dropped;
    dropped = 0;
    publish(batch);
  };
  function flush(): void {
    process(false);
  }
  const end = (): void => {
    for (const stream of streams) splitters[stream].end();
    process(true);
  };

  return {
    fileName,
    serviceId,
    write(stream, chunk) {
      if (!closed) splitters[stream].write(chunk);
    },
    end() {
      if (!closed) end();
    },
    waitingLines: () => pending.length,
    droppedEntries: () => droppedInAll,
    newest: kept.newest,
    flush: () => process(true),
    close() {
      if (closed) return;
      end();
      closed = true;
    },
    leave() {
      if (closed) return;
      for (const stream of streams) splitters[stream].drop();
      process(true);
      closed = true;
    },
  };
}

/** A line that is an entry whatever it looks like; empty ones are none. */
function whole(line: string): LineGroup | undefined {
  return line.trim() === '' ? undefined : { lines: [line], length: line.length };
}
