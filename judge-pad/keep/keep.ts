/** Where the pad keeps what a reload may not lose: one drawer of values by key, in the first place that takes them. */

export interface Keep {
  /** All whose keys begin so. */
  read(prefix: string): Promise<ReadonlyMap<string, unknown>>;
  /** Resolves once the value is there to stay. */
  write(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

/** For as long as the page is open. */
export class MemoryKeep implements Keep {
  readonly #kept = new Map<string, unknown>();

  read(prefix: string): Promise<ReadonlyMap<string, unknown>> {
    return Promise.resolve(new Map([...this.#kept].filter(([key]) => key.startsWith(prefix))));
  }
  write(key: string, value: unknown): Promise<void> {
    this.#kept.set(key, value);
    return Promise.resolve();
  }
  remove(key: string): Promise<void> {
    this.#kept.delete(key);
    return Promise.resolve();
  }
}

/**
 * Tries each place in turn, and memory last: nothing that was entered is lost to the open page, and the page can say
 * whether a reload would lose it. One act at a time, in the order in which they were asked for.
 */
export class SafeKeep implements Keep {
  readonly #places: readonly Keep[];
  readonly #memory = new MemoryKeep();
  readonly #onchange: (lasting: boolean) => void;
  #lasting: boolean;
  #last: Promise<unknown> = Promise.resolve();

  constructor(places: readonly Keep[], onchange: (lasting: boolean) => void = () => undefined) {
    this.#places = places;
    this.#lasting = places.length > 0;
    this.#onchange = onchange;
  }

  /** False once the device has refused to keep something: a reload would lose what was entered since. */
  get lasting(): boolean {
    return this.#lasting;
  }

  read(prefix: string): Promise<ReadonlyMap<string, unknown>> {
    return this.#inTurn(async () => {
      const all = new Map<string, unknown>();
      // what stands in a later place was refused by those before it, and is newer
      for (const place of [...this.#places, this.#memory])
        for (const [key, value] of (await attempt(() => place.read(prefix))) ?? []) all.set(key, value);
      return all;
    });
  }

  write(key: string, value: unknown): Promise<void> {
    return this.#inTurn(async () => {
      let taken: Keep | null = null;
      for (const place of this.#places) {
        if (taken === null && (await attempt(() => place.write(key, value).then(() => true)))) taken = place;
        else await attempt(() => place.remove(key));
      }
      if (taken === null) await this.#memory.write(key, value);
      else await this.#memory.remove(key);
      this.#tell(taken !== null);
    });
  }

  remove(key: string): Promise<void> {
    return this.#inTurn(async () => {
      for (const place of [...this.#places, this.#memory]) await attempt(() => place.remove(key));
    });
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#last.then(act);
    this.#last = done.catch(() => undefined);
    return done;
  }

  #tell(lasting: boolean): void {
    if (lasting === this.#lasting) return;
    this.#lasting = lasting;
    this.#onchange(lasting);
  }
}

/** @returns null where the place failed: the next one is tried */
async function attempt<T>(act: () => Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch (error) {
    console.warn('this device could not keep something', error);
    return null;
  }
}
