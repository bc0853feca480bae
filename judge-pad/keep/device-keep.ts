/** This browser's own places: IndexedDB, and localStorage where there is none or it fails. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { SafeKeep, type Keep } from './keep.ts';

interface PadSchema extends DBSchema {
  kept: { key: string; value: unknown };
}

/** Some browsers within apps never answer a database request: then the next place is tried. */
const ANSWER_WITHIN_MS = 3_000;
const LOCAL_PREFIX = 'luyan-kept-1:';

function within<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the database does not answer')), ANSWER_WITHIN_MS);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

export class DatabaseKeep implements Keep {
  #opened: Promise<IDBPDatabase<PadSchema>> | null = null;

  async read(prefix: string): Promise<ReadonlyMap<string, unknown>> {
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    const kept = (await this.#database()).transaction('kept').store;
    const [keys, values] = await within(Promise.all([kept.getAllKeys(range), kept.getAll(range)]));
    return new Map(keys.map((key, index) => [key, values[index]]));
  }

  async write(key: string, value: unknown): Promise<void> {
    const transaction = await this.#writing();
    await within(Promise.all([transaction.store.put(value, key), transaction.done]));
  }

  async remove(key: string): Promise<void> {
    const transaction = await this.#writing();
    await within(Promise.all([transaction.store.delete(key), transaction.done]));
  }

  /** `strict`: on the disk, not only on its way there, when a battery dies. */
  async #writing() {
    return (await this.#database()).transaction('kept', 'readwrite', { durability: 'strict' });
  }

  #database(): Promise<IDBPDatabase<PadSchema>> {
    this.#opened ??= within(
      openDB<PadSchema>('luyan-pad', 1, {
        upgrade: (database) => void database.createObjectStore('kept'),
        terminated: () => (this.#opened = null),
      }),
    ).catch((error: unknown) => {
      this.#opened = null;
      throw error;
    });
    return this.#opened;
  }
}

type LocalStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export class LocalKeep implements Keep {
  readonly #storage: LocalStorage;

  constructor(storage: LocalStorage) {
    this.#storage = storage;
  }

  read(prefix: string): Promise<ReadonlyMap<string, unknown>> {
    const names = Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index));
    const own = names.flatMap((name) =>
      name?.startsWith(LOCAL_PREFIX + prefix) ? [name.slice(LOCAL_PREFIX.length)] : [],
    );
    return new Promise((resolve) =>
      resolve(
        new Map(own.map((key) => [key, JSON.parse(this.#storage.getItem(LOCAL_PREFIX + key) ?? 'null')])),
      ),
    );
  }
  write(key: string, value: unknown): Promise<void> {
    return new Promise((resolve) =>
      resolve(this.#storage.setItem(LOCAL_PREFIX + key, JSON.stringify(value))),
    );
  }
  remove(key: string): Promise<void> {
    return new Promise((resolve) => resolve(this.#storage.removeItem(LOCAL_PREFIX + key)));
  }
}

/** Where it is switched off the very question throws. */
function localKeep(): readonly Keep[] {
  try {
    return [new LocalKeep(localStorage)];
  } catch (error) {
    console.warn('this browser keeps nothing in localStorage', error);
    return [];
  }
}

export function deviceKeep(onchange: (lasting: boolean) => void): SafeKeep {
  const database = typeof indexedDB === 'undefined' ? [] : [new DatabaseKeep()];
  return new SafeKeep([...database, ...localKeep()], onchange);
}
