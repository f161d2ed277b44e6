import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FastifyInstance, fastify } from 'fastify';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { limitBodyTime } from './body-time.ts';

let app: FastifyInstance;
let readers: Promise<string>[];
beforeEach(async () => {
  readers = [];
  app = fastify({ forceCloseConnections: true, bodyLimit: 64 * 1024 * 1024 });
  limitBodyTime(app, 300);
  app.addContentTypeParser('text/plain', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.post('/short', ({ body }) => ({ length: String(body).length }));
  const refuse = { onRequest: () => Promise.reject(Object.assign(new Error('no'), { statusCode: 401 })) };
  app.post('/refused', refuse, () => ({}));
  app.post('/long', { config: { longBody: true } }, ({ body }) => ({ length: String(body).length }));
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('text/plain', (_request, body, done) => done(null, body));
    scope.post<{ Body: Readable }>('/read', { config: { longBody: true } }, async ({ body }, reply) => {
      const reading = body.toArray();
      readers.push(
        reading.then(
          () => 'read',
          (cause: Error) => cause.message,
        ),
      );
      await reading;
      return reply.send({});
    });
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(() => app.close());

/** Sends headers that promise so many bytes, and reads until the server ends the connection. */
function post(path: string, length: number): { socket: Socket; answer: Promise<string> } {
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain\r\ncontent-length: ${length}\r\n\r\n`,
  );
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  socket.on('error', () => undefined);
  return { socket, answer: once(socket, 'close').then(() => text) };
}

it('a body that does not come is answered with 408, and the connection ends', async () => {
  const { socket, answer } = post('/short', 10);
  socket.write('12345');
  expect(await answer).toMatch(/^HTTP\/1.1 408 [\s\S]*"the body did not come within 0\.3 s"/);
});

it('one that comes byte by byte is none that comes, also where it may be long', async () => {
  const { socket, answer } = post('/long', 1000);
  const dripping = setInterval(() => socket.write('1'), 20);
  expect(await answer).toMatch(/^HTTP\/1.1 408 /);
  clearInterval(dripping);
});

it('who reads a body that does not come is told', async () => {
  const { socket, answer } = post('/read', 10);
  socket.write('12345');
  expect(await answer).toMatch(/^HTTP\/1.1 408 /);
  expect(await Promise.all(readers)).toEqual(['the body did not come within 0.3 s']);
});

it('a long one may take as long as it keeps coming', async () => {
  const steps = 16;
  const { socket, answer } = post('/long', steps * 100_000);
  socket.once('data', () => socket.end());
  for (let step = 0; step < steps; step++) {
    socket.write('x'.repeat(100_000));
    await sleep(80);
  }
  expect(await answer).toMatch(/^HTTP\/1.1 200 [\s\S]*\{"length":1600000\}$/);
});

it('a body that nobody reads does not hold its connection', async () => {
  const { answer } = post('/refused', 10);
  expect(await answer).toMatch(/^HTTP\/1.1 401 /);
});

it('a connection is used again after a body that came in time', async () => {
  const { socket, answer } = post('/short', 2);
  socket.write('ok');
  await once(socket, 'data');
  await sleep(700);
  socket.write('POST /short HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain\r\ncontent-length: 2\r\n\r\nok');
  await once(socket, 'data');
  socket.end();
  expect((await answer).match(/HTTP\/1.1 200/g)).toHaveLength(2);
});
