/** What a judge has entered on this device and not yet seen received: kept at each tap. */
import { isNewerDraft, type DraftMessage } from '../shared/contract/drafts.ts';
import { DECIMAL_PATTERN } from '../shared/scoring/exact.ts';
import type { Keep } from './keep/keep.ts';
import { personKey, type Person } from './keep/person.ts';

export interface Draft {
  /** Decimal strings by criterion id; a criterion without a score is absent. */
  readonly scores: Readonly<Record<string, string>>;
  readonly comment: string;
}

/** One draft is of one judge's sheet: another judge on the same tablet never meets it, on the same seat neither. */
export interface DraftKey extends Person {
  readonly projectId: string;
  readonly componentId: string;
}

export const EMPTY_DRAFT: Draft = { scores: {}, comment: '' };

/** `content` null: thrown away, or received. How new that is stays, so that the server's copy goes with it. */
type Held = Pick<DraftMessage, 'knownRevision' | 'order'> & { readonly content: Draft | null };

const draftsOf = (person: Person): string => `draft:${personKey(person)}`;

export const draftName = (key: DraftKey): string => `${draftsOf(key)}${key.projectId}:${key.componentId}`;

/** A judge's drafts in memory, and each change at once on its way into what the device keeps. */
export class DraftStore {
  readonly #keep: Pick<Keep, 'write'>;
  readonly #person: Person;
  readonly #held: Map<string, Held>;
  /** Of the newest change, here or on another tablet of the seat. */
  #order: number;

  private constructor(keep: Pick<Keep, 'write'>, person: Person, held: Map<string, Held>) {
    this.#keep = keep;
    this.#person = person;
    this.#held = held;
    this.#order = [...held.values()].reduce((most, { order }) => (order > most ? order : most), 0);
  }

  static async open(keep: Pick<Keep, 'read' | 'write'>, person: Person): Promise<DraftStore> {
    const kept = await keep.read(draftsOf(person));
    const drafts = [...kept].flatMap(([name, value]): [string, Held][] => {
      const draft = readDraft(value);
      return draft === null ? [] : [[name, draft]];
    });
    return new DraftStore(keep, person, new Map(drafts));
  }

  get holdsAny(): boolean {
    return [...this.#held.values()].some(({ content }) => content !== null);
  }

  read(key: DraftKey): Draft | null {
    return this.#held.get(draftName(key))?.content ?? null;
  }

  /** @param knownRevision the newest of the sheet that the judge knows of, what is on its way counted in */
  write(key: DraftKey, content: Draft, knownRevision: number): void {
    this.#put(draftName(key), { content, knownRevision, order: this.#next() });
  }

  remove(key: DraftKey): void {
    const held = this.#held.get(draftName(key));
    if (held === undefined || held.content === null) return;
    this.#put(draftName(key), { ...held, content: null, order: this.#next() });
  }

  /** What the server has of another tablet, where that is newer than what is here. @returns whether it was taken */
  take({ projectId, componentId, ...draft }: DraftMessage): boolean {
    const name = draftName({ ...this.#person, projectId, componentId });
    const held = this.#held.get(name);
    this.#order = Math.max(this.#order, draft.order);
    if (held !== undefined && !isNewerDraft(draft, held)) return false;
    this.#put(name, draft);
    return true;
  }

  /** As the server is told of them. */
  get messages(): readonly DraftMessage[] {
    return [...this.#held].map(([name, held]) => {
      const [projectId = '', componentId = ''] = name.slice(draftsOf(this.#person).length).split(':');
      const content = held.content && { ...held.content, scores: { ...held.content.scores } };
      return { ...held, projectId, componentId, content };
    });
  }

  #next(): number {
    this.#order += 1;
    return this.#order;
  }

  #put(name: string, held: Held): void {
    this.#held.set(name, held);
    void this.#keep.write(name, held);
  }
}

/** What is kept is read with care: an older version of this page may have written it. */
function readDraft(value: unknown): Held | null {
  if (typeof value !== 'object' || value === null) return null;
  const { content, knownRevision, order } = value as Partial<Record<keyof Held, unknown>>;
  const age = { knownRevision: wholeOr(0, knownRevision), order: wholeOr(1, order) };
  // before drafts had an age they lay there as they were
  return { ...age, content: content === null ? null : readContent(content ?? value) };
}

const wholeOr = (otherwise: number, value: unknown): number =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : otherwise;

function readContent(value: object): Draft {
  const { scores, comment } = value as { scores?: unknown; comment?: unknown };
  const pairs = typeof scores === 'object' && scores !== null ? Object.entries(scores) : [];
  return {
    scores: Object.fromEntries(
      pairs.filter((pair): pair is [string, string] => {
        const score: unknown = pair[1];
        return typeof score === 'string' && DECIMAL_PATTERN.test(score);
      }),
    ),
    comment: typeof comment === 'string' ? comment : '',
  };
}
