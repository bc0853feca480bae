/**
 * Holds the one deck that a screen may show: opened as soon as it is known, gone when it may no longer be seen. A deck that
 * takes another's place does so when it is open, so that the page on screen stays until then.
 */
import { letGo } from '../let-go.ts';
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
  /** Gives up the deck that is being opened. */
  #giveUp: () => void = () => undefined;

  /** Null until a document is open, and after it has gone. */
  get pages(): DeckPages | null {
    return this.#pages;
  }
  /** True while there is nothing to show because the document cannot be fetched or read; it is tried again and again. */
  get failed(): boolean {
    return this.#failed;
  }

  /**
   * Opens the deck at `url`, in place of the one that is held.
   * @param page the one that is wanted first
   */
  hold(url: string, page: number): void {
    this.#giveUp();
    let wanted = true;
    let opening: DeckPages | null = null;
    let retry: ReturnType<typeof setTimeout> | undefined;
    const attempt = async () => {
      try {
        const { DeckPages } = await import('./deck-pages.ts');
        if (!wanted) return;
        opening = new DeckPages(url, page);
        await opening.opened;
        if (!wanted) return;
        const before = this.#pages;
        this.#pages = opening;
        this.#failed = false;
        opening = null;
        before?.destroy();
      } catch (error) {
        if (!wanted) return;
        console.warn('the deck cannot be opened, trying again', url, error);
        opening?.destroy();
        this.#failed = this.#pages === null;
        retry = setTimeout(() => void attempt(), TRY_AGAIN_MS);
      }
    };
    this.#giveUp = () => {
      wanted = false;
      clearTimeout(retry);
      opening?.destroy();
    };
    void attempt();
  }

  /** Closes the deck; its document is destroyed once the page stands without it. */
  drop(): void {
    this.#giveUp();
    const pages = this.#pages;
    if (pages !== null) letGo(() => pages.destroy());
    this.#pages = null;
    this.#failed = false;
  }
}
