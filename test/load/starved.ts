/** (starved) How late the server records a deadline while busy processes hold every core, against an empty Node timer. */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Socket } from 'socket.io-client';
import type { ViewMessage } from '../../shared/contract/protocol.ts';
import type { HostView } from '../../shared/contract/views.ts';
import type { LogFile } from '../../server/exports/log-file.ts';
import { newCommandId } from '../../shared/client/command-id.ts';
import type { Cleanup } from './cleanup.ts';
import { clientOf, command, firstView } from './clients.ts';
import { contestOf, projectId } from './contest.ts';
import { get, post, type Rig } from './rig.ts';
import { quantile } from './statistics.ts';
import { ratioLine, type Line } from './table.ts';

/** As many contests run at once, each through so many deadlines. */
const CONTESTS = 4;
const DEADLINES = 60;
/** A deadline is this far off, and up to as much again at random: so no two come at once by design. */
const AWAY_MS = 250;
const p = projectId(1);

export async function measureStarved(rig: Rig, cleanup: Cleanup): Promise<Line[]> {
  const contestIds: string[] = [];
  for (let n = 0; n < CONTESTS; n += 1) {
    const file = contestOf({ projects: 2, experts: 3, professionals: 3 });
    contestIds.push(
      (await post<{ id: string }>(`${rig.product.url}/api/contests`, { file }, rig.staffCookie)).id,
    );
  }
  const busy = Array.from({ length: availableParallelism() }, () =>
    spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
  );
  const rest = (): Promise<void> => {
    busy.forEach((child) => child.kill('SIGKILL'));
    return Promise.resolve();
  };
  cleanup.add(rest);
  const timers = startTimers();
  cleanup.add(timers.end);
  await Promise.all(contestIds.map((contestId) => playThrough(rig, contestId)));
  const bareLate = await timers.end();
  await rest();
  const late = (await Promise.all(contestIds.map((contestId) => lateIn(rig, contestId)))).flat();
  const of = (share: number): readonly [number, number] => [quantile(late, share), quantile(bareLate, share)];
  return [
    ratioLine('starved', `a deadline recorded late, every core held busy, p50 of ${late.length}`, of(0.5)),
    ratioLine(
      'starved',
      `the same, p99; an empty Node timer ${bareLate.length} times beside it`,
      of(0.99),
      1.5,
    ),
  ];
}

/** Presents until the deadline, again and again. */
async function playThrough({ product, staffCookie }: Rig, contestId: string): Promise<void> {
  const host = clientOf(product.url, { audience: 'host', contestId, cookie: staffCookie });
  let newest = await firstView(host);
  let look: () => void = () => undefined;
  host.on('view', (message: ViewMessage) => {
    newest = message;
    look();
  });
  const view = async (fits: (view: HostView) => boolean): Promise<HostView> => {
    while (newest.view.audience !== 'host' || !fits(newest.view))
      await new Promise<void>((resolve) => (look = resolve));
    return newest.view;
  };
  await command(host, { type: 'CallProject', projectId: p });
  for (let n = 0; n < DEADLINES; n += 1) {
    await command(host, { type: 'StartPresentation', projectId: p });
    await view(({ stage }) => stage?.facts.phase === 'presenting');
    await command(host, { type: 'AdjustClock', projectId: p, deltaMs: await untilSoon(host, newest) });
    await view(({ stage }) => stage?.facts.phase === 'questions');
    await command(host, { type: 'RestartStage', projectId: p, reason: newCommandId() });
  }
  host.close();
}

async function untilSoon(host: Socket, { view }: ViewMessage): Promise<number> {
  const clock = view.audience === 'host' ? view.stage?.facts.clock : undefined;
  if (clock?.kind !== 'running') throw new Error('the clock of the bench stands');
  const now = (await host.emitWithAck('time')) as number;
  return Math.round(AWAY_MS * (1 + Math.random()) - (clock.deadlineAt - now));
}

/** By the log: when each deadline was recorded, less when it was. */
async function lateIn({ product, staffCookie }: Rig, contestId: string): Promise<number[]> {
  const { entries } = await get<LogFile>(`${product.url}/api/contests/${contestId}/log.json`, staffCookie);
  return entries.flatMap(({ at, event }) =>
    event.type === 'PresentationEnded' && event.cause === 'deadline' ? [at - event.endedAt] : [],
  );
}

/** Timers of the same length, as many at once, in a process that does nothing else. */
function startTimers(): { readonly end: () => Promise<number[]> } {
  const script = fileURLToPath(new URL('./empty-timers.mjs', import.meta.url));
  const child = fork(script, [String(CONTESTS), String(AWAY_MS)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let said: Promise<number[]> | null = null;
  return {
    end: () => {
      said ??= (async () => {
        child.send('end');
        const [late] = (await once(child, 'message')) as [number[]];
        child.disconnect();
        return late;
      })();
      return said;
    },
  };
}
