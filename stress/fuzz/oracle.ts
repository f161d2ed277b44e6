import { isUtf8 } from 'node:buffer';
import { decodeClientMessage } from '@watchhamster/shared-types';
import { Opcode } from '../wire/frames.ts';

/** What a server that keeps to RFC 6455 does with a stream of bytes from a client. */
export interface Prediction {
  /** Frames that it judges: up to and with the one that ends the connection. */
  readonly frames: number;
  /** The close codes of which it must send one, or undefined when the connection goes on. */
  readonly close: readonly number[] | undefined;
  /** The payloads of the pings that it must answer, in order. */
  readonly pings: readonly Buffer[];
  /** How many messages it must refuse as malformed. */
  readonly refused: number;
  /** Bytes to add so that the frame that was begun is whole; 0 at a frame's end. */
  readonly missing: number;
  /** Whether a fragmented message was begun and not ended. */
  readonly isInMessage: boolean;
}

interface Header {
  readonly fin: boolean;
  readonly rsv: number;
  readonly opcode: number;
  readonly isMasked: boolean;
  readonly length: bigint;
  /** Where the payload starts, the mask read. */
  readonly at: number;
  readonly mask: Buffer;
}

const validCodes = (code: number): boolean =>
  (code >= 1000 && code <= 1014 && ![1004, 1005, 1006].includes(code)) || (code >= 3000 && code <= 4999);

/** Close codes beside the one in a frame of the server's choice: it may answer any close frame with 1000. */
const closeAnswers = (code: number): number[] => (code === 1005 ? [1005, 1000] : [code, 1000]);

/**
 * Predicts the outcome from the RFC alone, independent of the server's own parser.
 * @param maxBytes the largest message that the server takes
 */
export function predict(stream: Buffer, maxBytes: number): Prediction {
  const pings: Buffer[] = [];
  let [at, frames, refused] = [0, 0, 0];
  let message: { opcode: number; parts: Buffer[]; bytes: number } | undefined;
  const end = (close: readonly number[] | undefined, missing = 0): Prediction => ({
    frames,
    close,
    pings,
    refused,
    missing,
    isInMessage: message !== undefined,
  });

  while (at < stream.length) {
    const rest = stream.subarray(at);
    // The first two bytes can be wrong by themselves, before the length and the mask have come.
    const early = rest.length >= 2 ? headerProblem(rest, message !== undefined) : undefined;
    if (early) {
      frames++;
      return end(early);
    }
    const header = readHeader(rest);
    if (typeof header === 'number') return end(undefined, header);
    const isData = header.opcode < 8;
    if (isData && header.length + BigInt(message?.bytes ?? 0) > BigInt(maxBytes)) {
      frames++;
      return end(header.length >= 1n << 63n ? [1002, 1009] : [1009]);
    }
    const size = Number(header.length);
    if (rest.length < header.at + size) return end(undefined, header.at + size - rest.length);
    const payload = Buffer.from(rest.subarray(header.at, header.at + size));
    for (let i = 0; i < size; i++) payload[i] = (payload[i] ?? 0) ^ (header.mask[i & 3] ?? 0);
    at += header.at + size;
    frames++;

    if (header.opcode === Opcode.PING) pings.push(payload);
    else if (header.opcode === Opcode.CLOSE) return end(closeOutcome(payload));
    else if (isData) {
      message ??= { opcode: header.opcode, parts: [], bytes: 0 };
      message.parts.push(payload);
      message.bytes += size;
      if (!header.fin) continue;
      const whole = Buffer.concat(message.parts);
      if (message.opcode === Opcode.TEXT && !isUtf8(whole)) return end([1007]);
      const decoded = decodeClientMessage(whole);
      if (!decoded.ok && decoded.error.code === 'INVALID_MESSAGE_FORMAT') refused++;
      message = undefined;
    }
  }
  return end(undefined);
}

/** The close codes for a frame whose first two bytes are wrong already (sections 5.1, 5.2, 5.4, 5.5). */
function headerProblem(rest: Buffer, isInMessage: boolean): readonly number[] | undefined {
  const [first = 0, second = 0] = rest;
  const opcode = first & 15;
  const isControl = opcode >= 8;
  const breaks =
    (first & 0x70) !== 0 ||
    (opcode > 2 && opcode < 8) ||
    opcode > 10 ||
    (second & 0x80) === 0 ||
    (isControl && ((first & 0x80) === 0 || (second & 0x7f) > 125)) ||
    (isControl && opcode === Opcode.CLOSE && (second & 0x7f) === 1) ||
    (!isControl && (opcode === Opcode.CONTINUATION) !== isInMessage);
  return breaks ? [1002] : undefined;
}

/** The header, or how many bytes are missing to read it. */
function readHeader(rest: Buffer): Header | number {
  const [first, second] = rest;
  if (first === undefined || second === undefined) return 2 - rest.length;
  const short = second & 0x7f;
  const extended = short === 126 ? 2 : short === 127 ? 8 : 0;
  if (rest.length < 2 + extended) return 2 + extended - rest.length;
  const length =
    extended === 2 ? BigInt(rest.readUInt16BE(2)) : extended === 8 ? rest.readBigUInt64BE(2) : BigInt(short);
  const at = 2 + extended + 4;
  const mask = rest.subarray(2 + extended, at);
  const isMasked = (second & 0x80) !== 0;
  return { fin: (first & 0x80) !== 0, rsv: first & 0x70, opcode: first & 15, isMasked, length, at, mask };
}

function closeOutcome(payload: Buffer): readonly number[] {
  if (payload.length === 0) return closeAnswers(1005);
  if (payload.length === 1) return [1002];
  const code = payload.readUInt16BE(0);
  const isText = isUtf8(payload.subarray(2));
  if (!validCodes(code)) return isText ? [1002] : [1002, 1007];
  return isText ? closeAnswers(code) : [1007];
}

/** What must be sent after a stream so that its outcome shows: the rest of a frame, and the end of its message. */
export function complete(
  stream: Buffer,
  maxBytes: number,
  finish: Buffer,
): { bytes: Buffer; prediction: Prediction } {
  let bytes = stream;
  for (;;) {
    const prediction = predict(bytes, maxBytes);
    if (prediction.close) return { bytes, prediction };
    if (prediction.missing > 0) bytes = Buffer.concat([bytes, Buffer.alloc(prediction.missing)]);
    else if (prediction.isInMessage) bytes = Buffer.concat([bytes, finish]);
    else return { bytes, prediction };
  }
}
