import { type RawData, WebSocket } from 'ws';
import { type Connection, closeReason } from './connection.ts';

/** What happens on the sockets of clients. One object serves all of them: a function a socket would be memory a socket. */
export interface SocketOwner {
  message(connection: Connection, data: RawData, isBinary: boolean): void;
  ping(connection: Connection, data: Buffer): void;
  pong(connection: Connection): void;
  error(connection: Connection, error: Error): void;
  close(connection: Connection, code: number): void;
  /** Called before the socket closes because of what the other side sent; returns the reason for the close frame. */
  explain(connection: Connection, code: number): string;
}

/**
 * The socket of a client. When ws refuses a frame (too large, not UTF-8, malformed) it closes without a word; this one
 * says why, and lets the connection send an error first.
 */
export class ClientSocket extends WebSocket {
  #connection: Connection | undefined;
  #owner: SocketOwner | undefined;

  /** Tells the owner what happens from now on. */
  attach(connection: Connection, owner: SocketOwner): void {
    this.#connection = connection;
    this.#owner = owner;
    this.on('message', this.#onMessage);
    this.on('ping', this.#onPing);
    this.on('pong', this.#onPong);
    this.on('error', this.#onError);
    this.on('close', this.#onClose);
  }

  override close(code?: number, data?: string | Buffer): void {
    if (code !== undefined && data === undefined && this.readyState === this.OPEN) {
      const connection = this.#connection;
      const reason = connection ? this.#owner?.explain(connection, code) : undefined;
      if (reason !== undefined) {
        super.close(code, closeReason(reason));
        return;
      }
    }
    super.close(code, data);
  }

  #onMessage(data: RawData, isBinary: boolean): void {
    if (this.#connection) this.#owner?.message(this.#connection, data, isBinary);
  }
  #onPing(data: Buffer): void {
    if (this.#connection) this.#owner?.ping(this.#connection, data);
  }
  #onPong(): void {
    if (this.#connection) this.#owner?.pong(this.#connection);
  }
  #onError(error: Error): void {
    if (this.#connection) this.#owner?.error(this.#connection, error);
  }
  #onClose(code: number): void {
    if (this.#connection) this.#owner?.close(this.#connection, code);
  }
}
