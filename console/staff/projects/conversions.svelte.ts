/** What becomes of slides at the server: asked once, and again and again while any are on their way. */
import { api } from '../../../shared/client/api.ts';
import type { Conversion, DeckDesk } from '../../../shared/contract/rest.ts';

const ASK_AGAIN_MS = 1_000;

export class Conversions {
  #desk = $state.raw<DeckDesk | null>(null);
  #contestId = '';
  #uploads = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watched = false;

  /** Null until the server has told; its `converter` is null where slides cannot be converted. */
  get desk(): DeckDesk | null {
    return this.#desk;
  }

  of(projectId: string): Conversion | null {
    return this.#desk?.conversions.findLast((conversion) => conversion.projectId === projectId) ?? null;
  }

  /** @returns what ends the asking */
  watch(contestId: string): () => void {
    this.#contestId = contestId;
    this.#watched = true;
    void this.#ask();
    return () => {
      this.#watched = false;
      clearTimeout(this.#timer);
    };
  }

  /** While `upload` is under way the server is asked; and once more at its end. */
  async during<T>(upload: Promise<T>): Promise<T> {
    this.#uploads += 1;
    void this.#ask();
    try {
      return await upload;
    } finally {
      this.#uploads -= 1;
      await this.#ask();
    }
  }

  /** Ends a project's conversion; whoever has uploaded it is told. */
  async cancel(projectId: string): Promise<void> {
    await api('DELETE', `/contests/${this.#contestId}/projects/${projectId}/conversion`);
    await this.#ask();
  }

  async #ask(): Promise<void> {
    clearTimeout(this.#timer);
    const answer = await api<DeckDesk>('GET', `/contests/${this.#contestId}/decks`);
    if (answer.ok) this.#desk = answer.value;
    clearTimeout(this.#timer);
    const underWay = this.#desk?.conversions.some(({ state }) => state.kind !== 'failed') ?? false;
    if (this.#watched && (underWay || this.#uploads > 0))
      this.#timer = setTimeout(() => void this.#ask(), ASK_AGAIN_MS);
  }
}
