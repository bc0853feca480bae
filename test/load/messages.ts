/** (d) What a client receives while it joins, and in a minute of running timer: every engine.io packet counts. */
import type { Socket } from 'socket.io-client';
import type { Audience } from '../../shared/contract/protocol.ts';
import { clientOf, firstView } from './clients.ts';
import { expertId } from './contest.ts';
import type { Rig } from './rig.ts';
import { pause } from './statistics.ts';
import { kibibytes, type Line } from './table.ts';

const audiences: readonly Audience[] = ['host', 'judge', 'presenter', 'display', 'public'];
/** After the first view: what the client's own coming makes the server send is counted too. */
const SETTLED_MS = 600;
const MINUTE_MS = 60_000;
/** As `LiveView` does (shared/client). */
const MEASURE_EVERY_MS = 10_000;

interface Received {
  messages: number;
  bytes: number;
}

/** Counts from now on, the packets of the connection itself included. */
function counting(socket: Socket): Received {
  const received: Received = { messages: 0, bytes: 0 };
  socket.io.engine.on('packet', ({ data }: { data?: string }) => {
    received.messages += 1;
    received.bytes += 1 + Buffer.byteLength(data ?? '');
  });
  return received;
}

const lineOf = (what: string, { messages, bytes }: Received, aim: number): Line => ({
  section: 'd',
  what,
  value: `${messages} messages, ${kibibytes(bytes)}`,
  measure: messages,
  isCount: true,
  aim,
});

export async function measureMessages(rig: Rig): Promise<Line[]> {
  const cookies: Partial<Record<Audience, string | undefined>> = {
    host: rig.staffCookie,
    presenter: rig.presenterCookie,
    judge: rig.judgeCookies.get(expertId(1)),
  };
  const sockets: Socket[] = [];
  const lines: Line[] = [];
  try {
    for (const audience of audiences) {
      const { contestId } = rig;
      const socket = clientOf(rig.product.url, { audience, contestId, cookie: cookies[audience] });
      const received = counting(socket);
      await firstView(socket);
      await pause(SETTLED_MS);
      lines.push(lineOf(`joining, ${audience}`, received, 3));
      sockets.push(socket);
    }
    await pause(SETTLED_MS);
    const received = sockets.map(counting);
    const measure = () => sockets.forEach((socket) => socket.emit('time', () => undefined));
    measure();
    const measuring = setInterval(measure, MEASURE_EVERY_MS);
    await pause(MINUTE_MS);
    clearInterval(measuring);
    audiences.forEach((audience, index) => {
      const own = received[index];
      if (own !== undefined) lines.push(lineOf(`a minute of running timer, ${audience}`, own, 12));
    });
    return lines;
  } finally {
    sockets.forEach((socket) => socket.close());
  }
}
