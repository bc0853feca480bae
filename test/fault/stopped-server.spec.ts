/**
 * The server stands still over a deadline (SIGSTOP, as when a laptop is overwhelmed or a debugger holds it) and goes on:
 * as if it had never been away.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { HostView } from '../../shared/contract/views.ts';
import { Product } from '../support/product.ts';
import { WireHost } from '../support/wire-host.ts';

const projectId = 'p01';
/** Before the deadline; the whole time is longer than what socket.io takes for a dead link at a quick client. */
const LEFT_MS = 1_500;
/**
 * Nothing in the server counts how long it was away: it asks one clock that nobody stops, so half a minute is no other
 * case than these seconds.
 */
const STOPPED_MS = 6_000;
/** Two messages on their way, and a server that first has to catch up with its timers. */
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

const clockOf = ({ stage }: HostView): { readonly deadlineAt: number } => {
  const clock = stage?.facts.clock;
  if (clock?.kind !== 'running') throw new Error('the clock stands');
  return clock;
};

/** When the running clock ends, by this process's own clock; ms. */
const endsAt = ({ view, now, arrivedAt }: WireHost['held']): number =>
  arrivedAt + clockOf(view).deadlineAt - now;

it('records the deadline as at the deadline itself, and shows the time that is really left', async () => {
  await host.give({ type: 'CallProject', projectId });
  const started = await host.give({ type: 'StartPresentation', projectId });
  const deltaMs = LEFT_MS - (clockOf(started.view).deadlineAt - started.now);
  const before = await host.give({ type: 'AdjustClock', projectId, deltaMs });
  const { deadlineAt } = clockOf(before.view);

  product.signal('SIGSTOP');
  await delay(STOPPED_MS); // the stop itself is what is waited for
  expect(host.held.version, 'nothing came meanwhile').toBe(before.version);
  product.signal('SIGCONT');

  await expect
    .poll(() => host.held.view.stage?.facts.phase, { timeout: 5_000, interval: 10 })
    .toBe('questions');
  const after = host.held;
  expect(after.epoch, 'the same server').toBe(before.epoch);
  const { questionsMs, cutAt, deckCut } = after.view.stage?.facts ?? {};
  expect({ cutAt, deckCut }).toEqual({ cutAt: deadlineAt, deckCut: true });
  expect(clockOf(after.view).deadlineAt).toBe(deadlineAt + (questionsMs ?? Number.NaN));
  // presentation and questions end where they would have ended had nothing happened
  expect(Math.abs(endsAt(after) - endsAt(before) - (questionsMs ?? Number.NaN))).toBeLessThan(WITHIN_MS);
});

it('goes on taking commands on the links it had, with the time told by the same clock', async () => {
  const before = endsAt(host.held);
  const later = await host.give({ type: 'AdjustClock', projectId, deltaMs: 10_000 });
  expect(Math.abs(endsAt(later) - before - 10_000)).toBeLessThan(WITHIN_MS);
  const fresh = await WireHost.withCookie(product.baseUrl, host.cookie);
  expect(Math.abs(endsAt(fresh.held) - endsAt(later))).toBeLessThan(WITHIN_MS);
  fresh.leave();
});
