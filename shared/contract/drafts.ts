/** A judge's draft of a sheet on its way to a spare tablet: kept by the server beside the log, given to that judge's seat alone. */
import { z } from 'zod';
import { commentSchema, scoresSchema } from './commands.ts';
import { idSchema } from './ids.ts';
import type { Refusal } from './refusals.ts';

const content = z.strictObject({ scores: scoresSchema, comment: commentSchema });
/** What has been entered; a criterion without a score is absent. */
export type DraftContent = z.output<typeof content>;

/**
 * A draft as the pad has it. Of two of one sheet the one that knew the newer revision of it is newer, and of those the one
 * with the higher order: no clock is asked.
 */
export const draftSchema = z.strictObject({
  projectId: idSchema,
  componentId: idSchema,
  /** The newest revision of the sheet that the pad knew when it was entered, 0 for none: a later one ends the draft. */
  knownRevision: z.int().min(0).max(1_000_000),
  /** Grows with every change; a pad that is given a draft goes on from there. */
  order: z.int().min(1).max(1_000_000_000),
  /** Null: what was entered has been thrown away, or submitted. */
  content: content.nullable(),
});
export type DraftMessage = z.output<typeof draftSchema>;

export type DraftsAnswer =
  | { readonly ok: true; readonly drafts: readonly DraftMessage[] }
  | { readonly ok: false; readonly refusal: Refusal };

type Age = Pick<DraftMessage, 'knownRevision' | 'order'>;
export const isNewerDraft = (one: Age, other: Age): boolean =>
  one.knownRevision > other.knownRevision ||
  (one.knownRevision === other.knownRevision && one.order > other.order);
