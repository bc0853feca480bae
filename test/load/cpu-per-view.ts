/**
 * (c) CPU of the server per delivered view, with roles, filtering and versions, against bare socket.io that sends the
 * same bytes to as many clients in the same rhythm.
 */
import type { Socket } from 'socket.io-client';
import type { ViewMessage } from '../../shared/contract/protocol.ts';
import type { Measured } from './children.ts';
import { Arrivals, bareClient, clientOf, command, connectMany } from './clients.ts';
import { hostOf, judgesOf, onStage, presenterOf, type Rig } from './rig.ts';
import { median, pause } from './statistics.ts';
import { kibibytes, micros, ratioLine, type Line } from './table.ts';

const CLIENTS = 2_000;
const JUDGES = 15;
const REPETITIONS = 10;
const ROUNDS = 8;
/** Phones are shown at most every 200 ms: a round takes longer than that, so that each delivers to everybody. */
const PHONES_AFTER_MS = 200;
const ROUND_MS = 280;
const SETTLED_MS = 1_500;

/** Everybody: one host, one presenter, fifteen judges; of the rest one half displays, one half phones. */
async function everybody(rig: Rig): Promise<Socket[]> {
  const { product, contestId } = rig;
  const people = [await hostOf(rig), await presenterOf(rig), ...(await judgesOf(rig, JUDGES))];
  const crowd = await connectMany(CLIENTS - people.length, (index) =>
    clientOf(product.url, { audience: index % 2 === 0 ? 'display' : 'public', contestId }),
  );
  return [...people, ...crowd];
}

export async function measureCpuPerView(rig: Rig): Promise<Line[]> {
  const clients = await everybody(rig);
  const [host] = clients as [Socket];
  await pause(SETTLED_MS);
  const arrivals = new Arrivals(clients);
  const change = (round: number) =>
    command(host, { type: 'AdjustClock', projectId: onStage, deltaMs: round % 2 === 0 ? 1_000 : -1_000 });
  const messages = await messagesOfARound(clients, arrivals, change);
  const rooms = messages.map(roomOf);
  const bareClients = await connectMany(CLIENTS, (index) => bareClient(rig.bare.url, rooms[index]));
  const [bareHost] = bareClients as [Socket];
  try {
    const bareArrivals = new Arrivals(bareClients);
    await bareHost.emitWithAck(
      'load',
      Object.fromEntries(messages.map((message) => [roomOf(message), message])),
    );
    const atOnce = [...new Set(rooms)].filter((room) => room !== 'public');
    const cue = async () => {
      const phones = pause(PHONES_AFTER_MS);
      await bareHost.emitWithAck('cue', {}, atOnce);
      await phones;
      await bareHost.emitWithAck('cue', {}, ['public']);
    };
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
      ours.push(await cpuPerDelivery(rig.product, arrivals, change));
      theirs.push(await cpuPerDelivery(rig.bare, bareArrivals, cue));
    }
    const bytes = messages.reduce((sum, message) => sum + Buffer.byteLength(JSON.stringify(message)), 0);
    const what = `CPU a delivered view, ${CLIENTS} clients, ${kibibytes(bytes / CLIENTS)} on average`;
    return [ratioLine('c', what, [median(ours), median(theirs)], 1.15, micros)];
  } finally {
    [...clients, ...bareClients].forEach((socket) => socket.close());
  }
}

/** Whoever is shown the same is in one room. */
function roomOf({ view }: ViewMessage): string {
  return view.audience === 'judge' ? `judge:${view.judge.id}` : view.audience;
}

/** @returns µs of CPU for each view that a client received, over `ROUNDS` rounds */
async function cpuPerDelivery(
  server: Measured,
  arrivals: Arrivals,
  change: (round: number) => Promise<unknown>,
): Promise<number> {
  const [cpuBefore, seenBefore] = [await server.cpuMicros(), arrivals.seen];
  for (let round = 0; round < ROUNDS; round += 1) {
    const pace = pause(ROUND_MS);
    await Promise.all([arrivals.more(CLIENTS), change(round)]);
    await pace;
  }
  return ((await server.cpuMicros()) - cpuBefore) / (arrivals.seen - seenBefore);
}

/** What one round delivers, by client. */
async function messagesOfARound(
  clients: readonly Socket[],
  arrivals: Arrivals,
  change: (round: number) => Promise<unknown>,
): Promise<readonly ViewMessage[]> {
  const round = [arrivals.more(CLIENTS), change(0), pause(ROUND_MS)];
  const messages = Promise.all(
    clients.map((client) => new Promise<ViewMessage>((resolve) => client.once('view', resolve))),
  );
  await Promise.all(round);
  await Promise.all([arrivals.more(CLIENTS), change(1), pause(ROUND_MS)]);
  return messages;
}
