/**
 * One port for both: whoever begins with a TLS handshake gets HTTPS, whoever begins with anything else plain HTTP.
 * A browser that was given `http://` is so answered by the product and not by a broken connection.
 */
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer, type Server } from 'node:https';
import type { Socket } from 'node:net';
import type { ServerCertificate } from '../config/server-certificate.ts';

/** RFC 8446, 5.1: the type of the record that a handshake comes in. */
const TLS_HANDSHAKE = 22;
/** Browsers open connections ahead of need and may use them late. */
const FIRST_BYTE_MS = 120_000;
/** As Fastify sets for a server that it makes itself; an upload over bad Wi-Fi may take its time. */
const limits = { keepAliveTimeout: 72_000, requestTimeout: 0 } as const;

/** @returns the HTTPS server; what listens to it hears plain requests too, whose sockets are not encrypted */
export function twoWayServer(
  handler: RequestListener,
  { key, certificate }: Pick<ServerCertificate, 'key' | 'certificate'>,
): Server {
  const secure = createSecureServer({ key, cert: certificate, ...limits }, handler);
  const plain = createServer(limits);
  for (const event of ['request', 'upgrade', 'clientError'])
    plain.on(event, (...heard: unknown[]) => secure.emit(event, ...heard));

  const takeSecure = secure.listeners('connection');
  secure.removeAllListeners('connection');
  const open = new Set<Socket>();
  secure.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    onFirstBytes(socket, (first) => {
      if (first[0] === TLS_HANDSHAKE) for (const take of takeSecure) take.call(secure, socket);
      else plain.emit('connection', socket);
    });
  });
  const closeSecure = secure.closeAllConnections.bind(secure);
  secure.closeAllConnections = () => {
    closeSecure();
    for (const socket of open) socket.destroy();
  };
  return secure;
}

/** @param then told once the first bytes are there, which it still finds in the socket */
function onFirstBytes(socket: Socket, then: (first: Buffer) => void): void {
  const end = (): void => void socket.destroy();
  socket.on('error', end);
  socket.setTimeout(FIRST_BYTE_MS, end);
  socket.once('data', (first: Buffer) => {
    socket.pause();
    socket.off('error', end);
    socket.setTimeout(0);
    socket.off('timeout', end);
    socket.unshift(first);
    then(first);
    process.nextTick(() => socket.resume());
  });
}
