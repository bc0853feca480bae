/** Announces within this process alone: all that one laptop needs. */
import { Injectable } from '@nestjs/common';
import type { Announcer } from './ports.ts';

@Injectable()
export class LocalAnnouncer implements Announcer {
  readonly #listeners: ((contestId: string) => void)[] = [];

  announce(contestId: string): void {
    this.#listeners.forEach((listener) => listener(contestId));
  }

  subscribe(listener: (contestId: string) => void): void {
    this.#listeners.push(listener);
  }

  follow(): void {
    // there is nobody else
  }
}
