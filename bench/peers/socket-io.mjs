// socket.io as its documentation shows it, over WebSocket alone: no polling, no compression.
import { Server } from 'socket.io';
import { createPublishServer, listen } from './http.mjs';

const server = createPublishServer((event) => io.emit('event', event));
const io = new Server(server, { transports: ['websocket'], perMessageDeflate: false, serveClient: false });
listen(server);
