import { parseHead } from './parse.ts';

/** Lines that belong together: a message and, say, its stack trace. */
export interface LineGroup {
  readonly lines: string[];
  /** The sum of the lines' lengths; infinite when no more are taken. */
  length: number;
}

/** The most that one entry holds; what follows is left out and marked with `…`. */
export const maxGroup = { lines: 200, length: 64 * 1024 };

/** Puts the lines of one stream together into groups. */
export interface Assembler {
  /** Takes the next line; returns the group that it shows to be complete, if any. */
  add(line: string): LineGroup | undefined;
  /** The group that waits for its continuation, now taken as complete, if any. */
  take(): LineGroup | undefined;
  /** Whether a group waits. */
  readonly waiting: boolean;
}

const traceback = /^\s*Traceback \(most recent call last\):/;
/** Between the tracebacks of chained Python exceptions. */
const chained = /^(?:During handling of the above exception|The above exception was the direct cause)/;
/** `Caused by:` of Java, and the bracket that ends a printed object after its indented fields. */
const continued = /^(?:Caused by:|Suppressed:|\.\.\. \d+ more|[}\])]+[,;]?$)/;

/**
 * Decides by the beginning of a line whether it continues the one before: indented lines (JavaScript's and Java's
 * `    at …` among them), `Caused by:`, and Python's tracebacks from their first line to the exception's, chained ones
 * included. A traceback continues a line of a known format with level ERROR or CRITICAL (logger.exception), and begins
 * an entry otherwise. Empty lines neither begin nor end anything.
 */
export function createAssembler(): Assembler {
  let group: LineGroup | undefined;
  // Inside a traceback the first line that is not indented is the exception, and still belongs to it.
  let inTraceback = false;
  let expectsTraceback = false;

  const continues = (line: string, current: LineGroup): boolean => {
    if (traceback.test(line)) return expectsTraceback || logsFailure(current);
    return inTraceback || /^\s/.test(line) || continued.test(line) || chained.test(line);
  };
  const follow = (line: string): void => {
    if (traceback.test(line)) inTraceback = true;
    else if (!/^\s/.test(line)) inTraceback = false;
    expectsTraceback = chained.test(line);
  };

  return {
    add(line) {
      if (line.trim() === '') return undefined;
      if (group && continues(line, group)) {
        append(group, line);
        follow(line);
        return undefined;
      }
      const complete = group;
      group = { lines: [line], length: line.length };
      inTraceback = false;
      follow(line);
      return complete;
    },
    take() {
      const complete = group;
      group = undefined;
      inTraceback = false;
      expectsTraceback = false;
      return complete;
    },
    get waiting() {
      return group !== undefined;
    },
  };
}

function append(group: LineGroup, line: string): void {
  if (isFull(group)) return;
  const fits = group.lines.length < maxGroup.lines && group.length + line.length <= maxGroup.length;
  group.lines.push(fits ? line : '…');
  // Full once is full for good: a shorter line later must not slip in after the mark.
  group.length = fits ? group.length + line.length : Number.POSITIVE_INFINITY;
}

function isFull({ length }: LineGroup): boolean {
  return length === Number.POSITIVE_INFINITY;
}

function logsFailure({ lines }: LineGroup): boolean {
  const { level } = parseHead(lines.length === 1 ? (lines[0] ?? '') : '');
  return level === 'ERROR' || level === 'CRITICAL';
}
