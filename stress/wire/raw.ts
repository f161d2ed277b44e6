import { connect, type Socket } from 'node:net';

/** Where the server under attack listens, and from which loopback address to come. */
export interface Target {
  readonly port: number;
  /**
   * The address to connect from. Limits count by address, so that an attacker who has one of its own does not use up
   * what others have. Only Linux has all of 127.0.0.0/8; elsewhere leave it out. Default: the system's choice.
   */
  readonly localAddress?: string;
}

/** A TCP connection that sends any bytes and keeps what comes back. */
export interface RawSocket extends Disposable {
  readonly socket: Socket;
  /** The other side ended or reset the connection. */
  readonly ended: boolean;
  write(bytes: Uint8Array | string): void;
  /** Settles with true when the check holds, with false when it does not within so many milliseconds. */
  until(check: () => boolean, patienceMs: number): Promise<boolean>;
}

/** Connects. `onData` gets what comes, from the first byte. Rejects when there is nobody to connect to. */
export async function openRaw(target: Target, onData: (chunk: Buffer) => void): Promise<RawSocket> {
  const { port, localAddress } = target;
  const socket = connect({
    port,
    host: '127.0.0.1',
    noDelay: true,
    ...(localAddress ? { localAddress } : {}),
  });
  let ended = false;
  let waiting: (() => boolean)[] = [];
  const wake = (): void => {
    waiting = waiting.filter((check) => !check());
  };
  const end = (): void => {
    ended = true;
    wake();
  };
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  socket.on('data', (chunk: Buffer) => {
    onData(chunk);
    wake();
  });
  // A reset is an end like any other; what it means is the caller's to judge.
  socket.on('error', end);
  socket.on('end', end);
  socket.on('close', end);
  return {
    socket,
    get ended() {
      return ended;
    },
    write(bytes) {
      if (!socket.destroyed && socket.writable) socket.write(bytes);
    },
    until(check, patienceMs) {
      if (check()) return Promise.resolve(true);
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          waiting = waiting.filter((other) => other !== tried);
          resolve(false);
        }, patienceMs);
        const tried = (): boolean => {
          const holds = check();
          // Nothing comes after the end: what does not hold now never will.
          if (!holds && !ended) return false;
          clearTimeout(timer);
          resolve(holds);
          return true;
        };
        waiting.push(tried);
        if (ended) wake();
      });
    },
    [Symbol.dispose]: () => socket.destroy(),
  };
}
