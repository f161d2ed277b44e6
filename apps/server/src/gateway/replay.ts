import type { Journal, JournalRecord } from '../journal/journal.ts';
import { createFramed, type Framed } from './frames.ts';

/** Durable messages from the journal, framed; readers that are behind share what was read and encoded for one. */
export interface Replay {
  /**
   * The messages after a position up to another, oldest first: some of them, at least one where there are any. Empty
   * means that nothing is between the two.
   */
  between(after: number, upTo: number): readonly Framed[];
  /**
   * Keeps a message that the journal has just taken: whoever is behind asks for it soon, and need not read and parse it.
   * @param characters the length of its text
   */
  remember(message: Framed, characters: number): void;
}

/** Positions that are read at once: a turn of the event loop, also when every message is as large as it may be. */
const blockSize = 32;
/** Text that is kept for other readers, in characters: a thousand clients that come back ask for the same messages. */
const keptCharacters = 8 * 1024 * 1024;

interface Block {
  readonly messages: Framed[];
  /** The position up to which it was read. */
  upTo: number;
  characters: number;
}

/** Reads the journal in blocks of positions, each position once as long as its block is kept. */
export function createReplay(journal: Journal): Replay {
  const blocks = new Map<number, Block>();
  let characters = 0;

  /** The block that begins after a position, read as far as the journal goes now. */
  function blockAt(start: number): Block {
    const block = blocks.get(start) ?? { messages: [], upTo: start, characters: 0 };
    const end = Math.min(start + blockSize, journal.position());
    if (block.upTo < end) {
      for (const record of journal.after(block.upTo, end - block.upTo)) {
        // Where some are left out, those of the next block follow.
        if (record.position > end) break;
        add(block, frameRecord(record), record.text.length);
      }
      block.upTo = end;
    }
    keep(start, block);
    return block;
  }

  function add(block: Block, message: Framed, length: number): void {
    block.messages.push(message);
    block.characters += length;
    characters += length;
  }

  /** Puts the block that was used last at the end. */
  function keep(start: number, block: Block): void {
    blocks.delete(start);
    blocks.set(start, block);
    forgetOldest(start);
  }

  function forgetOldest(current: number): void {
    for (const [start, block] of blocks) {
      if (characters <= keptCharacters || start === current) return;
      blocks.delete(start);
      characters -= block.characters;
    }
  }

  return {
    between(after, upTo) {
      let from = after;
      while (from < upTo) {
        const start = startOf(from);
        const wanted = blockAt(start).messages.filter(
          ({ position = 0 }) => position > from && position <= upTo,
        );
        if (wanted.length > 0) return wanted;
        from = start + blockSize;
      }
      return [];
    },
    remember(message, length) {
      const { position = 0 } = message;
      const start = startOf(position - 1);
      const block = blocks.get(start) ?? { messages: [], upTo: start, characters: 0 };
      // Where those before it were not kept, the block is read from the journal when somebody asks for it.
      if (block.upTo !== position - 1) return;
      add(block, message, length);
      block.upTo = position;
      if (position === start + 1) keep(start, block);
    },
  };
}

/** The position after which the block begins that has what follows a position. */
function startOf(position: number): number {
  return Math.floor(position / blockSize) * blockSize;
}

/** A record as readers get it. What is not durable comes before and after it: it has no number of its own. */
function frameRecord(record: JournalRecord): Framed {
  const publishedAt = performance.now();
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
