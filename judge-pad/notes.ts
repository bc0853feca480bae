/** A judge's notes to oneself, by project id: kept on this device, and sent nowhere. */
import type { Keep } from './keep/keep.ts';
import { personKey, type Person } from './keep/person.ts';

export class Notes {
  readonly #keep: Keep;
  readonly #prefix: string;
  readonly #held: Map<string, string>;

  private constructor(keep: Keep, prefix: string, held: Map<string, string>) {
    this.#keep = keep;
    this.#prefix = prefix;
    this.#held = held;
  }

  static async open(keep: Keep, person: Person): Promise<Notes> {
    const prefix = `note:${personKey(person)}`;
    const kept = [...(await keep.read(prefix))].flatMap(([key, text]): [string, string][] =>
      typeof text === 'string' ? [[key.slice(prefix.length), text]] : [],
    );
    return new Notes(keep, prefix, new Map(kept));
  }

  of(projectId: string): string {
    return this.#held.get(projectId) ?? '';
  }

  write(projectId: string, text: string): void {
    this.#held.set(projectId, text);
    const key = this.#prefix + projectId;
    void (text === '' ? this.#keep.remove(key) : this.#keep.write(key, text));
  }
}
