/** (a) A judge's submit to its durable acknowledgement, against one bare committed insert plus one bare acknowledgement. */
import pg from 'pg';
import type { Socket } from 'socket.io-client';
import { bareClient, command, connectMany } from './clients.ts';
import { onStage, judgesOf, hostOf, watcherOf, experts, type Rig } from './rig.ts';
import { scoresFor } from './contest.ts';
import { median, pause, quantile, timed } from './statistics.ts';
import { milliseconds, ratioLine, type Line } from './table.ts';

const JUDGES = 30;
const SINGLE_ROUNDS = 300;
const TOGETHER_ROUNDS = 40;
/** As many connections as the product's pool has. */
const POOL = 10;
/** Between two rounds, so that what follows an acknowledgement is done when the next one is timed. */
const BETWEEN_MS = 6;

const createTable = `
  create schema if not exists bench;
  create table if not exists bench.bare (
    contest_id text, version integer, at bigint not null, actor jsonb not null, command_id text not null,
    payload jsonb not null, hash text not null, primary key (contest_id, version))`;
const insertRow = 'insert into bench.bare values ($1, $2, $3, $4, $5, $6, $7)';

export async function measureSubmit(rig: Rig): Promise<Line[]> {
  const pool = new pg.Pool({ connectionString: rig.databaseUrl, max: POOL });
  await pool.query(createTable);
  const judges = await judgesOf(rig, JUDGES);
  const others = await Promise.all([hostOf(rig), watcherOf(rig, 'display'), watcherOf(rig, 'public')]);
  const bare = await connectMany(JUDGES, () => bareClient(rig.bare.url));
  try {
    const insertBare = bareInserts(pool);
    const productSubmit = (index: number, nth: number) =>
      command(judges[index] as Socket, sheetOf(index, nth));
    const bareSubmit = async (index: number, nth: number) => {
      await insertBare(index, nth);
      await (bare[index] as Socket).emitWithAck('ack', {
        commandId: `c-${nth}`,
        command: sheetOf(index, nth),
      });
    };
    return [...(await single(productSubmit, bareSubmit)), ...(await together(productSubmit, bareSubmit))];
  } finally {
    [...judges, ...others, ...bare].forEach((socket) => socket.close());
    await pool.end();
  }
}

type Submit = (judge: number, nth: number) => Promise<void>;

async function single(product: Submit, bare: Submit): Promise<Line[]> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let nth = 0; nth < SINGLE_ROUNDS; nth += 1) {
    await pause(BETWEEN_MS);
    ours.push(await timed(() => product(0, nth)));
    await pause(BETWEEN_MS);
    theirs.push(await timed(() => bare(0, nth)));
  }
  return [
    ratioLine('a', `one judge submits, p50 of ${SINGLE_ROUNDS}`, [median(ours), median(theirs)], 2),
    ratioLine('a', 'the same, p95', [quantile(ours, 0.95), quantile(theirs, 0.95)]),
  ];
}

async function together(product: Submit, bare: Submit): Promise<Line[]> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  const all = (submit: Submit, nth: number) =>
    Promise.all(Array.from({ length: JUDGES }, (_none, judge) => timed(() => submit(judge, nth))));
  for (let nth = SINGLE_ROUNDS; nth < SINGLE_ROUNDS + TOGETHER_ROUNDS; nth += 1) {
    await pause(BETWEEN_MS * 10);
    ours.push(...(await all(product, nth)));
    await pause(BETWEEN_MS * 10);
    theirs.push(...(await all(bare, nth)));
  }
  return [
    ratioLine('a', `${JUDGES} judges at the same instant, p50`, [median(ours), median(theirs)], 2),
    {
      section: 'a',
      what: 'the same, slowest of all',
      value: milliseconds(Math.max(...ours)),
      baseline: milliseconds(Math.max(...theirs)),
    },
  ];
}

function sheetOf(judge: number, nth: number) {
  const componentId = judge < experts ? 'expert' : 'professional';
  return {
    type: 'SubmitSheet',
    projectId: onStage,
    componentId,
    scores: scoresFor(componentId, nth),
  } as const;
}

/** One row as the log has it: the same columns, the same payload. */
function bareInserts(pool: pg.Pool): Submit {
  let version = 0;
  return async (judge, nth) => {
    version += 1;
    const event = { ...sheetOf(judge, nth), type: 'SheetSubmitted', judgeId: 'e1', revision: nth };
    const actor = { kind: 'judge', judgeId: 'e1' };
    const values = [
      'bare',
      version,
      Date.now(),
      JSON.stringify(actor),
      `command-${nth}`,
      JSON.stringify(event),
      '0'.repeat(64),
    ];
    await pool.query(insertRow, values);
  };
}
