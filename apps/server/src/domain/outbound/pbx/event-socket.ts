import { WebSocket } from 'ws';
import type { Secret } from '../secret.ts';
import { type EventFrame, eventFrame } from './answers.ts';
import { PbxError } from './error.ts';
import type { PbxTls } from './http.ts';

/** An event socket that is open. */
export interface EventSocket {
  /** Whether the PBX has shown that it is there within the last moment. */
  isLive(): boolean;
  /** Resolves when it is gone, with why. */
  readonly closed: Promise<PbxError>;
  close(): void;
}

/** How the event socket of one PBX is opened. */
export type OpenEventSocket = (opening: {
  readonly token: Secret;
  readonly signal: AbortSignal;
  /** Called for each event, in the order in which they come, also before the opening is known. */
  readonly onFrame: (frame: EventFrame) => void;
  /** Called for a frame that does not fit; it is left out. */
  readonly onMisfit: (field: string) => void;
  /** Called when the answer to `isLive` changed. */
  readonly onLiveChange: () => void;
}) => Promise<EventSocket>;

interface EventSocketOptions {
  readonly url: string;
  readonly tls: PbxTls;
  /** For the handshake, in milliseconds. */
  readonly timeoutMs: number;
  /** How long the PBX may be silent before the socket no longer counts as live, in milliseconds. */
  readonly livenessMs: number;
  /** A clock that never goes back, in milliseconds. */
  readonly monotonic: () => number;
}

/** Pings within the time of liveness: two may get lost in a stall of either side. */
const pings = 3;
/** A socket is given up that was silent so many times the time of liveness. */
const patience = 10;

const maxFrameBytes = 256 * 1024;

/**
 * A socket that is half-open says nothing; so it is pinged several times within the time of liveness. A socket that is
 * silent for longer is not live, and live again with the next sign; only after a much longer silence it is given up, as
 * opening another costs the PBX more than waiting.
 */
export function createEventSockets(options: EventSocketOptions): OpenEventSocket {
  const { tls, timeoutMs, livenessMs, monotonic } = options;
  const url = `${options.url.replace(/^http/, 'ws')}/callcontrol/ws`;
  const trouble = (parts: {
    kind: 'unreachable' | 'status' | 'timeout' | 'lost';
    status?: number;
    reason: string;
  }) => new PbxError({ step: 'event socket', ...parts });

  return ({ token, signal, onFrame, onMisfit, onLiveChange }) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(trouble({ kind: 'lost', reason: 'the project was stopped' }));
      const socket = new WebSocket(url, {
        headers: { authorization: `Bearer ${token.reveal()}` },
        handshakeTimeout: timeoutMs,
        maxPayload: maxFrameBytes,
        perMessageDeflate: false,
        followRedirects: false,
        rejectUnauthorized: tls.verify === 'full',
        ...(tls.ca ? { ca: tls.ca } : {}),
      });
      let live = true;
      let why: PbxError | undefined;
      let lastSign = 0;
      let lastLook = 0;
      let heartbeat: NodeJS.Timeout | undefined;
      let tell: (error: PbxError) => void = () => {};
      const closed = new Promise<PbxError>((resolveClosed) => {
        tell = resolveClosed;
      });
      const setLive = (next: boolean): void => {
        if (live === next) return;
        live = next;
        onLiveChange();
      };
      const sign = (): void => {
        lastSign = monotonic();
        setLive(true);
      };
      const look = (): void => {
        const now = monotonic();
        const interval = livenessMs / pings;
        // This process was held up: what has come meanwhile is not read yet.
        const wasHeldUp = now - lastLook > 2 * interval;
        lastLook = now;
        const silence = now - lastSign;
        if (silence > livenessMs && !wasHeldUp) setLive(false);
        if (silence > patience * livenessMs && !wasHeldUp) {
          why ??= trouble({ kind: 'lost', reason: `silent for ${Math.round(silence)} ms` });
          socket.terminate();
        } else if (socket.readyState === WebSocket.OPEN) {
          // Who is not read from soon has a buffer that grows: one ping in it is enough.
          if (socket.bufferedAmount === 0) socket.ping();
        }
      };
      const abort = (): void => {
        why ??= trouble({ kind: 'lost', reason: 'the project was stopped' });
        socket.terminate();
      };
      signal.addEventListener('abort', abort, { once: true });

      socket.on('unexpected-response', (request, response) => {
        why ??= trouble({
          kind: 'status',
          status: response.statusCode ?? 0,
          reason: 'the handshake was refused',
        });
        request.destroy();
        socket.terminate();
      });
      socket.on('error', (error: NodeJS.ErrnoException) => {
        const reason = /timed out/.test(error.message) ? 'the handshake took too long' : error.code;
        why ??= trouble({ kind: 'unreachable', reason: reason ?? 'no WebSocket connection' });
      });
      socket.on('message', (data, isBinary) => {
        sign();
        let value: unknown;
        try {
          value = isBinary ? undefined : JSON.parse(String(data));
        } catch {
          // Like any other frame that does not fit.
        }
        const parsed = eventFrame.safeParse(value);
        if (parsed.success) onFrame(parsed.data);
        else onMisfit(parsed.error.issues[0]?.path.join('.') ?? '');
      });
      socket.on('ping', sign);
      socket.on('pong', sign);
      socket.once('open', () => {
        lastSign = monotonic();
        lastLook = lastSign;
        heartbeat = setInterval(look, livenessMs / pings);
        socket.ping();
        resolve({
          isLive: () => live && socket.readyState === WebSocket.OPEN,
          closed,
          close: abort,
        });
      });
      socket.once('close', (code) => {
        clearInterval(heartbeat);
        signal.removeEventListener('abort', abort);
        const error = why ?? trouble({ kind: 'lost', reason: `closed with ${code}` });
        reject(error);
        tell(error);
      });
    });
}
