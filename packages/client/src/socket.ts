/** The part of a WebSocket that the client uses: the browsers', Node.js's and that of the package `ws` have it. */
export interface SocketLike {
  readonly readyState: number;
  readonly bufferedAmount: number;
  binaryType: string;
  // Handlers are methods, so that the events of any library's types fit.
  onopen: ((event: never) => void) | null;
  onmessage: ((event: never) => void) | null;
  onerror: ((event: never) => void) | null;
  onclose: ((event: never) => void) | null;
  send(data: string): void;
  close(code?: number, reason?: string): void;
}

/** Makes a {@link SocketLike}. */
export type SocketConstructor = new (url: string, protocols: string[]) => SocketLike;

/** What a socket tells. Nothing is told after {@link OpenSocket.drop}. */
export interface SocketEvents {
  onOpen(): void;
  onMessage(frame: unknown): void;
  onClose(code: number, reason: string): void;
}

/** A socket that is being opened, or open. */
export interface OpenSocket {
  readonly raw: SocketLike;
  send(text: string): boolean;
  /** Lets go of it: closed, and not listened to any more. */
  drop(code?: number): void;
}

/** Opens a socket. @throws what the constructor throws, for an address or a protocol that cannot be. */
export function openSocket(
  Socket: SocketConstructor,
  url: string,
  protocols: string[],
  events: SocketEvents,
): OpenSocket {
  const raw = new Socket(url, protocols);
  raw.binaryType = 'arraybuffer';
  raw.onopen = () => events.onOpen();
  raw.onmessage = (event: { readonly data: unknown }) => events.onMessage(event.data);
  // A close event follows every error. Without a listener the package `ws` would throw.
  raw.onerror = () => {};
  raw.onclose = ({ code, reason }: { readonly code: number; readonly reason: string }) =>
    events.onClose(code, reason);
  return {
    raw,
    send(text) {
      if (raw.readyState !== 1) return false;
      raw.send(text);
      return true;
    },
    drop(code) {
      raw.onopen = null;
      raw.onmessage = null;
      raw.onclose = null;
      if (raw.readyState < 2) raw.close(code);
    },
  };
}
