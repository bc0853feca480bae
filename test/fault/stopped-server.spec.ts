/**
 * The server stands still over a deadline (SIGSTOP, as when a laptop is overwhelmed or a debugger holds it) and goes on:
 * as if it had never been away.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { HostView } from '../../shared/contract/views.ts';
import { aheadBy, apartMs } from '../support/clock-bounds.ts';
import { Product } from '../support/product.ts';
import { WireHost } from '../support/wire-host.ts';

const projectId = 'p01';
/** Before the deadline: time enough to stop a server in, on any machine. */
const LEFT_MS = 4_000;
const STOPPED_MS = 30_000;
/** What the server's clock may be off afterwards. */
const WITHIN_MS = 50;

let product: Product;
let host: WireHost;
beforeAll(async () => {
  product = await Product.start();
  host = await WireHost.signIn(product.baseUrl, product.password);
});
afterAll(async () => {
  host.leave();
  await product.stop();
});

const deadlineOf = ({ stage }: HostView): number => {
  const clock = stage?.facts.clock;
  if (clock?.kind !== 'running') throw new Error('the clock stands');
  return clock.deadlineAt;
};

it('records the deadline as at the deadline itself, on the links it had, with the time that is really left', async () => {
  await host.give({ type: 'CallProject', projectId });
  const started = await host.give({ type: 'StartPresentation', projectId });
  const clock = await host.clock();
  const leftMs = deadlineOf(started.view) - (performance.now() + clock.lowMs);
  const deltaMs = Math.round(LEFT_MS - leftMs);
  const before = await host.give({ type: 'AdjustClock', projectId, deltaMs });
  const deadlineAt = deadlineOf(before.view);

  product.signal('SIGSTOP');
  expect(performance.now() + clock.highMs, 'stopped before the deadline').toBeLessThan(deadlineAt);
  await delay(STOPPED_MS); // the stop itself is what is waited for
  expect(host.held.version, 'nothing came meanwhile').toBe(before.version);
  product.signal('SIGCONT');

  await expect
    .poll(() => host.held.view.stage?.facts.phase, { timeout: 20_000, interval: 10 })
    .toBe('questions');
  const { view, epoch } = host.held;
  expect(epoch, 'the same server').toBe(before.epoch);
  const { questionsMs = Number.NaN, cutAt, deckCut } = view.stage?.facts ?? {};
  expect({ cutAt, deckCut }).toEqual({ cutAt: deadlineAt, deckCut: true });
  expect(deadlineOf(view)).toBe(deadlineAt + questionsMs);
  // the facts are as if nothing had happened, and so is the clock that they are read by
  expect(apartMs(await host.clock(), clock), 'ms that the clock is off').toBeLessThan(WITHIN_MS);
});

it('goes on taking commands, and tells a host who comes now the same', async () => {
  const before = deadlineOf(host.held.view);
  const { view } = await host.give({ type: 'AdjustClock', projectId, deltaMs: 10_000 });
  expect(deadlineOf(view)).toBe(before + 10_000);
  const fresh = await WireHost.withCookie(product.baseUrl, host.cookie);
  expect(deadlineOf(fresh.held.view)).toBe(before + 10_000);
  expect(apartMs(aheadBy(fresh.held), await host.clock())).toBeLessThan(WITHIN_MS);
  fresh.leave();
});
