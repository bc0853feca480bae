/** Tells the server of the device that a page runs on: upon each connection, and again when something has changed, until it is taken. */
import { REPORT_EVERY_MS, type DeviceReport } from '../contract/protocol.ts';

/** The Battery Status API: in Chromium, over HTTPS or on localhost; elsewhere the battery stays unknown. */
interface Battery extends EventTarget {
  readonly level: number;
  readonly charging: boolean;
}
interface WithBattery {
  readonly getBattery?: () => Promise<Battery>;
}

/** A window that is being dragged to its size changes many times a second. */
const SETTLES_IN_MS = 500;

export class DeviceTeller {
  readonly #send: (report: DeviceReport) => Promise<boolean>;
  readonly #sound: (() => boolean) | null;
  readonly #changed = (): void => this.changed();
  #battery: Battery | null = null;
  #connected = false;
  #told = '';
  #toldAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /**
   * @param send tells whether the server took it
   * @param sound null for a page that makes none
   */
  constructor(send: (report: DeviceReport) => Promise<boolean>, sound: (() => boolean) | null) {
    this.#send = send;
    this.#sound = sound;
    addEventListener('resize', this.#changed);
    void this.#findBattery();
  }

  /** A new connection knows nothing yet. */
  connected(): void {
    this.#connected = true;
    this.#told = '';
    this.#toldAt = -Infinity;
    void this.#tell();
  }

  lost(): void {
    this.#connected = false;
  }

  changed(): void {
    if (this.#timer !== null) return;
    const sinceTold = performance.now() - this.#toldAt;
    this.#timer = setTimeout(
      () => {
        this.#timer = null;
        void this.#tell();
      },
      Math.max(SETTLES_IN_MS, REPORT_EVERY_MS - sinceTold),
    );
  }

  stop(): void {
    removeEventListener('resize', this.#changed);
    this.#battery?.removeEventListener('levelchange', this.#changed);
    this.#battery?.removeEventListener('chargingchange', this.#changed);
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  async #tell(): Promise<void> {
    const report = this.#report();
    const text = JSON.stringify(report);
    if (!this.#connected || text === this.#told) return;
    this.#told = text;
    this.#toldAt = performance.now();
    if ((await this.#send(report)) || this.#told !== text) return;
    // too soon behind the one before, which was held up on its way, or lost
    this.#told = '';
    this.changed();
  }

  #report(): DeviceReport {
    const battery = this.#battery;
    return {
      battery: battery && { percent: Math.round(battery.level * 100), charging: battery.charging },
      width: innerWidth,
      height: innerHeight,
      ...(this.#sound === null ? {} : { sound: this.#sound() }),
    };
  }

  async #findBattery(): Promise<void> {
    try {
      this.#battery = (await (navigator as WithBattery).getBattery?.()) ?? null;
    } catch (error) {
      console.info('this browser does not tell its battery', error);
    }
    this.#battery?.addEventListener('levelchange', this.#changed);
    this.#battery?.addEventListener('chargingchange', this.#changed);
    if (this.#battery !== null) this.changed();
  }
}
