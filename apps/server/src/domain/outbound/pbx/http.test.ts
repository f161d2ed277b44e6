import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
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
