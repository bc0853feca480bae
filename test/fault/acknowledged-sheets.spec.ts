/** What a judge's tablet was told is recorded: eleven judges submit and revise while the server is killed again and again. */
import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyLog } from '../../server/cli/verify-log.ts';
import { readPostmasterFile } from '../../server/store/embedded/postmaster-file.ts';
import { Product } from '../support/product.ts';
import { WireHost } from '../support/wire-host.ts';
import { WireJudge } from '../support/wire-judge.ts';
import { newCommandId } from '../support/wire.ts';

const KILLS = 8;
const projectId = 'p01';

interface Acknowledged {
  readonly judgeId: string;
  readonly componentId: string;
  readonly commandId: string;
  readonly scores: Readonly<Record<string, string>>;
  readonly version: number;
}

let product: Product;
beforeAll(async () => {
  product = await Product.start();
});
afterAll(() => product.stop());

/** One judge who never rests: each sheet is another one, and sent until it is answered. */
class BusyJudge {
  readonly acknowledged: Acknowledged[] = [];
  readonly #judge: WireJudge;
  readonly #judgeId: string;
  #sent = 0;
  #resting = false;

  constructor(judge: WireJudge, judgeId: string) {
    this.#judge = judge;
    this.#judgeId = judgeId;
  }

  get sent(): number {
    return this.#sent;
  }

  rest(): void {
    this.#resting = true;
  }

  async work(): Promise<void> {
    while (!this.#resting) for (const component of this.#judge.components) await this.#submit(component);
    this.#judge.leave();
  }

  async #submit({ id: componentId, criteria }: WireJudge['components'][number]): Promise<void> {
    this.#sent += 1;
    const steps = this.#sent;
    const scores = Object.fromEntries(
      criteria.map(({ id, max, step }) => [
        id,
        String((steps % (Number(max) / Number(step))) * Number(step)),
      ]),
    );
    const commandId = newCommandId();
    const command = { type: 'SubmitSheet', projectId, componentId, scores };
    const { ok, version, refusal } = await this.#judge.send(command, commandId);
    if (!ok || version === undefined) throw new Error(`refused: ${refusal?.code}`);
    this.acknowledged.push({ judgeId: this.#judgeId, componentId, commandId, scores, version });
  }
}

/** Every second time PostgreSQL goes with it, as when the machine itself is switched off and on. */
async function killAndStart(withDatabase: boolean): Promise<void> {
  const postmaster = await readPostmasterFile(`${product.dataDir}/postgres/cluster`);
  const killed = product.kill();
  if (withDatabase && postmaster !== null) process.kill(postmaster.pid, 'SIGKILL');
  await killed;
  await product.startAgain();
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

it('each acknowledged sheet is in the log once, in order, whatever was killed', async () => {
  const host = await WireHost.signIn(product.baseUrl, product.password);
  await host.give({ type: 'CallProject', projectId });
  await host.give({ type: 'StartPresentation', projectId });
  const { judges } = await host.seats();
  const busy = await Promise.all(
    judges.map(
      async ({ judgeId, code }) => new BusyJudge(await WireJudge.enter(product.baseUrl, code), judgeId),
    ),
  );
  const working = Promise.all(busy.map((judge) => judge.work()));

  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = busy.map(({ acknowledged }) => acknowledged.length);
    await expect
      .poll(() => busy.every(({ acknowledged }, index) => acknowledged.length > (before[index] ?? 0)), {
        timeout: 15_000,
        interval: 5,
      })
      .toBe(true);
    await delay(randomInt(500)); // the moment is what the test draws at random, nothing is waited for
    await killAndStart(kill % 2 === 1);
  }
  busy.forEach((judge) => judge.rest());
  await working;

  await host.give({ type: 'AdvanceStage', projectId, from: 'presenting' });
  await host.give({ type: 'AdvanceStage', projectId, from: 'questions' });
  await host.give({ type: 'CloseScoring', projectId });
  const log = await host.log();
  host.leave();
  expect(verifyLog(log)).toMatchObject({ kind: 'sound' });

  const acknowledged = busy.flatMap((judge) => judge.acknowledged);
  const recorded = log.entries.flatMap(({ version, commandId, actor, event }) =>
    event.type === 'SheetSubmitted' && actor.kind === 'judge' ? [{ version, commandId, actor, event }] : [],
  );
  const byCommand = grouped(recorded, ({ commandId }) => commandId);
  const lost = acknowledged.filter(({ commandId }) => !byCommand.has(commandId));
  const doubled = [...byCommand.values()].filter(({ length }) => length > 1);
  console.log(
    `sheets: ${busy.reduce((sum, { sent }) => sum + sent, 0)} sent, ${acknowledged.length} acknowledged, ` +
      `${recorded.length} in the log over ${KILLS} kills; ${lost.length} lost, ${doubled.length} doubled`,
  );
  expect({ lost, doubled, recorded: recorded.length }).toEqual({
    lost: [],
    doubled: [],
    recorded: acknowledged.length,
  });
  for (const { judgeId, componentId, commandId, scores, version } of acknowledged)
    expect(byCommand.get(commandId)).toMatchObject([
      { version, actor: { judgeId }, event: { judgeId, projectId, componentId, scores } },
    ]);
  for (const { judgeId } of judges) {
    const own = recorded.filter(({ actor }) => actor.judgeId === judgeId);
    expect(own.map(({ commandId }) => commandId)).toEqual(
      acknowledged.filter((sheet) => sheet.judgeId === judgeId).map(({ commandId }) => commandId),
    );
    for (const revisions of grouped(own, ({ event }) => event.componentId).values())
      expect(revisions.map(({ event }) => event.revision)).toEqual(revisions.map((_, index) => index + 1));
  }
});
