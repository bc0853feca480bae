/**
 * Judges' drafts beside the log: takes them, gives them back to the seat they are of, and lets go of those that can become no
 * sheet any more. That there is one is told to the host's view; what it says is told to nobody else.
 */
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { DraftContent, DraftMessage, DraftsAnswer } from '../../shared/contract/drafts.ts';
import { refuse, type Refusal } from '../../shared/contract/refusals.ts';
import type { JudgeActor } from '../domain/actor.ts';
import { takenOver } from '../domain/decide/seats.ts';
import { draftRefused, isDraftAlive, type DraftPlace } from '../domain/drafts.ts';
import { seatedSince } from '../domain/lookup.ts';
import { Ledger } from './ledger.ts';
import { ANNOUNCER, DRAFT_STORE, type Announcer, type DraftStore } from './ports.ts';

/** A contest's drafts are looked through this long after something has happened in it, however much that is. */
const LOOK_THROUGH_MS = 2_000;

/** By judge id: the projects of which something is entered and not submitted. */
export type Drafting = Readonly<Record<string, readonly string[]>>;
type Begun = Pick<DraftPlace, 'judgeId' | 'projectId' | 'componentId'>;

const nobody: Drafting = {};
const keyOf = ({ judgeId, projectId, componentId }: Begun): string =>
  `${judgeId} ${projectId} ${componentId}`;
const isBegun = (content: DraftContent | null): boolean =>
  content !== null && (Object.keys(content.scores).length > 0 || content.comment !== '');

@Injectable()
export class DraftDesk implements OnApplicationShutdown {
  readonly #logger = new Logger('Drafts');
  readonly #ledger: Ledger;
  readonly #store: DraftStore;
  readonly #announcer: Announcer;
  readonly #begun = new Map<string, ReadonlyMap<string, Begun>>();
  readonly #looking = new Map<string, NodeJS.Timeout>();
  readonly #listeners: ((contestId: string) => void)[] = [];
  #ended = false;

  constructor(
    ledger: Ledger,
    @Inject(DRAFT_STORE) store: DraftStore,
    @Inject(ANNOUNCER) announcer: Announcer,
  ) {
    this.#ledger = ledger;
    this.#store = store;
    this.#announcer = announcer;
    announcer.subscribe((contestId) => this.#lookSoon(contestId));
  }

  /** @returns why it is not kept; null: it is, or a newer one is there already */
  async keep(
    contestId: string,
    judge: JudgeActor,
    { content, ...draft }: DraftMessage,
  ): Promise<Refusal | null> {
    const state = this.#ledger.get(contestId)?.state;
    if (state === undefined) return refuse('unknown-contest', { contestId });
    const refused = draftRefused(state, judge, draft);
    if (refused) return refused;
    const { judgeId } = judge;
    const place = { ...draft, judgeId, since: seatedSince(state, judgeId) };
    await this.#store.keep(contestId, place, content);
    this.#note(contestId, place, isBegun(content));
    return null;
  }

  /** The newest drafts of the one who sits there now, for the tablet that holds the seat. */
  async of(contestId: string, judge: JudgeActor): Promise<DraftsAnswer> {
    const state = this.#ledger.get(contestId)?.state;
    if (state === undefined) return { ok: true, drafts: [] };
    const fence = takenOver(state, judge);
    if (fence) return { ok: false, refusal: fence };
    this.#lookSoon(contestId);
    const { judgeId } = judge;
    const kept = await this.#store.ofPerson(contestId, judgeId, seatedSince(state, judgeId));
    const drafts = kept
      .filter((draft) => isDraftAlive(state, draft))
      .map(({ projectId, componentId, knownRevision, order, content }) => ({
        ...{ projectId, componentId, knownRevision, order, content },
      }));
    return { ok: true, drafts };
  }

  draftingAt(contestId: string): Drafting {
    const begun = this.#begun.get(contestId);
    if (begun === undefined || begun.size === 0) return nobody;
    const drafting: Record<string, string[]> = {};
    for (const { judgeId, projectId } of begun.values()) (drafting[judgeId] ??= []).push(projectId);
    return drafting;
  }

  /** Told when another judge is drafting, or one no more. */
  onChange(listener: (contestId: string) => void): void {
    this.#listeners.push(listener);
  }

  onApplicationShutdown(): void {
    this.#ended = true;
    this.#looking.forEach((timer) => clearTimeout(timer));
    this.#looking.clear();
  }

  /** Other nodes look through the store once they are told, so that their host desks see it too. */
  #note(contestId: string, { judgeId, projectId, componentId }: DraftPlace, begins: boolean): void {
    const place = { judgeId, projectId, componentId };
    const before = this.#begun.get(contestId) ?? new Map<string, Begun>();
    if (before.has(keyOf(place)) === begins) return;
    const now = new Map(before);
    if (begins) now.set(keyOf(place), place);
    else now.delete(keyOf(place));
    this.#begun.set(contestId, now);
    this.#announcer.announce(contestId);
  }

  #lookSoon(contestId: string): void {
    if (this.#ended || this.#looking.has(contestId)) return;
    const timer = setTimeout(() => {
      this.#looking.delete(contestId);
      this.#lookThrough(contestId).catch((error: unknown) => {
        if (!this.#ended) this.#logger.warn(`the drafts of ${contestId} could not be read: ${String(error)}`);
      });
    }, LOOK_THROUGH_MS);
    this.#looking.set(contestId, timer);
  }

  async #lookThrough(contestId: string): Promise<void> {
    const places = await this.#store.places(contestId);
    const state = this.#ledger.get(contestId)?.state;
    if (state === undefined) return;
    const alive = places.filter((place) => isDraftAlive(state, place));
    const begun = new Map(alive.filter((place) => place.begun).map((place) => [keyOf(place), place]));
    const before = this.#begun.get(contestId) ?? new Map<string, Begun>();
    this.#begun.set(contestId, begun);
    const changed = begun.size !== before.size || [...begun.keys()].some((key) => !before.has(key));
    if (changed) this.#listeners.forEach((listener) => listener(contestId));
    await this.#store.forget(
      contestId,
      places.filter((place) => !alive.includes(place)),
    );
  }
}
