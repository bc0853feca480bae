/** What a judge has entered on this device and not yet seen received: kept at each tap. */
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

const draftsOf = (person: Person): string => `draft:${personKey(person)}`;

export const draftName = (key: DraftKey): string => `${draftsOf(key)}${key.projectId}:${key.componentId}`;

/** A judge's drafts in memory, and each change at once on its way into what the device keeps. */
export class DraftStore {
  readonly #keep: Keep;
  readonly #held: Map<string, Draft>;

  private constructor(keep: Keep, held: Map<string, Draft>) {
    this.#keep = keep;
    this.#held = held;
  }

  static async open(keep: Keep, person: Person): Promise<DraftStore> {
    const kept = await keep.read(draftsOf(person));
    const drafts = [...kept].flatMap(([name, value]): [string, Draft][] => {
      const draft = readDraft(value);
      return draft === null ? [] : [[name, draft]];
    });
    return new DraftStore(keep, new Map(drafts));
  }

  get holdsAny(): boolean {
    return this.#held.size > 0;
  }

  read(key: DraftKey): Draft | null {
    return this.#held.get(draftName(key)) ?? null;
  }

  write(key: DraftKey, draft: Draft): void {
    this.#held.set(draftName(key), draft);
    void this.#keep.write(draftName(key), draft);
  }

  remove(key: DraftKey): void {
    this.#held.delete(draftName(key));
    void this.#keep.remove(draftName(key));
  }
}

/** What is kept is read with care: an older version of this page may have written it. */
function readDraft(value: unknown): Draft | null {
  if (typeof value !== 'object' || value === null) return null;
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
