/** How the outside mixer stands, as its edge last told: shown on the host's desk, never decided upon. */
import { Injectable } from '@nestjs/common';
import type { MixerCard } from '../../shared/contract/mixer.ts';

interface Told {
  readonly contestId: string;
  readonly card: MixerCard;
}

@Injectable()
export class MixerStatus {
  #told: Told | null = null;
  readonly #listeners: ((contestId: string) => void)[] = [];

  /** @returns null where no mixer serves this contest */
  of(contestId: string): MixerCard | null {
    return this.#told?.contestId === contestId ? this.#told.card : null;
  }

  /** @param told null: no mixer is in use */
  tell(told: Told | null): void {
    const before = this.#told;
    if (JSON.stringify(before) === JSON.stringify(told)) return;
    this.#told = told;
    const contests = new Set([before?.contestId, told?.contestId]);
    for (const contestId of contests)
      if (contestId !== undefined) this.#listeners.forEach((listener) => listener(contestId));
  }

  onChange(listener: (contestId: string) => void): void {
    this.#listeners.push(listener);
  }
}
