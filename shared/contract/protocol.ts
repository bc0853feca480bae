/** The wire between server and screens: handshake, messages both ways, protocol version. See docs/PROTOCOL.md. */
import { z } from 'zod';
import { displayFollows } from './displays.ts';
import type { DraftsAnswer } from './drafts.ts';
import { idSchema } from './ids.ts';
import type { Refusal } from './refusals.ts';
import type { Signal } from './share.ts';
import type { AnyView } from './views.ts';

/** Raised by one with every change that an older client could misread; such a client is told to reload. */
export const PROTOCOL_VERSION = 1;

export const audiences = ['host', 'judge', 'presenter', 'display', 'public'] as const;
export type Audience = (typeof audiences)[number];

/** What a client says of itself in socket.io's `auth` when it connects. */
export const handshakeSchema = z.object({
  protocol: z.int(),
  audience: z.enum(audiences),
  /** Absent: the contest that staff have made the current one, and every later one they choose. */
  contestId: z.string().max(64).optional(),
  /** Absent: the contest's first room. */
  roomId: z.string().max(64).optional(),
  /** `display`: what its page was opened for; the host desk can tell a display that has an id otherwise. */
  follows: z.enum(displayFollows).optional(),
  /** `display`: its own id, kept by the page, by which the host desk names it. Absent: a display that is not listed. */
  displayId: idSchema.optional(),
  /** `display`: the small picture on a host desk, no screen of the hall; believed with a staff cookie alone. */
  preview: z.boolean().optional(),
  /** The client's own clock (ms) when it sent this; echoed in the first view for a first clock offset. */
  sentAt: z.number().optional(),
});
export type Handshake = z.output<typeof handshakeSchema>;

/** What a page tells of the device it runs on. */
export const deviceReportSchema = z.strictObject({
  /** Null where the browser does not tell. */
  battery: z.strictObject({ percent: z.int().min(0).max(100), charging: z.boolean() }).nullable(),
  /** Of the window, in CSS pixels. */
  width: z.int().min(0).max(100_000),
  height: z.int().min(0).max(100_000),
  /** A display: whether its browser gives sound, which most do only after a click on the page. */
  sound: z.boolean().optional(),
});
export type DeviceReport = z.output<typeof deviceReportSchema>;

/** A device tells of itself at most this often. */
export const REPORT_EVERY_MS = 10_000;
/**
 * The server drops what comes sooner than this after the one before, and says so. Half of {@link REPORT_EVERY_MS}: where the
 * one before was held up on its way, one that was sent in good time comes close behind it.
 */
export const REPORT_AT_SOONEST_MS = 5_000;

/** Which page the host desk wants to be loaded anew: a display, or all that are open at a judge's seat. */
export const reloadSchema = z.union([
  z.strictObject({ displayId: idSchema }),
  z.strictObject({ judgeId: idSchema }),
]);
export type Reload = z.output<typeof reloadSchema>;

/**
 * One whole view. A client takes it when its `epoch` differs from that of the view it holds, or its
 * `version` is not lower; otherwise it drops it. The first view of a connection is always taken.
 */
export interface ViewMessage<V = AnyView> {
  readonly epoch: string;
  readonly version: number;
  /** The server's clock when it sent this, ms since the Unix epoch. */
  readonly now: number;
  /** `sentAt` of the handshake, in the first view of a connection only. */
  readonly echo?: number;
  readonly view: V;
}

/** Every command is answered with one of these. */
export type Answer =
  { readonly ok: true; readonly version: number } | { readonly ok: false; readonly refusal: Refusal };

/** Sent before the server closes a socket for good: reconnecting as before would be refused. */
export interface Goodbye {
  readonly refusal: Refusal;
}

export interface ServerToClient {
  view: (message: ViewMessage) => void;
  goodbye: (message: Goodbye) => void;
  /** Load the page anew: the host desk has asked for it. */
  reload: () => void;
  /** Arranges a presenter's screen on the displays (share.ts). */
  signal: (signal: Signal) => void;
}

export interface ClientToServer {
  /** `envelope` is a {@link CommandEnvelope}; it is typed unknown because the server trusts no client. */
  command: (envelope: unknown, answer: (answer: Answer) => void) => void;
  /** `report` is a {@link DeviceReport}; answered with whether it was taken. */
  device: (report: unknown, answer: (taken: boolean) => void) => void;
  /** `draft` is a {@link DraftMessage}; a judge's pad's alone. */
  draft: (draft: unknown, answer: (answer: Answer) => void) => void;
  /** The drafts that the server keeps of the one who sits at this seat. */
  drafts: (answer: (answer: DraftsAnswer) => void) => void;
  /** `which` is a {@link Reload}; the host desk's alone. */
  reload: (which: unknown, answer: (answer: Answer) => void) => void;
  /** `message` is a {@link ShareMessage}; the presenter's, and to stop it the host desk's. */
  share: (message: unknown, answer: (answer: Answer) => void) => void;
  /** `message` is a {@link SignalMessage}; the presenter's and the displays'. */
  signal: (message: unknown, answer: (answer: Answer) => void) => void;
  /** Answers with the server's clock, ms: for measuring the clock offset. */
  time: (answer: (now: number) => void) => void;
}
