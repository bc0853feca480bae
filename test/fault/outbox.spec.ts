/** Nothing lost: thirty pads send twenty sheets each over links that break, reloads, and a server that is killed ten times. */
import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyLog } from '../../server/cli/verify-log.ts';
import { readPostmasterFile } from '../../server/store/embedded/postmaster-file.ts';
import { checkContestFile } from '../../shared/scoring/check.ts';
import { OutboxPad } from '../support/outbox-pad.ts';
import { Product } from '../support/product.ts';
import { SlowLink } from '../support/slow-link.ts';
import { WireHost } from '../support/wire-host.ts';

const PADS = 30;
const LINKS = 5;
const PROJECTS = 10;
/** Of each project's sheet: twenty sheets a pad. */
const REVISIONS = 2;
const KILLS = 10;
/** With PostgreSQL, as when the machine itself is switched off. */
const withDatabase = (kill: number): boolean => kill === 3 || kill === 7;

const review = checkContestFile({
  format: 'luyan-contest/1',
  title: '断网演练',
  rules: {
    components: [
      {
        ...{ id: 'value', name: '应用价值', kind: 'judged', panel: 'expert' },
        criteria: [{ id: 'need', name: '场景需求', max: '100', step: '0.5' }],
      },
    ],
  },
  panels: [
    {
      ...{ id: 'expert', name: '专家' },
      judges: Array.from({ length: PADS }, (_, index) => ({ id: `e${index + 1}`, name: `专家${index + 1}` })),
    },
  ],
  projects: Array.from({ length: PROJECTS }, (_, index) => ({
    ...{ id: `p${index + 1}`, number: index + 1, name: `项目${index + 1}`, unit: '示例医院' },
  })),
});

let product: Product;
let links: SlowLink[] = [];
beforeAll(async () => {
  product = await Product.start();
  links = await Promise.all(Array.from({ length: LINKS }, () => SlowLink.open(product.port, 30)));
});
afterAll(async () => {
  await Promise.all(links.map((link) => link.close()));
  await product.stop();
});

/** What a judge does at no pace in particular; the page is reloaded in the middle, whatever is on its way. */
async function score(pad: OutboxPad): Promise<void> {
  for (let revision = 0; revision < REVISIONS; revision += 1) {
    for (let project = 1; project <= PROJECTS; project += 1) {
      await pad.press({
        ...{ projectId: `p${project}`, componentId: 'value', comment: '' },
        ...{ scores: { need: String(project + 10 * revision) }, knownRevision: revision },
      });
      await delay(randomInt(1_500)); // the pace is what the test draws at random, nothing is waited for
    }
    await pad.reload();
  }
}

/** One link after the other is cut for a moment, until all is over. */
async function breakLinks(over: () => boolean): Promise<void> {
  while (!over()) {
    const link = links[randomInt(LINKS)];
    link?.cut();
    await delay(randomInt(400)); // the moments are drawn at random, nothing is waited for
    link?.mend();
    await delay(randomInt(400));
  }
}

async function killAndStart(database: boolean): Promise<void> {
  const postmaster = await readPostmasterFile(`${product.dataDir}/postgres/cluster`);
  const killed = product.kill();
  if (database && postmaster !== null) process.kill(postmaster.pid, 'SIGKILL');
  await killed;
  await product.startAgain();
}

it('every sheet on a pad is in the log in the end, once, its revisions in order', async () => {
  if (!review.ok) throw new Error(JSON.stringify(review.problems));
  const staff = await WireHost.signIn(product.baseUrl, product.password);
  const host = await staff.found(review.file);
  staff.leave();
  const { judges } = await host.seats();
  const pads = await Promise.all(
    judges.map(({ judgeId, code }, index) =>
      OutboxPad.enter(
        { contestId: host.contestId, judgeId, generation: 1, since: 0 },
        ...([code, product.baseUrl, links[index % LINKS]?.baseUrl ?? ''] as const),
      ),
    ),
  );

  let over = false;
  const breaking = breakLinks(() => over);
  const scoring = Promise.all(pads.map((pad) => score(pad)));
  for (let kill = 0; kill < KILLS; kill += 1) {
    await delay(randomInt(800)); // drawn at random, nothing is waited for
    await killAndStart(withDatabase(kill));
  }
  await scoring;
  over = true;
  await breaking;
  await expect.poll(() => pads.every(({ onItsWay }) => onItsWay === 0), { timeout: 60_000 }).toBe(true);

  const projectIds = review.file.projects.map(({ id }) => id);
  await host.give({ type: 'CloseScoringOfMany', projectIds });
  const log = await host.log();
  host.leave();
  pads.forEach((pad) => pad.leave());
  expect(verifyLog(log)).toMatchObject({ kind: 'sound' });

  const pressed = pads.flatMap((pad) => pad.pressed);
  const acknowledged = pads.flatMap((pad) => pad.accepted);
  const recorded = log.entries.flatMap(({ commandId, version, event }) =>
    event.type === 'SheetSubmitted' ? [{ commandId, version, event }] : [],
  );
  const place = new Map(recorded.map(({ commandId, version }) => [commandId, version]));
  const lost = pressed.filter((id) => !place.has(id));
  const wrongNumber = acknowledged.filter(({ commandId, version }) => place.get(commandId) !== version);
  const outOfOrder = pads.filter(({ pressed: ids }) => {
    const places = ids.map((id) => place.get(id) ?? 0);
    return places.some((at, index) => at < (places[index - 1] ?? 0));
  });
  console.log(
    `sheets: ${pressed.length} sent from ${pads.length} pads, ${acknowledged.length} acknowledged, ` +
      `${recorded.length} in the log over ${KILLS} kills; lost: ${lost.length}, ` +
      `duplicates: ${recorded.length - place.size}, pads out of order: ${outOfOrder.length}`,
  );
  expect(pressed).toHaveLength(PADS * PROJECTS * REVISIONS);
  expect(pads.flatMap(({ refused }) => refused)).toEqual([]);
  expect({ lost, wrongNumber, outOfOrder: outOfOrder.length }).toEqual({
    ...{ lost: [], wrongNumber: [], outOfOrder: 0 },
  });
  expect([recorded.length, new Set(acknowledged.map(({ commandId }) => commandId)).size]).toEqual([
    ...[place.size, pressed.length],
  ]);
});
