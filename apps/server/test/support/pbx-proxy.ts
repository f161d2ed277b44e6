import { createServer, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** Stands before a PBX and lets everything through, but the answers to makecall only when they are let go. */
export interface PbxProxy extends AsyncDisposable {
  readonly url: string;
  /** How many answers are held back. */
  held(): number;
  /** Lets those go that are held back, and what comes from now on. */
  letGo(): void;
}

export async function startPbxProxy(target: string): Promise<PbxProxy> {
  const { hostname, port } = new URL(target);
  let waiting: (() => void)[] = [];
  let isOpen = false;
  const server = createServer(async (incoming, outgoing) => {
    const answer = await new Promise<IncomingMessage | undefined>((resolve) => {
      const { url: path, method, headers } = incoming;
      const onward = request({ hostname, port, path, method, headers }, resolve);
      onward.once('error', () => resolve(undefined));
      incoming.pipe(onward);
    });
    if (!answer) return void outgoing.destroy();
    const body = await buffer(answer);
    const send = (): void => {
      outgoing.writeHead(answer.statusCode ?? 500, { 'content-type': 'application/json' }).end(body);
    };
    if (isOpen || !incoming.url?.endsWith('/makecall')) send();
    else waiting.push(send);
  });
  server.on('upgrade', ({ url, headers }, socket, head) => {
    const onward = connect(Number(port), hostname, () => {
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
      onward.write(`GET ${url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      onward.write(head);
      socket.pipe(onward).pipe(socket);
    });
    onward.once('error', () => socket.destroy());
    socket.once('error', () => onward.destroy());
    socket.once('close', () => onward.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    held: () => waiting.length,
    letGo() {
      isOpen = true;
      const held = waiting;
      waiting = [];
      for (const send of held) send();
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
