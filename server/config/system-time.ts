/** The server's clock: the only place that reads it for the contest. */
import { uptime } from 'node:os';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { ServerTime } from '../application/ports.ts';
import { keepAnchor, readAnchor } from './clock-anchor.ts';
import { SETTINGS, type RunningSettings } from './running-settings.ts';
import { SteadyClock } from './steady-clock.ts';

const clocks = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  uptime: () => uptime() * 1000,
};

@Injectable()
export class SystemTime implements ServerTime {
  readonly #logger = new Logger('SystemTime');
  readonly #dataDir: string;
  readonly #clock: SteadyClock;

  constructor(@Inject(SETTINGS) { dataDir }: RunningSettings) {
    this.#dataDir = dataDir;
    this.#clock = new SteadyClock(clocks, readAnchor(dataDir, clocks.uptime()), (byMs) =>
      this.#logger.warn(
        byMs === 0
          ? 'the wall clock agrees with the clock of the show again'
          : `the wall clock is ${Math.round(byMs / 1000)} s from the clock of the show, which goes on as before`,
      ),
    );
  }

  now(): number {
    return this.#clock.now();
  }

  followWall(): void {
    this.#clock.followWall();
  }

  /**
   * For the next process of this machine: it goes on from where this clock stands.
   * @throws what the file system says: a full disk, a folder that is gone
   */
  keep(): void {
    keepAnchor(this.#dataDir, this.#clock.anchor());
  }
}
