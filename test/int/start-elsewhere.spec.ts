/** The same show on an outside PostgreSQL, and started by an ordinary user from a checkout of their own. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { verifyLog } from '../../server/cli/verify-log.ts';
import { canRunInstalled, ordinaryUser, ownCheckout } from '../support/ordinary-user.ts';
import { freshDatabase, queryPostgres } from '../support/postgres.ts';
import { processesOf } from '../support/processes.ts';
import { Product } from '../support/product.ts';
import { componentsByHand, playShortShow } from '../support/short-show.ts';
import { WireHost } from '../support/wire-host.ts';

let product: Product | null = null;
afterEach(async () => {
  await product?.stop();
  product = null;
});

async function expectWholeShow(on: Product): Promise<void> {
  const { log, components } = await playShortShow(on);
  expect(components).toEqual(componentsByHand);
  expect(verifyLog(log)).toMatchObject({ kind: 'sound' });
  expect((await on.end('SIGTERM')).code).toBe(0);
  expect(await processesOf(on.dataDir)).toEqual([]);
  await on.startAgain();
  const host = await WireHost.signIn(on.baseUrl, on.password);
  expect(host.held.view.projects[0]?.phase).toBe('revealed');
  expect((await host.log()).entries).toEqual(log.entries);
  host.leave();
}

describe('DATABASE_URL', () => {
  it('runs the same show on an outside PostgreSQL, and starts none of its own', async () => {
    try {
      product = await Product.start({ env: { DATABASE_URL: await freshDatabase() } });
      await expectWholeShow(product);
      expect((await readdir(product.dataDir)).sort()).toEqual(['clock.json', 'decks']);
    } finally {
      await product?.stop();
    }
  });
});

describe('a start that fails in a way that nobody expected', () => {
  it('names the lines of the sources', async () => {
    try {
      const DATABASE_URL = await freshDatabase();
      await queryPostgres(DATABASE_URL, 'create table contests (of_another_program text)');
      product = await Product.prepare({ env: { DATABASE_URL } });
      product.launch();
      const { code, stderr } = await product.ended();
      expect(code).toBe(1);
      expect(stderr).toMatch(/contests/);
      expect(stderr).toMatch(/\/server\/store\/open-data-source\.ts:\d+\)?$/m);
    } finally {
      await product?.stop();
    }
  });
});

// where the tests are run by an ordinary user, every other spec of the product is this proof
describe.runIf(process.getuid?.() === 0)('an ordinary user', () => {
  it('builds and starts the product in a checkout of their own, which keeps its data there', async (context) => {
    if (!canRunInstalled()) context.skip('what is installed here cannot be read by others');
    const checkout = await ownCheckout();
    const dataDir = join(checkout, 'data');
    try {
      const script = join(checkout, 'scripts/start.mjs');
      const env = { DATA_DIR: undefined, HOME: checkout };
      product = await Product.start({ script, dataDir, account: ordinaryUser, cwd: checkout, env });
      await expectWholeShow(product);
      expect((await stat(join(dataDir, 'postgres'))).uid).toBe(ordinaryUser.uid);
    } finally {
      await product?.stop();
      await rm(checkout, { recursive: true });
    }
  }, 180_000);
});
