/**
 * Drives OBS by the stage of its room in the current contest. It only listens: nothing on the stage waits for it, and the
 * cut comes from its own timer, not from the database.
 */
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { StageFacts } from '../../shared/stage/stage.ts';
import { Contests } from '../application/contests.ts';
import { Ledger } from '../application/ledger.ts';
import { MixerStatus } from '../application/mixer-status.ts';
import { ANNOUNCER, SERVER_TIME, type Announcer, type ServerTime } from '../application/ports.ts';
import { roomById, stageFacts } from '../domain/lookup.ts';
import type { ContestState, RoomState } from '../domain/state.ts';
import { askAgainAt, desiredShot } from './desired-shot.ts';
import { MixerLink, type LinkStatus } from './mixer-link.ts';
import type { MixerSetting } from './mixer-settings.ts';

/** Node's timers hold 31 bits of milliseconds. */
const LONGEST_SLEEP_MS = 2 ** 31 - 1;

@Injectable()
export class Mixer implements OnApplicationShutdown {
  readonly #logger = new Logger('Mixer');
  readonly #ledger: Ledger;
  readonly #contests: Contests;
  readonly #status: MixerStatus;
  readonly #time: ServerTime;
  #setting: MixerSetting | null = null;
  /** Null: switched off. */
  #link: MixerLink | null = null;
  #stands: LinkStatus = { state: 'connecting', scene: null };
  #since = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    ledger: Ledger,
    contests: Contests,
    status: MixerStatus,
    @Inject(ANNOUNCER) announcer: Announcer,
    @Inject(SERVER_TIME) time: ServerTime,
  ) {
    this.#ledger = ledger;
    this.#contests = contests;
    this.#status = status;
    this.#time = time;
    announcer.subscribe((contestId) => {
      if (contestId === contests.currentId) this.#follow();
    });
    contests.onChosen(() => this.#follow());
  }

  /** Takes a setting into force; the same one again changes nothing. */
  use(setting: MixerSetting): void {
    if (JSON.stringify(setting) === JSON.stringify(this.#setting)) return;
    this.#link?.end();
    this.#setting = setting;
    this.#since = this.#time.now();
    this.#stands = { state: 'connecting', scene: null };
    this.#link = setting.on ? new MixerLink(setting, (status, because) => this.#told(status, because)) : null;
    this.#follow();
  }

  onApplicationShutdown(): void {
    clearTimeout(this.#timer);
    this.#link?.end();
    this.#link = null;
  }

  /** Whoever announces has a show to run: what goes wrong in here is told to the log alone. */
  #follow(): void {
    clearTimeout(this.#timer);
    try {
      this.#wish();
      this.#show();
    } catch (error) {
      this.#logger.error(`the mixer could not follow the stage: ${String(error)}`);
    }
  }

  #wish(): void {
    if (this.#setting === null || this.#link === null) return;
    const { deckScene, cutScene } = this.#setting;
    const now = this.#time.now();
    const stage = this.#stage();
    const shot = desiredShot(stage, now);
    this.#link.wish(shot && { deck: deckScene, cut: cutScene }[shot]);
    const at = askAgainAt(stage, now);
    if (at === null) return;
    this.#timer = setTimeout(() => this.#follow(), Math.min(Math.max(0, at - now), LONGEST_SLEEP_MS));
  }

  #told(status: LinkStatus, because: string | null): void {
    const { state, scene } = this.#stands;
    if (status.state === state && status.scene === scene) return;
    this.#stands = status;
    if (status.state !== state) {
      this.#since = this.#time.now();
      const told = `OBS at ${this.#setting?.address}: ${status.state}${because === null ? '' : `, ${because}`}`;
      if (because === null) this.#logger.log(told);
      else this.#logger.warn(told);
    }
    this.#show();
  }

  #show(): void {
    const state = this.#current();
    const { state: stands, scene } = this.#stands;
    if (this.#link === null || state === undefined) return this.#status.tell(null);
    const card = { roomId: this.#room(state)?.id ?? null, state: stands, since: this.#since, scene };
    this.#status.tell({ contestId: state.contestId, card });
  }

  #current(): ContestState | undefined {
    return this.#ledger.get(this.#contests.currentId ?? '')?.state;
  }

  #room(state: ContestState): RoomState | undefined {
    const roomId = this.#setting?.roomId ?? null;
    return roomId === null ? state.rooms[0] : roomById(state, roomId);
  }

  #stage(): StageFacts | null {
    const state = this.#current();
    const project = state?.projects[this.#room(state)?.onStage ?? ''];
    return state === undefined || project === undefined ? null : stageFacts(state, project);
  }
}
