/** The outside mixer (OBS) on the wire: what staff set, what a try of it tells, and how it stands during the show. */
import { z } from 'zod';
import { isStorable } from './text.ts';

const sceneName = z.string().trim().min(1).max(200).refine(isStorable);

/** No user name or password in it, which the address would show to every page, and no fragment, which WebSockets refuse. */
const address = z
  .url({ protocol: /^wss?$/, hostname: /./ })
  .max(200)
  .refine((text) => !/[@#]/.test(text), { message: 'only ws://host:port or wss://host:port' });

/**
 * PUT /api/mixer, and POST /api/mixer/test, which saves nothing. `password` absent: the one that is kept; empty: OBS asks
 * for none. `roomId` null: the first room of whatever contest is the current one.
 */
export const mixerSettingSchema = z.strictObject({
  on: z.boolean(),
  address,
  password: z.string().max(200).refine(isStorable).optional(),
  /** What OBS shows while a project presents, and from the cut on until the next one is called. */
  deckScene: sceneName,
  cutScene: sceneName,
  roomId: z.string().min(1).max(64).refine(isStorable).nullable(),
});
export type MixerSettingInput = z.output<typeof mixerSettingSchema>;

/** GET /api/mixer, and the answer to PUT: never the password itself. */
export interface MixerSettingView extends Omit<MixerSettingInput, 'password'> {
  readonly hasPassword: boolean;
}

/** `scene-missing`: OBS is there and has no scene of the name that it was asked for. */
export const mixerStates = [
  'connecting',
  'connected',
  'unreachable',
  'wrong-password',
  'scene-missing',
] as const;
export type MixerState = (typeof mixerStates)[number];

/** The answer to POST /api/mixer/test. */
export interface MixerTrial {
  readonly state: Exclude<MixerState, 'connecting'>;
  /** The scenes that OBS has, top first; empty where it was not reached. */
  readonly scenes: readonly string[];
  /** Those of the two wanted scenes that it has not. */
  readonly missing: readonly string[];
}

/** How the mixer stands, on the host's desk. */
export interface MixerCard {
  /** The room it serves; null: this contest has no such room. */
  readonly roomId: string | null;
  readonly state: MixerState;
  /** Since when it is so, server time in ms. */
  readonly since: number;
  /** `connected`: what OBS shows now. `scene-missing`: what it has not. Null: not known. */
  readonly scene: string | null;
}
