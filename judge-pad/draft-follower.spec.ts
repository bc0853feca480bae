import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isNewerDraft, type DraftMessage, type DraftsAnswer } from '../shared/contract/drafts.ts';
import type { Answer } from '../shared/contract/protocol.ts';
import { refuse } from '../shared/contract/refusals.ts';
import { DraftFollower } from './draft-follower.ts';
import { DraftStore, type DraftKey } from './drafts.ts';
import { MemoryKeep } from './keep/keep.ts';

const person = { contestId: 'c', judgeId: 'e1', since: 0 };
const key: DraftKey = { ...person, projectId: 'p1', componentId: 'expert' };
const draft = (score: string) => ({ scores: { a: score }, comment: '' });
const taken: Answer = { ok: true, version: 7 };

/** What a server does with drafts, in memory: the newest of each sheet. */
class Server {
  readonly held = new Map<string, DraftMessage>();
  readonly told: (string | null)[] = [];
  /** The next answers instead of the usual ones; null: none comes. */
  readonly next: (Answer | null)[] = [];
  reachable = true;

  tell = async (message: DraftMessage): Promise<Answer | null> => {
    if (!this.reachable) return null;
    this.told.push(message.content?.scores['a'] ?? null);
    const answer = this.next.shift();
    if (answer !== undefined) return answer;
    const name = `${message.projectId}:${message.componentId}`;
    const before = this.held.get(name);
    if (before === undefined || isNewerDraft(message, before)) this.held.set(name, message);
    return taken;
  };
  ask = async (): Promise<DraftsAnswer | null> =>
    this.reachable ? { ok: true, drafts: [...this.held.values()] } : null;

  get says(): readonly (string | undefined)[] {
    return [...this.held.values()].map(({ content }) => content?.scores['a']);
  }
}

/** A tablet of the seat; `keep`: what its disk holds. */
async function tablet(server: Server, keep = new MemoryKeep()) {
  const store = await DraftStore.open(keep, person);
  const ontaken = vi.fn();
  const follower = new DraftFollower(store, server, ontaken);
  opened.push(follower);
  return {
    store,
    follower,
    keep,
    ontaken,
    enter(score: string, knownRevision = 0) {
      store.write(key, draft(score), knownRevision);
      follower.changed();
    },
    score: () => store.read(key)?.scores['a'] ?? null,
  };
}
const opened: DraftFollower[] = [];
const passes = (ms = 1_000): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  opened.splice(0).forEach((follower) => follower.stop());
  vi.useRealTimers();
});

describe('the server follows the device', () => {
  it('a moment after several taps, once, with what stands then', async () => {
    const server = new Server();
    const pad = await tablet(server);
    await pad.follower.meet();
    ['1', '12', '12.5'].forEach((score) => pad.enter(score));
    expect(server.told).toEqual([]);
    await passes();
    expect([server.told, server.says]).toEqual([['12.5'], ['12.5']]);
    await passes(60_000);
    expect(server.told).toEqual(['12.5']);
  });

  it('with all that was entered while it could not be reached', async () => {
    const server = new Server();
    const pad = await tablet(server);
    server.reachable = false;
    await pad.follower.meet();
    pad.enter('7');
    await passes();
    server.reachable = true;
    await pad.follower.meet();
    await passes();
    expect(server.says).toEqual(['7']);
  });

  it('also where no answer came, or it was too busy', async () => {
    const server = new Server();
    const pad = await tablet(server);
    await pad.follower.meet();
    server.next.push(null, { ok: false, refusal: refuse('too-busy', {}) });
    pad.enter('7');
    await passes(20_000);
    expect([server.told, server.says]).toEqual([['7', '7', '7'], ['7']]);
  });

  it('not again with what it does not want, until that has changed', async () => {
    const server = new Server();
    const pad = await tablet(server);
    await pad.follower.meet();
    server.next.push({ ok: false, refusal: refuse('scoring-not-open', { project: p1, phase: 'waiting' }) });
    pad.enter('7');
    await passes(60_000);
    expect(server.told).toEqual(['7']);
    pad.enter('8');
    await passes();
    expect([server.told, server.says]).toEqual([['7', '8'], ['8']]);
  });

  it('when what was entered is thrown away or submitted', async () => {
    const server = new Server();
    const pad = await tablet(server);
    await pad.follower.meet();
    pad.enter('7');
    await passes();
    pad.store.remove(key);
    pad.follower.changed();
    await passes();
    expect([server.told, server.says]).toEqual([['7', null], [undefined]]);
  });
});
const p1 = { id: 'p1', name: '项目' };

describe('a tablet that takes the seat over', () => {
  it('opens with the draft, goes on with it, and the first one has that when it takes the seat back', async () => {
    const server = new Server();
    const [first, spare] = [await tablet(server), await tablet(server)];
    await first.follower.meet();
    first.enter('7');
    await passes();
    await spare.follower.meet();
    expect([spare.score(), spare.ontaken.mock.calls.length]).toEqual(['7', 1]);
    spare.enter('8');
    await passes();
    await first.follower.meet();
    expect([first.score(), server.says]).toEqual(['8', ['8']]);
  });

  it('keeps what is newer on it, also over a reload, and the server takes that', async () => {
    const server = new Server();
    const pad = await tablet(server);
    await pad.follower.meet();
    pad.enter('7');
    await passes();
    server.reachable = false;
    pad.enter('9');
    await passes();
    const reloaded = await tablet(server, pad.keep);
    server.reachable = true;
    await reloaded.follower.meet();
    await passes();
    expect([reloaded.score(), reloaded.ontaken.mock.calls.length, server.says]).toEqual(['9', 0, ['9']]);
  });

  it('does not get back what was thrown away, and what comes after a submitted sheet is newer', async () => {
    const server = new Server();
    const [first, spare] = [await tablet(server), await tablet(server)];
    await first.follower.meet();
    ['1', '2', '3'].forEach((score) => first.enter(score));
    await passes();
    await spare.follower.meet();
    first.store.remove(key);
    first.follower.changed();
    await passes();
    await spare.follower.meet();
    expect(spare.score()).toBeNull();
    // one who has never heard of the others, after the sheet was received
    const later = await tablet(server);
    later.enter('5', 1);
    await later.follower.meet();
    await passes();
    expect([later.score(), server.says]).toEqual(['5', ['5']]);
  });
});
