// A bare ws server that sends back what it gets: the least that a WebSocket server on Node.js can do.
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.on('connection', (socket) => {
  socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary }));
});
server.on('listening', () => console.log(`listens on ws://127.0.0.1:${server.address().port}`));
process.on('SIGTERM', () => process.exit(0));
