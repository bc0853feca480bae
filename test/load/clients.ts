/** The clients of the bench: socket.io's own, counted from outside. */
import { io, type Socket } from 'socket.io-client';
import { newCommandId } from '../../shared/client/command-id.ts';
import type { CommandInput } from '../../shared/contract/commands.ts';
import {
  PROTOCOL_VERSION,
  type Answer,
  type Audience,
  type ViewMessage,
} from '../../shared/contract/protocol.ts';

export interface Who {
  readonly audience: Audience;
  readonly contestId?: string | undefined;
  readonly cookie?: string | undefined;
}

/** A socket to the product that is not connected yet. */
export function clientOf(url: string, { audience, contestId, cookie }: Who): Socket {
  return io(url, {
    transports: ['websocket'],
    forceNew: true,
    auth: { protocol: PROTOCOL_VERSION, audience, contestId, sentAt: Date.now() },
    ...(cookie === undefined ? {} : { extraHeaders: { cookie } }),
  });
}

/** A socket to the bare server; @param room what it is broadcast to by */
export const bareClient = (url: string, room?: string): Socket =>
  io(url, { transports: ['websocket'], forceNew: true, auth: { room } });

export async function connected(socket: Socket): Promise<Socket> {
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', (error) =>
      reject(new Error('a client could not connect', { cause: error })),
    );
  });
  return socket;
}

const AT_ONCE = 50;

/** Connects as many, a few at a time. */
export async function connectMany(count: number, make: (index: number) => Socket): Promise<Socket[]> {
  const sockets: Socket[] = [];
  while (sockets.length < count) {
    const some = Math.min(AT_ONCE, count - sockets.length);
    const from = sockets.length;
    sockets.push(
      ...(await Promise.all(Array.from({ length: some }, (_none, index) => connected(make(from + index))))),
    );
  }
  return sockets;
}

/** Connects and waits for the first view. */
export async function joined(socket: Socket): Promise<Socket> {
  await Promise.all([firstView(socket), connected(socket)]);
  return socket;
}

export const firstView = (socket: Socket): Promise<ViewMessage> =>
  new Promise((resolve) => socket.once('view', resolve));

/** @throws when the command was refused */
export async function command(socket: Socket, body: CommandInput): Promise<void> {
  const answer = (await socket.emitWithAck('command', {
    commandId: newCommandId(),
    command: body,
  })) as Answer;
  if (!answer.ok) throw new Error(`${body.type} was refused: ${answer.refusal.code}`);
}

/** Counts the views of many clients, and tells when the last of them has come. */
export class Arrivals {
  #seen = 0;
  #wanted = Infinity;
  #whenAll: () => void = () => undefined;
  #last: ViewMessage | null = null;

  constructor(sockets: readonly Socket[]) {
    for (const socket of sockets)
      socket.on('view', (message: ViewMessage) => {
        this.#seen += 1;
        this.#last = message;
        if (this.#seen >= this.#wanted) this.#whenAll();
      });
  }

  get seen(): number {
    return this.#seen;
  }
  get last(): ViewMessage | null {
    return this.#last;
  }

  /** Resolves when `count` more have come. */
  more(count: number): Promise<void> {
    return new Promise((resolve) => {
      this.#wanted = this.#seen + count;
      this.#whenAll = () => {
        this.#wanted = Infinity;
        resolve();
      };
    });
  }
}
