/** Holds the one deck that a screen may show: opened as soon as it is known, gone when it may no longer be seen. */
import type { DeckPages } from './deck-pages.ts';

const TRY_AGAIN_MS = 3_000;

/** Fetches and starts what reads decks, before there is one: the first page then comes sooner. */
export function readyForDecks(): void {
  Promise.all([import('./worker.ts'), import('./deck-pages.ts')]).then(
    ([{ keepSpareWorker }]) => keepSpareWorker(),
    (error: unknown) => console.info('what reads decks could not be fetched ahead', error),
  );
}

export class DeckHolder {
  #pages = $state.raw<DeckPages | null>(null);
  #failed = $state(false);

  /** Null until the document is open, and after it has gone. */
  get pages(): DeckPages | null {
    return this.#pages;
  }
  /** True while the document cannot be fetched or read; it is tried again and again. */
  get failed(): boolean {
    return this.#failed;
  }

  /**
   * Opens the deck at `url`.
   * @returns what closes it again and destroys its document
   */
  open(url: string): () => void {
    let closed = false;
    let opening: DeckPages | null = null;
    let retry: ReturnType<typeof setTimeout> | undefined;
    const attempt = async () => {
      try {
        const { DeckPages } = await import('./deck-pages.ts');
        if (closed) return;
        opening = new DeckPages(url);
        await opening.opened;
        if (closed) return;
        this.#failed = false;
        this.#pages = opening;
      } catch (error) {
        if (closed) return;
        console.warn('the deck cannot be opened, trying again', url, error);
        opening?.destroy();
        this.#failed = true;
        retry = setTimeout(() => void attempt(), TRY_AGAIN_MS);
      }
    };
    void attempt();
    return () => {
      closed = true;
      clearTimeout(retry);
      opening?.destroy();
      this.#pages = null;
      this.#failed = false;
    };
  }
}
