/** The staff password: from the environment, or made at the first start, told once and kept only as an argon2 hash. */
import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';
import { SETTING_STORE, type SettingStore } from '../application/ports.ts';
import { SETTINGS, type RunningSettings } from '../config/running-settings.ts';

const KEY = 'staff-password-hash';
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 10;

@Injectable()
export class StaffPassword {
  readonly #settings: RunningSettings;
  readonly #store: SettingStore;
  #hash = '';

  constructor(@Inject(SETTINGS) settings: RunningSettings, @Inject(SETTING_STORE) store: SettingStore) {
    this.#settings = settings;
    this.#store = store;
  }

  /** @returns the password when it was made just now, to be printed this once; null when it was there already */
  async open(): Promise<string | null> {
    const given = this.#settings.staffPassword;
    if (given !== null) {
      // nodes that start together agree on one hash, so that each reads the other's cookies
      const held = z.string().parse(await this.#store.writeOnce(KEY, await hash(given)));
      this.#hash = (await verify(held, given)) ? held : await hash(given);
      if (this.#hash !== held) await this.#store.write(KEY, this.#hash);
      return null;
    }
    const made = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
    const own = await hash(made);
    this.#hash = z.string().parse(await this.#store.writeOnce(KEY, own));
    return this.#hash === own ? made : null;
  }

  /** Changes with the password: a cookie signed under another one is worth nothing. */
  get fingerprint(): string {
    return this.#hash.slice(-16);
  }

  async matches(password: string): Promise<boolean> {
    return verify(this.#hash, password);
  }
}
