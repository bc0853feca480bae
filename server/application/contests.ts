/** Which contests there are, which one the pages follow, and how a new one comes to be. */
import { Inject, Injectable } from '@nestjs/common';
import type { ContestFile } from '../../shared/scoring/contest-file.ts';
import type { Refusal } from '../../shared/contract/refusals.ts';
import type { Actor } from '../domain/actor.ts';
import { mayLeave } from '../domain/decide/lock.ts';
import type { ContestState } from '../domain/state.ts';
import { Ledger } from './ledger.ts';
import { ANNOUNCER, SETTING_STORE, type Announcer, type SettingStore } from './ports.ts';
import { within } from './within.ts';

const CURRENT = 'current-contest';

@Injectable()
export class Contests {
  readonly #ledger: Ledger;
  readonly #settings: SettingStore;
  readonly #announcer: Announcer;
  readonly #listeners: (() => void)[] = [];
  #current: string | null = null;
  /** One reading after the other: what was read later is never overwritten by what was read before. */
  #reading: Promise<void> = Promise.resolve();

  constructor(
    ledger: Ledger,
    @Inject(SETTING_STORE) settings: SettingStore,
    @Inject(ANNOUNCER) announcer: Announcer,
  ) {
    this.#ledger = ledger;
    this.#settings = settings;
    this.#announcer = announcer;
  }

  /** Called once after the ledger is open. */
  async open(): Promise<void> {
    await this.readChosen();
  }

  /** Newest first. */
  list(): readonly ContestState[] {
    return this.#ledger
      .all()
      .map(({ state }) => state)
      .sort((a, b) => b.createdAt - a.createdAt);
  }

  /** The contest that pages follow which name none; null while there is no contest. */
  get currentId(): string | null {
    const chosen = this.#current === null ? undefined : this.#ledger.get(this.#current);
    return chosen?.contestId ?? this.list()[0]?.contestId ?? null;
  }

  /** @returns why the pages may not go over to another contest now; null: they may */
  stays(contestId: string): Refusal | null {
    const { currentId } = this;
    const current = currentId === null ? undefined : this.#ledger.get(currentId);
    return current === undefined || currentId === contestId ? null : mayLeave(current.state);
  }

  /** @returns false when there is no such contest */
  async choose(contestId: string): Promise<boolean> {
    // another node may have founded it a moment ago
    if (this.#ledger.get(contestId) === undefined) await this.#ledger.catchUp(contestId);
    if (this.#ledger.get(contestId) === undefined) return false;
    await this.#settings.write(CURRENT, contestId);
    await this.readChosen();
    this.#announcer.announce(contestId);
    return true;
  }

  /** Staff may have chosen at any node; the store knows what they chose last. */
  readChosen(): Promise<void> {
    const read = this.#reading.then(() => this.#readChosen());
    // whoever asked for this reading is told that it failed; the next one goes on all the same
    this.#reading = read.catch(() => undefined);
    return read;
  }

  async #readChosen(): Promise<void> {
    const before = this.#current;
    const chosen = await within('reading which contest is chosen', this.#settings.read(CURRENT));
    this.#current = typeof chosen === 'string' && this.#ledger.get(chosen) !== undefined ? chosen : null;
    if (this.#current !== before) this.#listeners.forEach((listener) => listener());
  }

  onChosen(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /**
   * Founds a contest; the first one becomes the current one.
   * @param preferredId taken where it is free, else with a number behind it
   * @returns its id
   */
  async found(preferredId: string, file: ContestFile, actor: Actor): Promise<string> {
    for (let n = 1; ; n += 1) {
      const contestId = n === 1 ? preferredId : `${preferredId}-${n}`;
      if (!(await this.#ledger.found(contestId, file, actor))) continue;
      if (this.#current === null) await this.choose(contestId);
      return contestId;
    }
  }
}
