/** What each refusal code tells beside itself, so that a screen can act on it without reading the sentence. */
import type { Phase } from '../stage/stage.ts';
import type { RevealPolicy, RevealStep } from './commands.ts';
import type { Bilingual } from './text.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface RefusalFacts {
  // the wire
  'malformed-command': { problems: readonly string[] };
  'protocol-too-old': { client: number; server: number };
  'origin-refused': Record<never, never>;
  'not-signed-in': Record<never, never>;
  'not-permitted': { type: string };
  'wrong-code': Record<never, never>;
  'wrong-password': Record<never, never>;
  'too-many-tries': { retryAfterSeconds: number };
  'seat-voided': Record<never, never>;
  'seat-taken-over': { at: number };
  'unknown-contest': { contestId: string };
  'unknown-room': { roomId: string };
  'unknown-page': { path: string };
  'server-error': Record<never, never>;
  'too-busy': Record<never, never>;
  // things named that are not there
  'unknown-project': { projectId: string };
  'unknown-judge': { judgeId: string };
  'unknown-component': { componentId: string };
  'unknown-panel': { panelId: string };
  'unknown-group': { group: string };
  'unknown-preset': { preset: string };
  'unknown-deck': Record<never, never>;
  // the stage
  'no-stage': Record<never, never>;
  'stage-busy': { project: Named; phase: Phase };
  'not-on-stage': { project: Named };
  'project-withdrawn': { project: Named };
  'wrong-phase': { project: Named; phase: Phase; expected: readonly Phase[] };
  'clock-not-running': Record<never, never>;
  'clock-not-paused': Record<never, never>;
  'no-time-left': Record<never, never>;
  'time-below-zero': { remainingMs: number };
  'no-time-change': Record<never, never>;
  'no-project': Record<never, never>;
  'nothing-to-undo': Record<never, never>;
  // the deck
  'no-deck': { project: Named };
  'deck-is-cut': { project: Named };
  'nothing-shared': Record<never, never>;
  'share-full': { most: number };
  'share-stopped': Record<never, never>;
  'share-moved': Record<never, never>;
  'page-out-of-range': { page: number; pages: number };
  'not-a-pdf': Record<never, never>;
  'pdf-locked': Record<never, never>;
  'no-converter': Record<never, never>;
  'slides-unreadable': Record<never, never>;
  'slides-locked': Record<never, never>;
  'slides-inflated': { limitMegabytes: number };
  'conversion-failed': Record<never, never>;
  'conversion-cancelled': Record<never, never>;
  'conversion-too-slow': { limitSeconds: number };
  'upload-too-large': { limitMegabytes: number };
  'no-upload': Record<never, never>;
  'disk-full': Record<never, never>;
  // sheets
  'scoring-not-open': { project: Named; phase: Phase };
  'scoring-closed': { project: Named };
  'late-sheet-moved-on': { judge: Named; project: Named };
  'sheet-newer-elsewhere': { project: Named; revision: number; version: number };
  'other-seat': Record<never, never>;
  'judge-recused': { project: Named };
  'sheet-of-former': { project: Named; former: string };
  'recusal-after-sheet': { project: Named };
  'judge-of-another-panel': { componentId: string };
  'judge-of-another-room': { project: Named };
  'not-a-judged-component': { componentId: string };
  'score-missing': { criterion: string; name: string };
  'criterion-unknown': { criterion: string };
  'score-malformed': { criterion: string; value: string };
  'score-over-maximum': { criterion: string; name: string; value: string; max: string };
  'score-off-step': { criterion: string; name: string; value: string; step: string };
  // signing
  'marks-still-open': { projects: number };
  'nothing-to-sign': Record<never, never>;
  'marks-have-changed': Record<never, never>;
  // from paper
  'sheet-not-due': { judge: Named; project: Named };
  'second-person-needed': { keyedBy: string };
  'paper-differs': { keyedBy: readonly string[] };
  'sheet-already-in': { judge: Named; project: Named; revision: number };
  'nothing-keyed': Record<never, never>;
  'paper-unconfirmed': { project: Named };
  'paper-before-substitute': { judge: Named; project: Named };
  // carried from a pad by staff
  'relay-mistyped': { lines: readonly number[] };
  'relay-not-genuine': Record<never, never>;
  'relay-seat-moved-on': { judge: Named; because: 'renewed' | 'voided' | 'substituted' };
  'judges-missing': { judges: readonly (Named & { components: readonly string[] })[] };
  'projects-incomplete': { projects: readonly (Named & { missing: number })[] };
  'log-is-sealed': { project: Named };
  'late-sheet-undecided': { project: Named };
  // reveal
  'reveal-not-yet': { policy: RevealPolicy };
  'reveal-step-taken': { next: RevealStep | null };
  'reveal-in-steps': Record<never, never>;
  // the chair
  'not-the-chair': Record<never, never>;
  'reason-missing': Record<never, never>;
  'approval-missing': { project: Named; chair: string | null; changed: boolean };
  'approval-not-asked': Record<never, never>;
  'results-have-changed': { project: Named };
  'own-sheet-missing': { project: Named };
  'chair-recused': { project: Named };
  'nothing-to-close': Record<never, never>;
  'nothing-to-reveal': Record<never, never>;
  // the awards ceremony
  'no-awards': Record<never, never>;
  'awards-not-yet': { unrevealed: number; votePending: boolean };
  'award-pending': { award: string; projects: readonly Named[] };
  'award-step-taken': Record<never, never>;
  'awards-over': Record<never, never>;
  'awards-not-begun': Record<never, never>;
  // set-up
  'already-numbered': Record<never, never>;
  'not-in-room': { project: Named };
  'setup-locked': Record<never, never>;
  'order-incomplete': { missing: readonly string[]; unknown: readonly string[] };
  'seed-missing': Record<never, never>;
  'already-withdrawn': { project: Named };
  'not-withdrawn': { project: Named };
  'already-recused': { judge: Named; project: Named };
  'not-recused': { judge: Named; project: Named };
  'result-is-sealed': { project: Named };
  'not-tied': Record<never, never>;
  'award-unknown': { award: string };
  'has-sheets': { project: Named };
  'room-required': Record<never, never>;
  'bad-contest-file': { problems: readonly { path: string; message: Bilingual }[] };
  // the vote
  'vote-not-open': Record<never, never>;
  'vote-already-open': Record<never, never>;
  'vote-already-closed': Record<never, never>;
  'no-popularity': Record<never, never>;
  'already-voted': { projectId: string };
}

export type RefusalCode = keyof RefusalFacts;

/** One sentence a code. */
export type Sentences = { readonly [C in RefusalCode]: (facts: RefusalFacts[C]) => Bilingual };
