/** Ends of the product, asked for and not: nothing is left behind, nothing is half made. */
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { processesOf } from '../support/processes.ts';
import { Product } from '../support/product.ts';
import { WireHost } from '../support/wire-host.ts';

const WITHIN_MS = 5_000;
let product: Product;
beforeEach(async () => {
  product = await Product.prepare();
});
afterEach(() => product.stop());

const decksIn = async (): Promise<number | null> => {
  const names = await readdir(join(product.dataDir, 'decks')).catch(() => null);
  return names && names.filter((name) => name.endsWith('.pdf')).length;
};
const clusterIsThere = async (): Promise<boolean> => (await readdir(product.dataDir)).includes('postgres');
const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await turn();
};

async function endedBy(signal: NodeJS.Signals) {
  const askedMs = Date.now();
  const { code, stderr } = await product.end(signal);
  const tookMs = Date.now() - askedMs;
  return { code, stderr, inTime: tookMs < WITHIN_MS, left: await processesOf(product.dataDir) };
}
const clean = { code: 0, stderr: '', inTime: true, left: [] };

describe('a running product ends within seconds, with exit code 0 and every process of it', () => {
  it('at Ctrl-C, whoever is connected', async () => {
    await product.startAgain();
    const host = await WireHost.signIn(product.baseUrl, product.password);
    await fetch(`${product.baseUrl}/`);
    // a browser opens connections ahead of need, and a phone that lost its network never finishes its request
    const silent = connect(product.port, '127.0.0.1');
    const halfway = connect(product.port, '127.0.0.1');
    await Promise.all([once(silent, 'connect'), once(halfway, 'connect')]);
    silent.on('error', () => undefined);
    halfway.on('error', () => undefined);
    halfway.write('POST /api/access/seat HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{"co');
    expect((await processesOf(product.dataDir)).length).toBeGreaterThan(1);
    expect(await endedBy('SIGINT')).toEqual(clean);
    host.leave();
    silent.destroy();
    halfway.destroy();
  });

  it.each(['SIGTERM', 'SIGHUP'] as const)('at %s', async (signal) => {
    await product.startAgain();
    expect(await endedBy(signal)).toEqual(clean);
  });

  it.each<[string, () => Promise<boolean>]>([
    ['while its database is being made', async () => (await readdir(product.dataDir)).length > 0],
    ['while its database comes up', clusterIsThere],
    ['while the demo contest is being made', async () => (await decksIn()) !== null],
  ])('when it is interrupted %s; the next start goes through', async (_, isSo) => {
    product.launch();
    await until(isSo);
    expect(await endedBy('SIGINT')).toEqual(clean);
    await product.startAgain();
    const host = await WireHost.signIn(product.baseUrl, product.password);
    expect(host.held.view.projects.filter(({ deck }) => deck !== null)).toHaveLength(12);
    host.leave();
  });
});

describe('a first start that is killed is completed by the next one', () => {
  it.each<[string, () => Promise<boolean>, number]>([
    ['before its database is whole', async () => (await readdir(product.dataDir)).length > 0, 12],
    ['as its database comes up', clusterIsThere, 12],
    ['before the demo contest', async () => (await decksIn()) !== null, 11],
    ['after the first deck', async () => ((await decksIn()) ?? 0) > 0, 1],
    ['after the eighth deck', async () => ((await decksIn()) ?? 0) > 7, 0],
  ])('%s', async (_, isSo, atLeastLeft) => {
    product.launch();
    await until(isSo);
    await product.kill();
    const killedMs = Date.now();
    await product.startAgain();
    const host = await WireHost.signIn(product.baseUrl, product.password);
    expect(host.held.view.projects.map(({ deck }) => deck !== null)).toEqual(Array(12).fill(true));
    const { contests } = (await (await host.get('/contests')).json()) as { contests: { id: string }[] };
    expect(contests.map(({ id }) => id)).toEqual(['demo']);
    const { entries } = await host.log();
    const attached = entries.filter(({ event }) => event.type === 'DeckAttached');
    expect(attached).toHaveLength(12);
    expect(attached.filter(({ at }) => at > killedMs).length).toBeGreaterThanOrEqual(atLeastLeft);
    host.leave();
  });
});
