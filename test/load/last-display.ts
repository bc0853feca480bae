/** (b) A host's command to the last of 200 displays, against a bare broadcast of the same bytes. */
import type { Socket } from 'socket.io-client';
import { Arrivals, bareClient, clientOf, command, connected, connectMany } from './clients.ts';
import { hostOf, judgesOf, watcherOf, type Rig } from './rig.ts';
import { pause, quantile, timed } from './statistics.ts';
import { ratioLine, type Line } from './table.ts';

const DISPLAYS = 200;
const ROUNDS = 100;
const WARM_UP = 10;
const BETWEEN_MS = 15;
/** Head-counts of those who came in are told by then. */
const SETTLED_MS = 500;

export async function measureLastDisplay(rig: Rig): Promise<Line[]> {
  const { product, contestId, roomId } = rig;
  const people: Socket[] = [await hostOf(rig), ...(await judgesOf(rig, 15)), await watcherOf(rig, 'public')];
  const [host] = people as [Socket];
  const displays = await connectMany(DISPLAYS, () =>
    clientOf(product.url, { audience: 'display', contestId }),
  );
  const bareHost = await connected(bareClient(rig.bare.url));
  const bareDisplays = await connectMany(DISPLAYS, () => bareClient(rig.bare.url, 'display'));
  try {
    await pause(SETTLED_MS);
    const shown = new Arrivals(displays);
    const bareShown = new Arrivals(bareDisplays);
    const [ours, theirs]: [Round[], Round[]] = [[], []];
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      const scene = round % 2 === 0 ? 'welcome' : 'programme';
      const cue = { type: 'ShowScene', roomId, scene } as const;
      await pause(BETWEEN_MS);
      const product = await timedRound(command(host, cue), shown.more(DISPLAYS));
      await bareHost.emitWithAck('load', { display: shown.last });
      await pause(BETWEEN_MS);
      const told = bareHost.emitWithAck('cue', { commandId: `c-${round}`, command: cue }, ['display']);
      const bare = await timedRound(told, bareShown.more(DISPLAYS));
      if (round < WARM_UP) continue;
      ours.push(product);
      theirs.push(bare);
    }
    return linesOf(ours, theirs);
  } finally {
    [...people, ...displays, bareHost, ...bareDisplays].forEach((socket) => socket.close());
  }
}

interface Round {
  /** From the command to its acknowledgement; the product's is durable by then. */
  readonly answeredMs: number;
  /** From the command to the last display. */
  readonly lastMs: number;
}

/** Both are under way already, in this very turn of the event loop. */
async function timedRound(answered: Promise<unknown>, shown: Promise<void>): Promise<Round> {
  const [answeredMs, lastMs] = await Promise.all([timed(() => answered), timed(() => shown)]);
  return { answeredMs, lastMs };
}

function linesOf(ours: readonly Round[], theirs: readonly Round[]): Line[] {
  const against = (share: number, of: (round: Round) => number): readonly [number, number] => [
    quantile(ours.map(of), share),
    quantile(theirs.map(of), share),
  ];
  const last = ({ lastMs }: Round): number => lastMs;
  return [
    ratioLine('b', `command to the last of ${DISPLAYS} displays, p50 of ${ROUNDS}`, against(0.5, last), 1.2),
    ratioLine('b', 'the same, p95', against(0.95, last)),
    ratioLine(
      'b',
      'of it until the acknowledgement: ours is durable',
      against(0.5, ({ answeredMs }) => answeredMs),
    ),
    ratioLine(
      'b',
      'of it from then on',
      against(0.5, ({ answeredMs, lastMs }) => lastMs - answeredMs),
    ),
  ];
}
