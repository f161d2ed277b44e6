import { WebSocket } from 'ws';
import { closeReason } from './connection.ts';

/**
 * The socket of a client. When ws refuses a frame (too large, not UTF-8, malformed) it closes without a word; this one
 * says why, and lets the connection send an error first.
 */
export class ClientSocket extends WebSocket {
  /** Called before the socket closes because of what the other side sent; returns the reason for the close frame. */
  explain: ((code: number) => string) | undefined;

  override close(code?: number, data?: string | Buffer): void {
    if (code !== undefined && data === undefined && this.readyState === this.OPEN && this.explain) {
      super.close(code, closeReason(this.explain(code)));
    } else super.close(code, data);
  }
}
