/** Slides become PDF here: one conversion at a time, those that wait in the order in which they came. */
import { Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { refuse, type Refusal } from '../../../shared/contract/refusals.ts';
import type { Conversion } from '../../../shared/contract/rest.ts';
import { Refused } from '../../access/refused.ts';
import type { RunningSettings } from '../../config/running-settings.ts';
import { convertSlides, findOffice, type Office, type OfficeOutcome } from './office.ts';
import { clearLeftBehind } from './private-folder.ts';

export interface SlidesToConvert {
  readonly contestId: string;
  readonly projectId: string;
  readonly fileName: string;
  /** The uploaded file. */
  readonly path: string;
  readonly ending: string;
}

/** What waits or is converted, and what ends it. */
interface Turn {
  readonly slides: SlidesToConvert;
  readonly cancelled: AbortController;
}

const cancellation = (): Refused => new Refused(refuse('conversion-cancelled', {}));

const LONGEST_MS = 120_000;
/** Longer than any rundown: more are a mistake or an attack. */
const MOST_WAITING = 200;

export class Converter implements OnModuleInit, OnModuleDestroy {
  readonly #logger = new Logger('Slides');
  readonly #settings: Pick<RunningSettings, 'sofficePath'>;
  readonly #longestMs: number;
  readonly #closing = new AbortController();
  #office: Promise<Office | null> = Promise.resolve(null);
  /** The first is being converted. */
  #waiting: readonly Turn[] = [];
  #last: Promise<unknown> = Promise.resolve();
  #failed: readonly (SlidesToConvert & { readonly refusal: Refusal })[] = [];

  /** @param longestMs that one conversion may take */
  constructor(settings: Pick<RunningSettings, 'sofficePath'>, longestMs = LONGEST_MS) {
    this.#settings = settings;
    this.#longestMs = longestMs;
  }

  /** Clears away what a killed server left; LibreOffice is looked for meanwhile, and no start waits for it. */
  async onModuleInit(): Promise<void> {
    await clearLeftBehind().catch((error: unknown) =>
      this.#logger.warn(`something of an earlier conversion stays: ${String(error)}`),
    );
    this.#office = findOffice(this.#settings.sofficePath).catch((error: unknown) => {
      this.#logger.error(`LibreOffice could not be looked for: ${String(error)}`);
      return null;
    });
    void this.#office.then((office) => this.#tell(office));
  }

  /** Ends the conversion under way and those that wait. */
  async onModuleDestroy(): Promise<void> {
    this.#closing.abort();
    await Promise.all([this.#office, this.#last]);
  }

  /** Such as `LibreOffice 24.8.4.2`; null where there is none. */
  async version(): Promise<string | null> {
    return (await this.#office)?.version ?? null;
  }

  /** What waits, is converted or has failed in one contest. */
  conversionsOf(contestId: string): readonly Conversion[] {
    const waiting = this.#waiting.map(({ slides }, ahead) => ({
      ...slides,
      state: ahead === 0 ? ({ kind: 'converting' } as const) : ({ kind: 'queued', ahead } as const),
    }));
    const failed = this.#failed.map((slides) => ({
      ...slides,
      state: { kind: 'failed', refusal: slides.refusal } as const,
    }));
    return [...failed, ...waiting]
      .filter((slides) => slides.contestId === contestId)
      .map(({ projectId, fileName, state }) => ({ projectId, fileName, state }));
  }

  /** A new upload to a project: what became of the one before is told no more. */
  forget({ contestId, projectId }: Pick<SlidesToConvert, 'contestId' | 'projectId'>): void {
    this.#failed = this.#failed.filter(
      (slides) => slides.contestId !== contestId || slides.projectId !== projectId,
    );
  }

  /**
   * Ends the project's conversion, whether it waits or is under way; its upload is answered as soon as nothing of it runs or
   * lies about any more. Without one there is nothing to do.
   */
  cancel({ contestId, projectId }: Pick<SlidesToConvert, 'contestId' | 'projectId'>): void {
    for (const { slides, cancelled } of this.#waiting)
      if (slides.contestId === contestId && slides.projectId === projectId) cancelled.abort();
  }

  /**
   * @param take what to do with the PDF while it is there
   * @throws {Refused} no-converter, too-busy, conversion-failed, conversion-too-slow, conversion-cancelled, server-error
   */
  async convert<T>(slides: SlidesToConvert, take: (pdf: string) => Promise<T>): Promise<T> {
    const office = await this.#office;
    if (office === null) throw new Refused(refuse('no-converter', {}));
    if (this.#waiting.length >= MOST_WAITING) throw new Refused(refuse('too-busy', {}));
    const turn = { slides, cancelled: new AbortController() };
    this.#waiting = [...this.#waiting, turn];
    try {
      return await this.#inTurn(turn, (signal) => this.#convertNow(office, { slides, signal }, take));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (turn.cancelled.signal.aborted) throw cancellation();
      this.#failed = [...this.#failed, { ...slides, refusal: error.refusal }];
      throw error;
    } finally {
      this.#waiting = this.#waiting.filter((other) => other !== turn);
    }
  }

  /** @throws at once when it is cancelled before its turn, else what `act` throws */
  #inTurn<T>({ cancelled }: Turn, act: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const { signal } = cancelled;
    return new Promise((resolve, reject) => {
      const leave = (): void => reject(cancellation());
      signal.addEventListener('abort', leave);
      this.#last = this.#last.then(async () => {
        signal.removeEventListener('abort', leave);
        if (!signal.aborted) await act(AbortSignal.any([signal, this.#closing.signal])).then(resolve, reject);
      });
    });
  }

  async #convertNow<T>(
    office: Office,
    { slides: { path, ending }, signal }: { readonly slides: SlidesToConvert; readonly signal: AbortSignal },
    take: (pdf: string) => Promise<T>,
  ): Promise<T> {
    let taken: { readonly value: T } | null = null;
    const outcome = await convertSlides(
      office,
      { slides: path, ending, longestMs: this.#longestMs, signal },
      async (pdf) => void (taken = { value: await take(pdf) }),
    );
    // what was assigned in the callback is not seen by the compiler
    const result = taken as { readonly value: T } | null;
    if (result === null) throw this.#refusedBecause(outcome);
    return result.value;
  }

  #refusedBecause(outcome: OfficeOutcome): Refused {
    switch (outcome.kind) {
      case 'too-long':
        return new Refused(refuse('conversion-too-slow', { limitSeconds: this.#longestMs / 1_000 }));
      case 'failed':
        this.#logger.warn(`slides were not converted: ${outcome.said}`);
        return new Refused(refuse('conversion-failed', {}));
      case 'stopped':
      case 'done':
        return new Refused(refuse('server-error', {}));
      default:
        return outcome satisfies never;
    }
  }

  #tell(office: Office | null): void {
    if (office !== null) this.#logger.log(`slides are converted by ${office.version} (${office.program})`);
    else if (this.#settings.sofficePath !== null)
      this.#logger.warn(`no LibreOffice answers at SOFFICE_PATH (${this.#settings.sofficePath})`);
  }
}
