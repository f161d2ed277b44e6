import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '../../../telemetry/logger.ts';
import type { LogSource } from '../source.ts';
import type { FilePosition } from '../store.ts';
import {
  type FoundFile,
  findFile,
  NotTextError,
  type OpenFile,
  openFile,
  openRenamed,
  resumeAt,
} from './open-file.ts';

/** Where a followed path stands; `new`: it was not looked at yet. */
export type TailState = 'new' | 'following' | 'missing' | 'unreadable';

/** One path that is followed, whatever file it leads to. */
export interface Tail {
  readonly path: string;
  state(): TailState;
  /** The file that is read now. */
  file(): string | undefined;
  /** Something may have changed: looks soon, or once more when it is looking already. */
  wake(): void;
  /** Reads what is there now, and stops. */
  close(): Promise<void>;
}

/** What {@link createTail} needs. */
export interface TailOptions {
  readonly path: string;
  /** Makes the source of the lines. `positionAt` tells where the bytes written so far lead to in the file. */
  readonly createSource: (positionAt: (bytes: number) => FilePosition | undefined) => LogSource;
  /** Where an earlier run of the server left it. */
  readonly remembered: FilePosition | undefined;
  /** Where a file that is there from the beginning and was never read is begun. */
  readonly from: 'end' | 'start';
  readonly pollMs: number;
  /** Told where a file is begun that was never read: known from then on, also when nothing is added for long. */
  readonly onBegin: (position: FilePosition) => void;
  readonly logger: Logger;
}

/** One read, in bytes. */
const chunkBytes = 256 * 1024;
/** Lines that are written together while nothing is dropped: fewer than a flush of the source takes. */
const pacedLines = 400;
/** What may be left to read before lines are dropped rather than late, in bytes: of what grows, and of what had grown. */
const maxBehind = { live: 128 * 1024, backlog: 64 * 1024 * 1024 };
/** How long a file that the path no longer leads to is read on, at most, in milliseconds. */
const lingerMs = 5000;
/** How many files that were read before are remembered. */
const maxLeft = 16;

/** A stretch of what was written to the source that came from one file. */
interface Segment {
  readonly opened: OpenFile;
  /** Bytes written to the source before it. */
  readonly written: number;
  /** Where in the file it began. */
  readonly offset: number;
}

/**
 * Follows a path: waits for the file, reads what is added, and goes over to another file that takes its place when the
 * one before has been quiet. A file that was cut is read from its beginning. Nothing that goes wrong ends it.
 */
export function createTail(options: TailOptions): Tail {
  const { path, pollMs, logger } = options;
  let current: OpenFile | undefined;
  let segments: Segment[] = [];
  let written = 0;
  let backlogEnd = 0;
  let isFirst = true;
  /** The path led nowhere at first: what appears later is read from its beginning. */
  let wasMissing = false;
  /** Files that were read before, for a link that is switched back. */
  const left = new Map<string, FilePosition>();
  let leavingSince: number | undefined;
  let state: TailState = 'new';
  let problem: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let closing = false;

  const positionAt = (bytes: number): FilePosition | undefined => {
    // Whole lines: what begins exactly here is still to be read, and belongs to the newer file.
    const index = segments.findLastIndex((segment) => segment.written <= bytes);
    const segment = segments[index];
    if (!segment) return undefined;
    segments = segments.slice(index);
    const { opened, offset } = segment;
    return {
      path,
      file: opened.file,
      offset: offset + bytes - segment.written,
      head: opened.head.hash,
      headBytes: opened.head.bytes,
    };
  };
  const source = options.createSource(positionAt);

  const use = (opened: OpenFile): void => {
    current = opened;
    segments.push({ opened, written, offset: opened.offset });
  };
  const release = async (): Promise<void> => {
    source.end();
    if (current) {
      const { file, offset, head } = current;
      left.delete(file);
      left.set(file, { path, file, offset, head: head.hash, headBytes: head.bytes });
      for (const oldest of [...left.keys()].slice(0, -maxLeft)) left.delete(oldest);
      await current.close();
    }
    current = undefined;
    leavingSince = undefined;
  };

  const notText = (): NotTextError =>
    new NotTextError(`${path} is written in UTF-16, which cannot be followed; have its writer use UTF-8`);

  /** Opens what the path leads to, where it was left or where it is to be begun. */
  const begin = async (): Promise<void> => {
    const first = isFirst;
    isFirst = false;
    const opened = await openFile(path);
    if (await opened.isUtf16()) {
      await opened.close();
      throw notText();
    }
    const { remembered } = options;
    const before = left.get(opened.file);
    if (!first) {
      if (before) await resumeAt(opened, before);
    } else if (!remembered) {
      if (options.from === 'end' && !wasMissing) opened.offset = await opened.size();
      await opened.remember();
    } else if (!(await resumeAt(opened, remembered))) {
      const renamed =
        opened.file === remembered.file ? undefined : await openRenamed(dirname(path), remembered);
      if (renamed) {
        use(renamed);
        backlogEnd = await renamed.size();
        await drain();
        await release();
      }
    }
    backlogEnd = await opened.size();
    use(opened);
    const position = positionAt(written);
    if (first && !remembered && position) options.onBegin(position);
  };

  /** The file was emptied, or written anew: it begins again. */
  const restart = (opened: OpenFile): void => {
    source.end();
    opened.offset = 0;
    opened.head = { hash: '', bytes: 0 };
    backlogEnd = 0;
    use(opened);
  };

  const drain = async (): Promise<boolean> => {
    const opened = current;
    if (!opened) return false;
    let size = await opened.size();
    if (size < opened.offset || (size > opened.offset && !(await opened.isSame()))) {
      logger.info({ path }, 'a followed file was emptied; it is read from its beginning');
      restart(opened);
    }
    let any = false;
    for (;;) {
      const chunk = await opened.read(chunkBytes);
      if (chunk.length === 0) return any;
      // It was empty when it was opened.
      if (opened.offset === chunk.length && (await opened.isUtf16())) {
        await release();
        throw notText();
      }
      any = true;
      await opened.remember();
      const behind = size - opened.offset;
      const allowed = opened.offset <= backlogEnd ? maxBehind.backlog : maxBehind.live;
      if (behind > allowed) write(chunk);
      else await writePaced(chunk);
      if (closing) return any;
      size = await opened.size();
      if (size < opened.offset) return any;
    }
  };
  const write = (chunk: Uint8Array): void => {
    source.write('stdout', chunk);
    written += chunk.length;
  };
  /** Writes no more lines than the source publishes, and waits for it in between: nothing is dropped. */
  const writePaced = async (chunk: Uint8Array): Promise<void> => {
    for (let start = 0; start < chunk.length; ) {
      while (!closing && source.waitingLines() > 0) await delay(20);
      // What was read and is not written is read again after the restart: its position is not reached.
      if (closing) return;
      const end = endOfLines(chunk, start, pacedLines);
      write(chunk.subarray(start, end));
      start = end;
    }
  };

  const look = async (): Promise<void> => {
    const found = await findFile(path);
    if (!current && !found) wasMissing = true;
    if (!current && found) await begin();
    if (current && closing) return;
    const read = await drain();
    await followMoved(found, read);
    state = current ? 'following' : 'missing';
  };
  /** The path leads to another file or nowhere: its writer may still have the old one open for a moment. */
  const followMoved = async (found: FoundFile | undefined, read: boolean): Promise<void> => {
    if (!current || found?.file === current.file) {
      leavingSince = undefined;
      return;
    }
    const now = performance.now();
    const first = leavingSince === undefined;
    leavingSince ??= now;
    if (now - leavingSince < lingerMs && (first || read || !found)) {
      again = again || (found !== undefined && !read);
      return;
    }
    await release();
    if (found) {
      await begin();
      await drain();
    }
  };

  const round = async (): Promise<void> => {
    try {
      do {
        again = false;
        await look();
      } while (again && !closing && (await delay(Math.min(pollMs, 100), true)));
      if (problem !== undefined) logger.info({ path }, 'a followed file can be read again');
      problem = undefined;
    } catch (cause) {
      state = 'unreadable';
      const reason = cause instanceof Error ? cause.message : String(cause);
      if (reason !== problem) logger.warn({ path }, `a file cannot be followed: ${reason}; tried again`);
      problem = reason;
    }
    running = undefined;
    if (!closing) timer = setTimeout(run, pollMs);
  };
  function run(): void {
    clearTimeout(timer);
    if (running) again = true;
    else running = round();
  }
  run();

  return {
    path,
    state: () => state,
    file: () => current?.file,
    wake: run,
    async close() {
      closing = true;
      clearTimeout(timer);
      await running;
      await current?.close().catch(() => undefined);
      current = undefined;
    },
  };
}

/** Where the first so many lines from `start` end; the end of the chunk when it has fewer. */
function endOfLines(chunk: Uint8Array, start: number, lines: number): number {
  let end = start;
  for (let count = 0; count < lines; count += 1) {
    const next = chunk.indexOf(0x0a, end);
    if (next < 0) return chunk.length;
    end = next + 1;
  }
  return end;
}
