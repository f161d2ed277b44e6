import { createServer } from 'node:http';

/**
 * The HTTP side of the peers on Node.js: POST /events takes a JSON array and publishes each of its elements, unchecked.
 * @param {(event: unknown) => void} publish
 */
export function createPublishServer(publish) {
  return createServer((request, response) => {
    /** @type {Buffer[]} */
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      for (const event of JSON.parse(Buffer.concat(chunks).toString())) publish(event);
      response.writeHead(204).end();
    });
  });
}

/** Listens on a free loopback port, says where, and ends at once on SIGTERM. @param {import('node:http').Server} server */
export function listen(server) {
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (address && typeof address === 'object') console.log(`listens on http://127.0.0.1:${address.port}`);
  });
  process.on('SIGTERM', () => process.exit(0));
}
