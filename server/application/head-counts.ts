/** How many ballots each contest has, as last counted by the intake: shown, never decided upon. */
import { Injectable } from '@nestjs/common';

@Injectable()
export class HeadCounts {
  readonly #ballots = new Map<string, number>();
  readonly #listeners: ((contestId: string) => void)[] = [];

  ballotsOf(contestId: string): number {
    return this.#ballots.get(contestId) ?? 0;
  }

  setBallots(contestId: string, count: number): void {
    if (this.#ballots.get(contestId) === count) return;
    this.#ballots.set(contestId, count);
    this.#listeners.forEach((listener) => listener(contestId));
  }

  onChange(listener: (contestId: string) => void): void {
    this.#listeners.push(listener);
  }
}
