/** A bad network in front of a server: holds back whatever passes by a random time, in order, and can be cut. */
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

export class SlowLink {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #isCut = false;

  private constructor(targetPort: number, longestMs: number) {
    this.#server = createServer((near) => {
      const far = connect(targetPort, '127.0.0.1');
      for (const socket of [near, far]) {
        this.#sockets.add(socket);
        // a server that is killed, a link that is cut: what such a link is for
        socket.on('error', () => socket.destroy());
        socket.on('close', () => this.#sockets.delete(socket));
      }
      this.#pass(near, far, longestMs);
      this.#pass(far, near, longestMs);
    });
  }

  /** @param longestMs each piece waits from 0 up to this, anew each time */
  static async open(targetPort: number, longestMs: number): Promise<SlowLink> {
    const link = new SlowLink(targetPort, longestMs);
    link.#server.listen(0, '127.0.0.1');
    await once(link.#server, 'listening');
    return link;
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** From now on nothing passes and nobody is told: Wi-Fi that is out of reach. */
  cut(): void {
    this.#isCut = true;
  }

  /** Connections that hung in the cut end, new ones pass. */
  mend(): void {
    this.#isCut = false;
    this.#sockets.forEach((socket) => socket.destroy());
  }

  async close(): Promise<void> {
    this.#sockets.forEach((socket) => socket.destroy());
    this.#server.close();
    await once(this.#server, 'close');
  }

  /** One piece after the other: each is held back on its own, and none overtakes. */
  #pass(from: Socket, to: Socket, longestMs: number): void {
    let last = Promise.resolve();
    const inTurn = (act: () => void): void => {
      const arrivesAt = performance.now() + Math.random() * longestMs;
      last = last.then(async () => {
        await delay(Math.max(0, arrivesAt - performance.now()));
        if (!this.#isCut) act();
      });
    };
    from.on('data', (piece: Buffer) =>
      inTurn(() => {
        if (!to.destroyed) to.write(piece);
      }),
    );
    from.on('close', () => inTurn(() => to.destroy()));
  }
}
