import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a server that can be cut: a real TCP proxy on the loopback interface. */
export interface TcpProxy extends AsyncDisposable {
  readonly url: string;
  /** Cuts every connection, as a network does that goes away. */
  cut(): void;
  /** Cuts every connection when so many more bytes have come from the server on it. */
  cutAfter(bytes: number): void;
  /** From now on nothing goes through, and nobody is told. */
  freeze(): void;
  /** Lets everything through again; what was held back is gone with its connection. */
  thaw(): void;
}

export async function startProxy(target: string): Promise<TcpProxy> {
  const port = Number(new URL(target).port);
  const pairs = new Set<{ near: Socket; far: Socket; left: number }>();
  let isFrozen = false;
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    const pair = { near, far, left: Number.POSITIVE_INFINITY };
    pairs.add(pair);
    const end = (): void => {
      pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    near.on('data', (chunk) => {
      if (!isFrozen) far.write(chunk);
    });
    far.on('data', (chunk: Buffer) => {
      if (isFrozen) return;
      const part = chunk.subarray(0, pair.left);
      pair.left -= part.length;
      near.write(part, () => {
        if (pair.left <= 0) end();
      });
    });
    for (const socket of [near, far]) {
      socket.on('error', end);
      socket.on('close', end);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = (): void => {
    for (const { near, far } of [...pairs]) {
      near.destroy();
      far.destroy();
    }
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    cutAfter(bytes) {
      for (const pair of pairs) pair.left = bytes;
    },
    freeze() {
      isFrozen = true;
    },
    thaw() {
      isFrozen = false;
    },
    async [Symbol.asyncDispose]() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
