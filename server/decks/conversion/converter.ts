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
  #waiting: readonly SlidesToConvert[] = [];
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
    const waiting = this.#waiting.map((slides, ahead) => ({
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
   * @param take what to do with the PDF while it is there
   * @throws {Refused} no-converter, too-busy, conversion-failed, conversion-too-slow, server-error
   */
  async convert<T>(slides: SlidesToConvert, take: (pdf: string) => Promise<T>): Promise<T> {
    const office = await this.#office;
    if (office === null) throw new Refused(refuse('no-converter', {}));
    if (this.#waiting.length >= MOST_WAITING) throw new Refused(refuse('too-busy', {}));
    this.#waiting = [...this.#waiting, slides];
    const turn = this.#last.then(() => this.#convertNow(office, slides, take));
    this.#last = turn.catch(() => null);
    try {
      return await turn;
    } catch (error) {
      if (error instanceof Refused) this.#failed = [...this.#failed, { ...slides, refusal: error.refusal }];
      throw error;
    } finally {
      this.#waiting = this.#waiting.filter((other) => other !== slides);
    }
  }

  async #convertNow<T>(
    office: Office,
    { path, ending }: SlidesToConvert,
    take: (pdf: string) => Promise<T>,
  ): Promise<T> {
    const { signal } = this.#closing;
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
