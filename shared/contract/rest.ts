/** The HTTP side of the contract: what the screens send to and get from `/api` beside the socket. */
import { z } from 'zod';
import type { Refusal } from './refusals.ts';
import type { RelaySeat } from './relay/sealed-sheet.ts';
import { isStorable, type Bilingual } from './text.ts';

/** Every refused request: HTTP 4xx with this body. */
export interface RefusedBody {
  readonly refusal: Refusal;
}

/** POST /api/access/staff: sets the staff cookie. */
export const staffSignInSchema = z.strictObject({ password: z.string().min(1).max(200) });
/** POST /api/access/seat and POST /api/access/presenter: sets the seat's or presenter's cookie. */
export const codeSignInSchema = z.strictObject({ code: z.string().trim().min(1).max(20) });

/** GET /api/access: who this browser is; DELETE /api/access/staff|seat|presenter leaves. */
export interface WhoAmI {
  readonly staff: boolean;
  readonly seat: { readonly contestId: string; readonly judgeId: string } | null;
  readonly presenter: { readonly contestId: string; readonly projectId: string } | null;
}

/** GET /api/contests/{id}/paper (staff): what this signing-in has keyed in from paper, and how far another reads it otherwise. */
export interface OwnPaperSheet {
  readonly judgeId: string;
  readonly projectId: string;
  readonly componentId: string;
  /** Only where a second person has keyed it in too. */
  readonly differences: readonly PaperDifference[];
}
export interface PaperDifference {
  readonly criterionId: string;
  readonly name: string;
  readonly own: string;
  readonly other: string;
}

/** GET /api/access/seat/relay-key (the seat's cookie): what the pad keeps, to seal by it what it cannot send. */
export interface RelayKey extends RelaySeat {
  /** 64 hexadecimal digits. */
  readonly key: string;
}

/** POST /api/carried-sheets/look (staff): what a pad without a network shows, scanned or typed. */
export const carriedTextSchema = z.strictObject({ text: z.string().max(8_000) });
/** POST /api/carried-sheets (staff). */
export const carriedSheetSchema = z.strictObject({
  text: z.string().max(8_000),
  /** Who carries it, by name. */
  carriedBy: z.string().refine(isStorable, 'has characters that cannot be stored').trim().min(1).max(30),
});
/** Both answer: whose sheet it is and for what, and no mark of it. */
export interface CarriedCard {
  readonly contest: { readonly id: string; readonly title: string };
  readonly judge: { readonly id: string; readonly name: string; readonly panel: string };
  readonly project: { readonly id: string; readonly number: number | null; readonly name: string };
  readonly component: { readonly id: string; readonly name: string };
  /** 2 and more: the judge revises a sheet that is in. */
  readonly revision: number;
  /** When the judge sent it off, by the pad's clock. */
  readonly pressedAt: number | null;
  readonly withComment: boolean;
  readonly outcome:
    /** Not recorded yet: it would count, or the host would decide on it. */
    | { readonly kind: 'in-time' | 'late' }
    /** The judge's sheet is in and says the same. */
    | { readonly kind: 'same' }
    | { readonly kind: 'received'; readonly version: number };
}

/** GET /api/contests (staff). */
export interface ContestListing {
  readonly contests: readonly ContestEntry[];
  readonly currentId: string | null;
  readonly presets: readonly PresetEntry[];
}
/** What a new contest can begin from. */
export interface PresetEntry {
  readonly id: string;
  readonly name: Bilingual;
  /** No stage: experts score applications in their own time. */
  readonly deskReview: boolean;
  /** Parts of the contest that are founded by themselves; empty: the whole. */
  readonly rounds: readonly { readonly id: string; readonly name: Bilingual }[];
}
export interface ContestEntry {
  readonly id: string;
  readonly title: string;
  readonly projects: number;
  readonly judges: number;
  readonly revealed: number;
  /** ms since the Unix epoch. */
  readonly createdAt: number;
}

export const mostTiers = 20;
export const mostPlacesInTier = 9999;
/** Award tiers in place of a preset's, best first (RULES.md §5.1). */
const tiersSchema = z
  .array(
    z.strictObject({ name: z.string().trim().min(1).max(40), count: z.int().min(1).max(mostPlacesInTier) }),
  )
  .max(mostTiers);

/**
 * POST /api/contests (staff): a new contest from a preset (one of its rounds, with other award tiers where the notice
 * leaves them open), or from a contest file (docs/contest.schema.json) as JSON. Answers `{ id }`.
 * PUT /api/contests/current takes `{ id }`.
 */
export const newContestSchema = z.union([
  z.strictObject({
    preset: z.string().max(64),
    title: z.string().trim().min(1).max(200),
    round: z.string().max(64).optional(),
    tiers: tiersSchema.optional(),
  }),
  z.strictObject({ file: z.unknown() }),
]);
export const currentContestSchema = z.strictObject({ id: z.string().max(64) });

/** GET /api/contests/:id/seats (staff): what the printable page of codes shows. Never cached, never logged. */
export interface SeatCodes {
  readonly contest: { readonly id: string; readonly title: string };
  /** But for those whose code is void. */
  readonly judges: readonly {
    readonly judgeId: string;
    readonly name: string;
    readonly panel: string;
    readonly unit: string | null;
    /** The room's name; null: it sits in every room. */
    readonly room: string | null;
    readonly code: string;
  }[];
  readonly presenters: readonly {
    readonly projectId: string;
    readonly number: number | null;
    readonly name: string;
    readonly unit: string;
    readonly code: string;
  }[];
  /** `${joinUrl}/judge#code=XXXXXX` opens a seat: a fragment never reaches a server or its log. */
  readonly joinUrl: string;
}

/** POST /api/contests/:id/ballots (anyone, while the vote is open). One a device, by signed cookie. */
export const ballotSchema = z.strictObject({ projectId: z.string().max(64) });
/** GET /api/contests/:id/ballots/mine: what this device has voted for. */
export interface OwnBallot {
  readonly projectId: string | null;
}

/*
 * Others, all for staff:
 *   POST /api/contests/:id/projects/:projectId/deck   multipart, field `file`, a PDF or slides (PPTX, PPT …) of at most
 *                                                     50 MB -> { deckId, pages }, once slides are converted
 *   GET  /api/contests/:id/decks                      DeckDesk
 *   POST /api/contests/:id/vote/open, .../vote/close  -> Answer
 *   GET  /api/contests/:id/export.xlsx                the result as a workbook
 *   GET  /api/contests/:id/export.json                the contest file (docs/contest.schema.json)
 *   GET  /api/contests/:id/log.json                   the hash-chained log, for `npm run -s verify`
 * and for the displays: GET /api/decks/:deckId.pdf while the project is on stage and not cut; in a desk review for the
 * judges of its room who are not recused, always.
 */
export const maxDeckMegabytes = 50;

/** GET /api/contests/:id/decks (staff): what becomes of uploaded slides on this node. */
export interface DeckDesk {
  /** What converts slides, such as `LibreOffice 24.8.4.2`; null where nothing does: slides are refused. */
  readonly converter: string | null;
  readonly conversions: readonly Conversion[];
}
export interface Conversion {
  readonly projectId: string;
  readonly fileName: string;
  readonly state:
    | { readonly kind: 'queued'; readonly ahead: number }
    | { readonly kind: 'converting' }
    /** Kept until the project's next upload. */
    | { readonly kind: 'failed'; readonly refusal: Refusal };
}
