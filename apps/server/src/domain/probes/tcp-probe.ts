import { connect } from 'node:net';
import { failureOf, type Probe } from './probe.ts';

/** Good when a connection is made; it is closed at once. */
export function tcpProbe({ host, port }: { readonly host: string; readonly port: number }): Probe {
  return (signal) =>
    new Promise((resolve) => {
      const socket = connect({ host, port, signal });
      socket.once('connect', () => {
        socket.destroy();
        resolve({ ok: true, details: {} });
      });
      socket.on('error', (error) => {
        socket.destroy();
        resolve({ ok: false, failure: failureOf(error), details: {} });
      });
    });
}
