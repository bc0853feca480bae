/** How long a server needs to be back: the fold of a long log alone, and the first view after a kill. */
import pg from 'pg';
import { fold } from '../../server/domain/evolve/evolve.ts';
import type { RecordedEvent } from '../../server/domain/events.ts';
import type { ContestState } from '../../server/domain/state.ts';
import { nobodyThere } from '../../server/domain/views/ambient.ts';
import { viewFor } from '../../server/domain/views/view-for.ts';
import { chain, GENESIS } from '../../server/store/chain.ts';
import { spawnProduct } from './children.ts';
import type { Cleanup } from './cleanup.ts';
import { clientOf, firstView } from './clients.ts';
import { judges, playedLog, projects } from './long-log.ts';
import type { Rig } from './rig.ts';
import { median, timed } from './statistics.ts';
import { kibibytes, milliseconds, type Line } from './table.ts';

const CONTEST = 'bench-long';
const FOLDS = 9;
const RESTARTS = 5;

export async function measureRestart(rig: Rig, cleanup: Cleanup): Promise<Line[]> {
  const log = playedLog(CONTEST);
  const size = `${log.length} events, ${kibibytes(Buffer.byteLength(JSON.stringify(log)))} as JSON`;
  await store(rig.databaseUrl, log);
  await rig.product.stop('SIGKILL');
  const backMs: number[] = [];
  for (let n = 0; n < RESTARTS; n += 1) backMs.push(await restart(rig, cleanup));
  const what = `${projects} projects × ${judges} judges`;
  return [
    { section: 'log', what: `fold of ${what} (${size}), p50 of ${FOLDS}`, value: milliseconds(foldMs(log)) },
    {
      section: 'log',
      what: 'the first board of that state, results and all',
      value: milliseconds(firstBoardMs(log)),
    },
    {
      section: 'log',
      what: `first view after a kill: process start to view, p50 of ${RESTARTS}`,
      value: milliseconds(median(backMs)),
    },
  ];
}

function foldMs(log: readonly RecordedEvent[]): number {
  const samples: number[] = [];
  for (let n = 0; n < FOLDS; n += 1) {
    const startedAt = performance.now();
    fold(log);
    samples.push(performance.now() - startedAt);
  }
  return median(samples);
}

function firstBoardMs(log: readonly RecordedEvent[]): number {
  const samples: number[] = [];
  for (let n = 0; n < FOLDS; n += 1) {
    const state = fold(log) as ContestState;
    const startedAt = performance.now();
    viewFor({ audience: 'public' }, state, nobodyThere, state.createdAt);
    samples.push(performance.now() - startedAt);
  }
  return median(samples);
}

/** @returns ms from the start of the process to the first view of a display that keeps knocking */
async function restart(rig: Rig, cleanup: Cleanup): Promise<number> {
  let end: () => Promise<void> = () => Promise.resolve();
  const ms = await timed(async () => {
    const product = spawnProduct(rig.recipe);
    end = () => product.stop('SIGKILL');
    cleanup.add(end);
    const display = clientOf(product.url, { audience: 'display', contestId: CONTEST });
    display.io.reconnectionDelay(10);
    display.io.reconnectionDelayMax(10);
    await firstView(display);
    display.close();
  });
  await end();
  return ms;
}

/** Puts the log where the server finds it at its next start. */
async function store(databaseUrl: string, log: readonly RecordedEvent[]): Promise<void> {
  const hashes = chain(GENESIS, CONTEST, log);
  const rows = log.map(({ version, at, actor, commandId, event }, index) => ({
    version,
    at,
    actor,
    command_id: commandId,
    payload: event,
    hash: hashes[index],
  }));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('insert into contests (id, version, head) values ($1, $2, $3)', [
      CONTEST,
      log.length,
      hashes.at(-1),
    ]);
    await client.query(
      `insert into events (contest_id, version, at, actor, command_id, payload, hash)
       select $1, e.version, e.at, e.actor, e.command_id, e.payload, e.hash
       from jsonb_to_recordset($2::jsonb)
         as e(version integer, at bigint, actor jsonb, command_id text, payload jsonb, hash text)`,
      [CONTEST, JSON.stringify(rows)],
    );
  } finally {
    await client.end();
  }
}
