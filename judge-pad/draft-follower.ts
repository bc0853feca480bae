/**
 * The server follows what the device keeps, so that a spare tablet opens with it: a moment after each change, and after every
 * reconnection whatever one of the two has that the other has not. Nothing waits for it.
 */
import { isNewerDraft, type DraftMessage, type DraftsAnswer } from '../shared/contract/drafts.ts';
import type { Answer } from '../shared/contract/protocol.ts';
import type { DraftStore } from './drafts.ts';

export interface DraftLine {
  /** One attempt each; null where no answer came. */
  readonly tell: (draft: DraftMessage) => Promise<Answer | null>;
  readonly ask: () => Promise<DraftsAnswer | null>;
}

/** Several taps are told of together. */
const TELL_AFTER_MS = 800;
const AGAIN_MS = 5_000;

type Age = Pick<DraftMessage, 'knownRevision' | 'order'>;
const nothing: Age = { knownRevision: -1, order: 0 };
const nameOf = ({ projectId, componentId }: DraftMessage): string => `${projectId}:${componentId}`;

export class DraftFollower {
  readonly #store: DraftStore;
  readonly #line: DraftLine;
  readonly #ontaken: () => void;
  /** What the server has, or does not want, of each sheet; null until it has said what it has. */
  #told: Map<string, Age> | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #telling = false;
  #stopped = false;

  /** @param ontaken another tablet's draft has taken the place of what was here */
  constructor(store: DraftStore, line: DraftLine, ontaken: () => void) {
    this.#store = store;
    this.#line = line;
    this.#ontaken = ontaken;
  }

  /** The connection is there, or the seat has come back to this tablet. Resolves once what is newer elsewhere is here. */
  async meet(): Promise<void> {
    this.#told = null;
    this.#wait();
    const answer = await this.#line.ask();
    if (answer === null || !answer.ok) {
      if (comesAgain(answer)) this.#in(AGAIN_MS, () => this.meet());
      return;
    }
    this.#told = new Map(answer.drafts.map((draft) => [nameOf(draft), draft]));
    if (answer.drafts.filter((draft) => this.#store.take(draft)).length > 0) this.#ontaken();
    this.#in(0, () => this.#tell());
  }

  /** Something was entered or taken away here. */
  changed(): void {
    this.#in(TELL_AFTER_MS, () => this.#tell());
  }

  stop(): void {
    this.#stopped = true;
    this.#wait();
  }

  #wait(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** One thing at a time: what is due already comes first, and looks at all there is. */
  #in(ms: number, act: () => Promise<void>): void {
    if (this.#stopped || this.#timer !== null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void act();
    }, ms);
  }

  async #tell(): Promise<void> {
    if (this.#told === null) return this.meet();
    if (this.#telling) return this.changed();
    this.#telling = true;
    try {
      for (const draft of this.#store.messages) {
        const told = this.#told;
        if (told === null || this.#stopped) return;
        const before = told.get(nameOf(draft));
        // nothing needs to be taken back that the server does not have
        if (before === undefined && draft.content === null) continue;
        if (!isNewerDraft(draft, before ?? nothing)) continue;
        const answer = await this.#line.tell(draft);
        if (comesAgain(answer)) return this.#in(AGAIN_MS, () => this.#tell());
        told.set(nameOf(draft), draft);
      }
    } finally {
      this.#telling = false;
    }
  }
}

/** Whether asking once more can do any good. */
function comesAgain(answer: Answer | DraftsAnswer | null): boolean {
  if (answer === null) return true;
  return !answer.ok && (answer.refusal.code === 'too-busy' || answer.refusal.code === 'server-error');
}
