import type { Frame } from '@watchhamster/client';
import { createStore, type Readable } from '../../data/store.ts';

/** Which connection a frame was on: the page's own, or the second one in the event style. */
export type Line = 'page' | 'second';

/** A frame that is kept for looking at. */
export interface KeptFrame extends Frame {
  /** Rises by one with each. */
  readonly id: number;
  readonly line: Line;
  /** Its JSON in one line, which is what a search reads. */
  readonly text: string;
  /** The beginning of what it says, without its name and its envelope. */
  readonly gist: string;
}

/** What is kept, and what is shown of it. */
export interface FrameLogState {
  readonly frames: readonly KeptFrame[];
  readonly paused: boolean;
  /** Frames that came since it was paused, as far as they are kept. */
  readonly held: number;
}

/** The newest frames of the connections. */
export interface FrameLog {
  readonly state: Readable<FrameLogState>;
  add(line: Line, frame: Frame): void;
  pause(): void;
  resume(): void;
  clear(): void;
}

/** How much is kept; the oldest frames go first. */
export interface FrameLogLimits {
  /** Default: 2,000. */
  readonly frames: number;
  /** Of all frames together, as they were on the wire; the newest is kept whatever its size. Default: 16 MB. */
  readonly bytes: number;
}

/** @param later calls back soon, once for many frames: drawing each of a flood would stop the page. */
export function createFrameLog(
  later: (run: () => void) => void,
  limits: FrameLogLimits = { frames: 2000, bytes: 16_000_000 },
): FrameLog {
  const state = createStore<FrameLogState>({ frames: [], paused: false, held: 0 });
  let all: KeptFrame[] = [];
  let bytes = 0;
  let lastId = 0;
  let shownId = 0;
  let isAwaited = false;

  const cut = (): void => {
    let from = Math.max(0, all.length - limits.frames);
    bytes = sizeOf(all.slice(from));
    for (; bytes > limits.bytes && from < all.length - 1; from++) bytes -= all[from]?.bytes ?? 0;
    all = all.slice(from);
  };

  const show = (): void => {
    isAwaited = false;
    const { paused, frames } = state.get();
    if (paused) {
      state.set({ frames, paused, held: all.filter(({ id }) => id > shownId).length });
      return;
    }
    shownId = lastId;
    state.set({ frames: [...all], paused, held: 0 });
  };

  return {
    state,
    add(line, frame) {
      lastId += 1;
      all.push({ ...frame, id: lastId, line, ...textsOf(frame.message) });
      bytes += frame.bytes;
      // Now and then, not at each: a list that is full would be moved for every frame.
      if (all.length > limits.frames * 1.25 || bytes > limits.bytes * 1.25) cut();
      if (isAwaited) return;
      isAwaited = true;
      later(show);
    },
    pause: () => state.set({ ...state.get(), paused: true }),
    resume() {
      state.set({ ...state.get(), paused: false });
      show();
    },
    clear() {
      all = [];
      bytes = 0;
      shownId = lastId;
      state.set({ ...state.get(), frames: [], held: 0 });
    },
  };
}

const sizeOf = (frames: readonly KeptFrame[]) => frames.reduce((sum, { bytes }) => sum + bytes, 0);

/** Longer than any row is wide. */
const gistLength = 300;

function textsOf(message: unknown): Pick<KeptFrame, 'text' | 'gist'> {
  const text = JSON.stringify(message) ?? '';
  const { data, payload } = (message ?? {}) as { data?: unknown; payload?: unknown };
  const said = JSON.stringify(data ?? payload) ?? text;
  return { text, gist: said.slice(0, gistLength) };
}

/** What of the frames is looked at. */
export interface FrameFilter {
  readonly direction: 'all' | 'sent' | 'received';
  readonly validity: 'all' | 'valid' | 'invalid';
  /** A message's event name, or `all`. */
  readonly name: string;
  /** Words that must all be in the frame, in any case. */
  readonly text: string;
}

/** The frames that a filter lets through. */
export function filterFrames(frames: readonly KeptFrame[], filter: FrameFilter): readonly KeptFrame[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return frames.filter(
    ({ direction, problem, event, text }) =>
      (filter.direction === 'all' || direction === filter.direction) &&
      (filter.validity === 'all' || (problem === undefined) === (filter.validity === 'valid')) &&
      (filter.name === 'all' || event === filter.name) &&
      (words.length === 0 || includesAll(text.toLowerCase(), words)),
  );
}

const includesAll = (text: string, words: readonly string[]) => words.every((word) => text.includes(word));

/** The other end of an exchange: what asked for this frame, or what answered it. */
export function partnerOf(frames: readonly KeptFrame[], frame: KeptFrame): KeptFrame | undefined {
  if (frame.requestId === undefined) return undefined;
  return frames.find(
    ({ requestId, direction, line }) =>
      requestId === frame.requestId && direction !== frame.direction && line === frame.line,
  );
}
