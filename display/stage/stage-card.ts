/** Which card the big screen shows at one moment of a project's stage (RULES.md §6). */
import { stageAt, type Phase, type StageFacts } from '../../shared/stage/stage.ts';

export type StageCard =
  'title' | 'deck' | 'clock' | 'time-up' | 'questions' | 'scoring' | 'closed' | 'revealed';

/** How long the time-up card stays when the next phase has begun by itself. */
export const TIME_UP_MS = 5_000;

/** Whether what followed the cut began by itself, and so recently that the time-up card still stands. */
function stillTimeUp(facts: StageFacts, phase: Phase, cutAt: number | null, now: number): boolean {
  if (cutAt === null || now - cutAt >= TIME_UP_MS || facts.questionsStart === 'host') return false;
  return phase === 'questions' || (phase === 'scoring' && facts.questionsMs === 0);
}

/**
 * @param now the server's clock, ms; the page's own estimate of it, so that the cut needs no network
 * @param deckReady whether there is a deck that can be shown
 */
export function stageCard(facts: StageFacts, now: number, deckReady: boolean): StageCard {
  const { phase, cutAt, deckCut } = stageAt(facts, now);
  if (stillTimeUp(facts, phase, cutAt, now)) return 'time-up';
  switch (phase) {
    case 'waiting':
      return 'title';
    case 'presenting':
      if (deckCut && cutAt !== null) return 'time-up';
      return deckReady && !deckCut ? 'deck' : 'clock';
    case 'questions':
    case 'scoring':
    case 'closed':
    case 'revealed':
      return phase;
    default:
      return phase satisfies never;
  }
}

/** What the screen showed a tick ago, for telling whether time ran out in between. */
export interface StageMoment {
  readonly projectId: string;
  readonly card: StageCard;
  readonly remainingMs: number | null;
  /** The smallest threshold that has been passed; null before the first. */
  readonly warningMs: number | null;
}

/** Within this much of its end a clock that disappears has run out, and was not ended early. */
const RAN_OUT_WITHIN_MS = 400;

/** Whether the bell rings between two moments: time ran out for the presentation or the questions. */
export function bellRings(before: StageMoment | null, after: StageMoment): boolean {
  if (before === null || before.projectId !== after.projectId || before.card === after.card) return false;
  if (before.card !== 'deck' && before.card !== 'clock' && before.card !== 'questions') return false;
  if (before.card !== 'questions' && after.card !== 'time-up') return false;
  return before.remainingMs !== null && before.remainingMs <= RAN_OUT_WITHIN_MS;
}

/** A clock that runs down by more than this between two ticks was changed by the host, or has just been opened. */
const TICKS_WITHIN_MS = 2_000;

/** Whether a warning sounds between two moments: a running clock has passed one of the contest's thresholds. */
export function warningSounds(before: StageMoment | null, after: StageMoment): boolean {
  if (before === null || before.projectId !== after.projectId || before.card !== after.card) return false;
  if (after.warningMs === null || after.warningMs === before.warningMs) return false;
  if (before.remainingMs === null || after.remainingMs === null || after.remainingMs === 0) return false;
  const ranDownMs = before.remainingMs - after.remainingMs;
  return ranDownMs > 0 && ranDownMs <= TICKS_WITHIN_MS;
}
