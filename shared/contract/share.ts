/** A presenter's own screen on the displays of the hall: what arranges it between their pages. The picture itself goes from page to page. */
import { z } from 'zod';
import { idSchema } from './ids.ts';
import type { Refusal } from './refusals.ts';

/** One sharing from its beginning to its end, over reconnections; made by the presenter's page (random). */
const shareId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
/** One display as the presenter's page knows it: made by the server. */
const watcherId = idSchema;
/** A whole session description, with the candidates in it; Chromium's are 4 to 6 KB. */
export const LONGEST_SDP = 16_384;
const sdp = z.string().min(1).max(LONGEST_SDP);

/** So many displays may watch one screen: the presenter's laptop encodes the picture for each of them. */
export const MOST_WATCHERS = 8;
/** Beside them so many previews on host desks. */
export const MOST_PREVIEWS = 2;

/** The presenter says that it shares, upon each connection too and whenever `watching` changes, or that it is over; the host desk stops it. */
export const shareSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('sharing'),
    shareId,
    /** Displays to which the picture now goes, without previews. */
    watching: z.int().min(0).max(MOST_WATCHERS),
  }),
  z.strictObject({ kind: z.literal('end'), shareId }),
  z.strictObject({ kind: z.literal('stop'), projectId: idSchema }),
]);
export type ShareMessage = z.output<typeof shareSchema>;

/** A display asks to watch; the presenter offers to the one that asked; that one answers. */
export const signalSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ask'), shareId }),
  z.strictObject({ kind: z.literal('offer'), shareId, to: watcherId, sdp }),
  z.strictObject({ kind: z.literal('answer'), shareId, sdp }),
]);
export type SignalMessage = z.output<typeof signalSchema>;

/** What the server passes on: `offer` to a display, all others to the presenter's page. */
export type Signal =
  | {
      readonly kind: 'ask';
      readonly shareId: string;
      readonly from: string;
      /** A host desk's preview, which is no screen of the hall. */
      readonly preview?: true;
    }
  | { readonly kind: 'offer'; readonly shareId: string; readonly sdp: string }
  | { readonly kind: 'answer'; readonly shareId: string; readonly from: string; readonly sdp: string }
  /** The display has gone, or may watch no longer. */
  | { readonly kind: 'left'; readonly shareId: string; readonly from: string }
  /** The sharing is over, and why. */
  | { readonly kind: 'ended'; readonly shareId: string; readonly refusal: Refusal };

/** A presenter's screen as the host desk and the presenter's own page see it. */
export interface ShareCard {
  readonly shareId: string;
  /** `lost`: its page has no connection to the server; the picture may go on, or come back. */
  readonly state: 'sharing' | 'lost';
  /** Since when it is so, server time in ms. */
  readonly since: number;
  /** Displays that are being sent the picture. */
  readonly watching: number;
}

/** How a page keeps telling, beside the picture, that it is still there: over a data channel of this name. */
export const PULSE_CHANNEL = 'pulse';
export const PULSE_EVERY_MS = 500;
/** The last word on that channel: the picture is over. */
export const PULSE_END = 'end';
