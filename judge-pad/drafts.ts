/** What a judge has entered on this device and not yet seen received: kept in its storage at each tap. */
import { DECIMAL_PATTERN } from '../shared/scoring/exact.ts';

export interface Draft {
  /** Decimal strings by criterion id; a criterion without a score is absent. */
  readonly scores: Readonly<Record<string, string>>;
  readonly comment: string;
}

/** One draft is of one judge's sheet: another judge on the same tablet never meets it. */
export interface DraftKey {
  readonly contestId: string;
  readonly judgeId: string;
  readonly projectId: string;
  readonly componentId: string;
}

export type DeviceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export const EMPTY_DRAFT: Draft = { scores: {}, comment: '' };

/** The key's name in storage; ids hold no `:`, so two keys never share one. */
export const draftName = ({ contestId, judgeId, projectId, componentId }: DraftKey): string =>
  ['luyan-draft-1', contestId, judgeId, projectId, componentId].join(':');

/** This browser's storage; null where it is switched off. */
export function deviceStorage(): DeviceStorage | null {
  try {
    return localStorage;
  } catch (error) {
    console.warn('this device keeps no drafts', error);
    return null;
  }
}

/** Drafts in memory and, as far as the device allows, in its storage. */
export class DraftStore {
  readonly #storage: DeviceStorage | null;
  readonly #held = new Map<string, Draft | null>();
  #durable: boolean;

  constructor(storage: DeviceStorage | null) {
    this.#storage = storage;
    this.#durable = storage !== null;
  }

  /** False once the device has failed to keep a draft: then a reload would lose what was entered. */
  get durable(): boolean {
    return this.#durable;
  }

  /** Whether there is any draft that this page has met. */
  get holdsAny(): boolean {
    return [...this.#held.values()].some((draft) => draft !== null);
  }

  read(key: DraftKey): Draft | null {
    const name = draftName(key);
    const held = this.#held.get(name);
    if (held !== undefined) return held;
    const stored = this.#stored(name);
    this.#held.set(name, stored);
    return stored;
  }

  write(key: DraftKey, draft: Draft): void {
    const name = draftName(key);
    this.#held.set(name, draft);
    this.#onDevice((storage) => storage.setItem(name, JSON.stringify(draft)));
  }

  remove(key: DraftKey): void {
    const name = draftName(key);
    this.#held.set(name, null);
    this.#onDevice((storage) => storage.removeItem(name));
  }

  #stored(name: string): Draft | null {
    if (this.#storage === null) return null;
    try {
      return readDraft(this.#storage.getItem(name));
    } catch (error) {
      console.warn('a stored draft cannot be read', error);
      return null;
    }
  }

  #onDevice(act: (storage: DeviceStorage) => void): void {
    if (this.#storage === null) return;
    try {
      act(this.#storage);
      this.#durable = true;
    } catch (error) {
      console.warn('a draft could not be kept on this device', error);
      this.#durable = false;
    }
  }
}

/** @throws SyntaxError if the text is no JSON */
function readDraft(text: string | null): Draft | null {
  if (text === null) return null;
  const value: unknown = JSON.parse(text);
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
