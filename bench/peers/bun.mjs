// Bun's own WebSocket server with its own publish: run by Bun, not by Node.js.
const server = Bun.serve({
  port: 0,
  hostname: '127.0.0.1',
  async fetch(request, self) {
    if (request.method === 'POST') {
      for (const event of await request.json()) self.publish('events', JSON.stringify(event));
      return new Response(null, { status: 204 });
    }
    return self.upgrade(request) ? undefined : new Response('expected a WebSocket', { status: 426 });
  },
  websocket: {
    perMessageDeflate: false,
    open: (socket) => socket.subscribe('events'),
    message: (socket, message) => {
      socket.send(message);
    },
  },
});
console.log(`listens on http://127.0.0.1:${server.port}`);
process.on('SIGTERM', () => process.exit(0));
