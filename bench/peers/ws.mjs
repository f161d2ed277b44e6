// A bare ws server, the least that a WebSocket server on Node.js can do: it sends back what it gets, and sends what is
// published to every client, one `ws.send` each. `ws` is the repository's own, so that both run the same version.
import { WebSocketServer } from 'ws';
import { createPublishServer, listen } from './http.mjs';

const server = createPublishServer((event) => {
  const text = JSON.stringify(event);
  for (const socket of sockets.clients) socket.send(text);
});
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on('connection', (socket) => {
  socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary }));
});
listen(server);
