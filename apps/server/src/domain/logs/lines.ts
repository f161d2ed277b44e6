/** A line as it came, without its end. `cut` tells that more of it was thrown away. */
export interface RawLine {
  readonly bytes: Uint8Array;
  readonly cut: boolean;
  /** How many bytes the splitter had taken when the line was over, its end included. */
  readonly end: number;
}

/** What {@link createLineSplitter} needs. */
export interface LineSplitterOptions {
  /** Longer lines are cut here, in bytes. */
  readonly maxLineBytes: number;
  /** The most lines that are looked at in one chunk: of more, only the newest are. */
  readonly maxLines: number;
  readonly onLine: (line: RawLine) => void;
  /** Called before the lines of a chunk that had more than `maxLines`, with the number that was passed over. */
  readonly onSkipped: (lines: number) => void;
}

/** Finds the lines in a stream of chunks. */
export interface LineSplitter {
  /** Takes the next chunk. Lines are views into it, so it must not be written to again. */
  write(chunk: Uint8Array): void;
  /** The stream ended: what is left without a line end is a line too. */
  end(): void;
  /** Forgets what is left without a line end. */
  drop(): void;
}

const LF = 0x0a;
const CR = 0x0d;

/**
 * Splits at LF; a CR before it belongs to the line's end. Work and memory are bounded whatever comes: an unfinished line
 * is held up to `maxLineBytes`, and of a chunk with too many lines those in front are counted, not looked at.
 */
export function createLineSplitter(options: LineSplitterOptions): LineSplitter {
  const { maxLineBytes, maxLines, onLine, onSkipped } = options;
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let cut = false;
  let taken = 0;

  const hold = (bytes: Uint8Array): void => {
    const room = maxLineBytes - heldBytes;
    if (bytes.length > room) cut = true;
    if (room <= 0 || bytes.length === 0) return;
    const piece = bytes.subarray(0, room);
    // A copy: a view would keep the whole chunk alive for as long as the line is unfinished.
    held.push(Uint8Array.prototype.slice.call(piece));
    heldBytes += piece.length;
  };
  const release = (end: number): RawLine => {
    const bytes = held.length === 1 && held[0] ? held[0] : Buffer.concat(held);
    const line = { bytes: withoutCarriageReturn(bytes), cut, end };
    held = [];
    heldBytes = 0;
    cut = false;
    return line;
  };

  return {
    write(chunk) {
      const { skipped, ...newest } = newestLines(chunk, maxLines);
      let { start } = newest;
      if (skipped > 0) {
        release(taken);
        onSkipped(skipped);
      }
      for (let end = chunk.indexOf(LF, start); end >= 0; end = chunk.indexOf(LF, start)) {
        const bytes = chunk.subarray(start, end);
        start = end + 1;
        if (heldBytes > 0 || cut) {
          hold(bytes);
          onLine(release(taken + start));
        } else if (bytes.length > maxLineBytes) {
          onLine({ bytes: bytes.subarray(0, maxLineBytes), cut: true, end: taken + start });
        } else {
          onLine({ bytes: withoutCarriageReturn(bytes), cut: false, end: taken + start });
        }
      }
      hold(start === 0 ? chunk : chunk.subarray(start));
      taken += chunk.length;
    },
    end() {
      if (heldBytes > 0 || cut) onLine(release(taken));
    },
    drop: () => void release(taken),
  };
}

/** Where the newest `maxLines` complete lines of a chunk begin, and how many there are before them. One pass. */
function newestLines(chunk: Uint8Array, maxLines: number): { start: number; skipped: number } {
  let start = 0;
  let lines = 0;
  for (let index = chunk.length - 1; index >= 0; index -= 1) {
    if (chunk[index] !== LF) continue;
    if (lines === maxLines) start = index + 1;
    lines += 1;
  }
  return { start, skipped: Math.max(0, lines - maxLines) };
}

function withoutCarriageReturn(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes;
}
