import type { Journal } from '../journal/journal.ts';
import { createFramed, type Framed } from './frames.ts';

/** Durable messages from the journal, framed; readers that are behind share what was read and encoded for one. */
export interface Replay {
  /**
   * The messages after a position up to another, oldest first: some of them, at least one where there are any. Empty
   * means that nothing is between the two.
   */
  between(after: number, upTo: number): readonly Framed[];
}

/** Positions that are read at once. */
const blockSize = 256;
/** Text that is kept for other readers, in characters: a thousand clients that come back ask for the same messages. */
const keptCharacters = 16 * 1024 * 1024;

interface Block {
  readonly messages: readonly Framed[];
  readonly characters: number;
}

/** Reads the journal in blocks of positions, and keeps complete blocks that were read lately. */
export function createReplay(journal: Journal): Replay {
  const blocks = new Map<number, Block>();
  let characters = 0;

  function read(start: number): Block {
    const end = start + blockSize;
    const publishedAt = performance.now();
    let size = 0;
    const messages: Framed[] = [];
    for (const record of journal.after(start, blockSize)) {
      if (record.position > end) break;
      size += record.text.length;
      messages.push(frameRecord(record, publishedAt));
    }
    const block = { messages, characters: size };
    // A block that is not full yet would be incomplete by the next message.
    if (journal.position() >= end) keep(start, block);
    return block;
  }

  function keep(start: number, block: Block): void {
    blocks.set(start, block);
    characters += block.characters;
    for (const [key, oldest] of blocks) {
      if (characters <= keptCharacters || key === start) return;
      blocks.delete(key);
      characters -= oldest.characters;
    }
  }

  return {
    between(after, upTo) {
      let from = after;
      while (from < upTo) {
        const start = Math.floor(from / blockSize) * blockSize;
        const { messages } = blocks.get(start) ?? read(start);
        const wanted = messages.filter(({ position = 0 }) => position > from && position <= upTo);
        if (wanted.length > 0) return wanted;
        from = start + blockSize;
      }
      return [];
    },
  };
}

/** A record as readers get it. What is not durable comes before and after it: it has no number of its own. */
function frameRecord(record: ReturnType<Journal['append']>, publishedAt: number): Framed {
  let framed: Framed | undefined;
  const make = (): Framed => {
    framed ??= createFramed(record.parts, {
      sequence: 0,
      position: record.position,
      publishedAt,
      typedText: record.text,
    });
    return framed;
  };
  return {
    sequence: 0,
    position: record.position,
    publishedAt,
    get parts() {
      return record.parts;
    },
    frame: (dialect) => make().frame(dialect),
  };
}
