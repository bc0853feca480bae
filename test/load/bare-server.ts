/**
 * What everything is measured against: socket.io and nothing else, in a process of its own.
 * It acknowledges `ack`; on `cue` it acknowledges and sends each named room what was handed over for it by `load`.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, {
  serveClient: false,
  perMessageDeflate: false,
  maxHttpBufferSize: 16 * 1024 * 1024,
});
let loaded: Readonly<Record<string, unknown>> = {};
const done = { ok: true, version: 1 };

io.on('connection', (socket) => {
  const { room } = socket.handshake.auth as { room?: string };
  if (room !== undefined) void socket.join(room);
  socket.on('ack', (_message: unknown, answer: (answer: unknown) => void) => answer(done));
  socket.on('load', (messages: typeof loaded, answer: () => void) => {
    loaded = messages;
    answer();
  });
  socket.on('cue', (_command: unknown, rooms: readonly string[], answer: (answer: unknown) => void) => {
    answer(done);
    for (const room of rooms) io.to(room).emit('view', loaded[room]);
  });
});

http.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (http.address() as AddressInfo).port });
});
