import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { asPbxError } from './error.ts';
import { createPbxHttp } from './http.ts';

it('of a request that found no free connection in time the PBX knows nothing', async () => {
  // It never answers.
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const http = createPbxHttp({
    url: `http://127.0.0.1:${port}`,
    tls: { ca: undefined, verify: 'full' },
    timeoutMs: 2000,
    maxBytes: 1000,
    connections: 1,
  });
  try {
    const send = () =>
      http.send({ step: 'makecall', method: 'POST', path: '/callcontrol/101/makecall', body: '{}' }).then(
        () => undefined,
        (cause: unknown) => asPbxError(cause, 'test'),
      );
    const [first, second] = await Promise.all([send(), send()]);
    expect(first).toMatchObject({ kind: 'timeout', mayHaveHappened: true });
    expect(second).toMatchObject({ kind: 'timeout', mayHaveHappened: false });
  } finally {
    http.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

describe('a connection that is reset', () => {
  /** A server that hears the first bytes of each connection and resets it. */
  async function resetting() {
    const server = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.resetAndDestroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return {
      port,
      [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
    };
  }
  it.each([
    // The bytes are those of TLS: of the request the PBX has heard nothing.
    ['https', false],
    ['http', true],
  ])('by %s may have made a call: %s', async (protocol, mayHaveHappened) => {
    await using server = await resetting();
    const http = createPbxHttp({
      url: `${protocol}://127.0.0.1:${server.port}`,
      tls: { ca: undefined, verify: 'none' },
      timeoutMs: 10_000,
      maxBytes: 1000,
      connections: 1,
    });
    try {
      const path = '/callcontrol/101/makecall';
      await expect(http.send({ step: 'makecall', method: 'POST', path, body: '{}' })).rejects.toMatchObject({
        kind: 'unreachable',
        mayHaveHappened,
      });
    } finally {
      http.close();
    }
  });
});
