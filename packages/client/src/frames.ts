import {
  type Dialect,
  decodeClientMessage,
  decodeServerMessage,
  type MessageIssue,
  redact,
} from '@watchhamster/shared-types';
import { createHandlers } from './handlers.ts';

/** A frame as it was on the wire, read and judged; its secrets are masked. */
export interface Frame {
  readonly direction: 'sent' | 'received';
  /** When, in milliseconds since the epoch. */
  readonly at: number;
  /** Its size on the wire, in bytes of UTF-8; of a binary one what it had. */
  readonly bytes: number;
  /** The message with its secrets masked; a text that says so when it was not JSON. */
  readonly message: unknown;
  /** The style it was in; undefined when it cannot be told. */
  readonly dialect: Dialect | undefined;
  /** The message's one name, such as `serviceEvent`; undefined when it is not valid. */
  readonly event: string | undefined;
  /** What asks and what answers have the same one. */
  readonly requestId: string | undefined;
  /** Why it is not valid; undefined when it is. */
  readonly problem: FrameProblem | undefined;
}

/** What is wrong with a frame. */
export interface FrameProblem {
  readonly code: string;
  readonly message: string;
  /** Field by field; empty when it is not about fields. */
  readonly issues: readonly MessageIssue[];
}

/** Those who look at the frames. */
export interface FrameTap {
  /** Calls back for every frame, until the returned function is called. */
  add(handler: (frame: Frame) => void): () => void;
  /** Costs nothing while nobody looks. */
  show(direction: Frame['direction'], frame: unknown): void;
}

export function createFrameTap(now: () => number, onFailed: (cause: unknown) => void): FrameTap {
  const handlers = createHandlers<Frame>(onFailed);
  let watchers = 0;
  return {
    add(handler) {
      const remove = handlers.add(handler);
      let isWatching = true;
      watchers += 1;
      return () => {
        if (isWatching) watchers -= 1;
        isWatching = false;
        remove();
      };
    },
    show(direction, frame) {
      if (watchers > 0) handlers.call(readFrame(direction, frame, now()));
    },
  };
}

const utf8 = new TextEncoder();

/** Reads a frame: it is judged as it was, and shown without its secrets. */
function readFrame(direction: Frame['direction'], frame: unknown, at: number): Frame {
  const decoded = direction === 'sent' ? decodeClientMessage(frame) : decodeServerMessage(frame);
  const known = {
    direction,
    at,
    bytes: bytesOf(frame),
    message: withoutSecrets(frame),
    dialect: decoded.dialect,
  };
  if (decoded.ok) {
    return { ...known, event: decoded.event, requestId: decoded.meta.requestId, problem: undefined };
  }
  const { code, message, details } = decoded.error;
  const problem = { code, message, issues: details.issues ?? [] };
  return { ...known, event: undefined, requestId: decoded.requestId, problem };
}

function bytesOf(frame: unknown): number {
  if (typeof frame === 'string') return utf8.encode(frame).length;
  if (frame instanceof ArrayBuffer || ArrayBuffer.isView(frame)) return frame.byteLength;
  return typeof Blob !== 'undefined' && frame instanceof Blob ? frame.size : 0;
}

/** A frame as a value that can be shown: its JSON with the secrets masked, else a text that says what it was. */
export function withoutSecrets(frame: unknown): unknown {
  if (typeof frame !== 'string') return '(binary)';
  try {
    return redact(JSON.parse(frame));
  } catch {
    return `(not JSON, ${frame.length} characters)`;
  }
}
