/**
 * The stage clock of RULES.md §6 a second time, as a kitchen timer: it knows no instant and no deadline, it is told
 * how much time has passed and takes that off what is left. Only for comparing with the product.
 */
import type { DomainCommand } from '../../server/domain/commands.ts';

export interface StageTimes {
  readonly presentationMs: number;
  readonly questionsMs: number;
  readonly questionsStart: 'auto' | 'host';
}

interface Left {
  readonly leftMs: number;
  readonly wholeMs: number;
}

type TimedPhase = 'presenting' | 'questions';

export class CountingClock {
  phase: 'waiting' | TimedPhase | 'scoring' = 'waiting';
  /** Null where the phase has no clock. */
  leftMs: number | null = null;
  wholeMs: number | null = null;
  running = false;
  deckCut = false;
  /** When time ran out for the presentation, ms since this clock was made. */
  cutAt: number | null = null;
  elapsedMs = 0;
  /** Every moment at which time ran out, and for what. */
  readonly rang: { readonly phase: TimedPhase; readonly at: number }[] = [];
  readonly #times: StageTimes;
  #before: Partial<Record<TimedPhase, Left>> = {};

  constructor(times: StageTimes) {
    this.#times = times;
  }

  elapse(ms: number): void {
    let restMs = ms;
    while (this.running && this.leftMs !== null && restMs >= this.leftMs) {
      restMs -= this.leftMs;
      this.elapsedMs += this.leftMs;
      this.leftMs = 0;
      this.#ring();
    }
    this.elapsedMs += restMs;
    if (this.running && this.leftMs !== null) this.leftMs -= restMs;
  }

  /** @returns whether the rules allow it now; if not, nothing changes */
  take(command: DomainCommand): boolean {
    switch (command.type) {
      case 'StartPresentation':
        if (this.phase !== 'waiting') return false;
        this.#fresh();
        this.#begin('presenting', this.#times.presentationMs);
        return true;
      case 'PauseClock':
        if (!this.running) return false;
        this.running = false;
        return true;
      case 'ResumeClock':
        if (this.running || this.leftMs === null || this.leftMs === 0) return false;
        this.running = true;
        if (this.phase === 'presenting') [this.deckCut, this.cutAt] = [false, null];
        return true;
      case 'AdjustClock':
        return this.#adjust(command.deltaMs);
      case 'AdvanceStage':
        return this.phase === command.from && this.#advance();
      case 'StepBack':
        return this.phase === command.from && this.#stepBack();
      case 'RestartStage':
        if (this.phase === 'waiting') return false;
        this.#fresh();
        return true;
      default:
        throw new Error(`${command.type} is none of the clock's`);
    }
  }

  #adjust(deltaMs: number): boolean {
    if (this.leftMs === null || this.wholeMs === null || deltaMs === 0 || this.leftMs + deltaMs <= 0)
      return false;
    this.leftMs += deltaMs;
    this.wholeMs += deltaMs;
    return true;
  }

  #fresh(): void {
    this.phase = 'waiting';
    this.#stop();
    [this.deckCut, this.cutAt, this.#before] = [false, null, {}];
  }

  #begin(phase: TimedPhase, wholeMs: number): void {
    this.phase = phase;
    [this.leftMs, this.wholeMs, this.running] = [wholeMs, wholeMs, true];
  }

  #stop(): void {
    [this.leftMs, this.wholeMs, this.running] = [null, null, false];
  }

  #ring(): void {
    if (this.phase === 'questions') {
      this.rang.push({ phase: 'questions', at: this.elapsedMs });
      this.#leave('questions');
      this.#score();
      return;
    }
    this.rang.push({ phase: 'presenting', at: this.elapsedMs });
    this.#leave('presenting');
    [this.running, this.deckCut, this.cutAt] = [false, true, this.elapsedMs];
    if (this.#times.questionsStart === 'auto') this.#afterPresentation();
  }

  #advance(): boolean {
    if (this.phase === 'questions') {
      this.#leave('questions');
      this.#score();
      return true;
    }
    if (!this.deckCut || this.leftMs !== 0) {
      this.#leave('presenting');
      [this.deckCut, this.cutAt] = [true, null];
    }
    this.#afterPresentation();
    return true;
  }

  #afterPresentation(): void {
    if (this.#times.questionsMs === 0) this.#score();
    else this.#begin('questions', this.#times.questionsMs);
  }

  #score(): void {
    this.phase = 'scoring';
    this.#stop();
  }

  #leave(phase: TimedPhase): void {
    this.#before[phase] = { leftMs: this.leftMs ?? 0, wholeMs: this.wholeMs ?? 0 };
  }

  #stepBack(): boolean {
    if (this.phase === 'presenting') {
      this.#fresh();
      return true;
    }
    const to = this.phase === 'scoring' && this.#times.questionsMs > 0 ? 'questions' : 'presenting';
    const { leftMs, wholeMs } = this.#before[to] ?? { leftMs: 0, wholeMs: 0 };
    this.phase = to;
    [this.leftMs, this.wholeMs, this.running] = [leftMs, wholeMs, false];
    if (to === 'presenting') {
      this.deckCut = leftMs === 0;
      if (!this.deckCut) this.cutAt = null;
    }
    return true;
  }
}
