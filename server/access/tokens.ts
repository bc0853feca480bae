/** Signed cookies: who a browser is. The secret lies in the database, so every node reads the same cookies. */
import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { fastifyCookie } from '@fastify/cookie';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { SETTING_STORE, type SettingStore } from '../application/ports.ts';

export const cookieNames = {
  staff: 'luyan_staff',
  seat: 'luyan_seat',
  presenter: 'luyan_presenter',
  device: 'luyan_device',
} as const;
export type CookieKind = keyof typeof cookieNames;

const claims = {
  staff: z.object({ kind: z.literal('staff'), password: z.string(), session: z.string() }),
  seat: z.object({
    kind: z.literal('seat'),
    contestId: z.string(),
    judgeId: z.string(),
    generation: z.int(),
    /** Made anew for each tablet that shows the code; one that came in before has none. */
    tablet: z.string().default(''),
  }),
  presenter: z.object({ kind: z.literal('presenter'), contestId: z.string(), projectId: z.string() }),
  device: z.object({ kind: z.literal('device'), deviceId: z.string() }),
} as const;
export type Claims<K extends CookieKind> = z.output<(typeof claims)[K]>;

/** Staff sign in anew each day; a seat lasts a contest; a device's ballot cookie outlasts the vote. */
const lifetimeSeconds: Record<CookieKind, number> = {
  staff: 24 * 3600,
  seat: 7 * 24 * 3600,
  presenter: 2 * 24 * 3600,
  device: 400 * 24 * 3600,
};

const SECRET = 'cookie-secret';

@Injectable()
export class Tokens {
  readonly #settings: SettingStore;
  #secret = new Uint8Array();

  constructor(@Inject(SETTING_STORE) settings: SettingStore) {
    this.#settings = settings;
  }

  /** Called once before the first client is served. */
  async open(): Promise<void> {
    const secret = z
      .string()
      .parse(await this.#settings.writeOnce(SECRET, randomBytes(32).toString('base64url')));
    this.#secret = Buffer.from(secret, 'base64url');
  }

  /** The installation's secret, for what else is derived from it (seat codes). */
  get secret(): Uint8Array {
    return this.#secret;
  }

  async sign<K extends CookieKind>(kind: K, token: Omit<Claims<K>, 'kind'>): Promise<string> {
    return new SignJWT({ ...token, kind })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime(`${lifetimeSeconds[kind]} s`)
      .sign(this.#secret);
  }

  /** @returns what the request's cookie of that kind says; null when there is none, or it is not ours or has expired */
  async read<K extends CookieKind>(kind: K, cookieHeader: string | undefined): Promise<Claims<K> | null> {
    const token = fastifyCookie.parse(cookieHeader ?? '')[cookieNames[kind]];
    if (token === undefined) return null;
    const verified = await jwtVerify(token, this.#secret, { algorithms: ['HS256'] }).catch(asNothing);
    const parsed = claims[kind].safeParse(verified?.payload);
    return parsed.success ? (parsed.data as Claims<K>) : null;
  }

  maxAgeSeconds(kind: CookieKind): number {
    return lifetimeSeconds[kind];
  }
}

/** A cookie that does not verify is as good as none; the reason is the sender's affair. */
const asNothing = (): null => null;
