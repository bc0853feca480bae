/** How the judge's own projects stand, and when the page goes along with the stage. */
import type { Allowed, JudgeProject } from '../shared/contract/views.ts';
import { isUnsent, missingCriteria, type WorkingSheet } from './sheets.ts';

export type ProjectState =
  'not-yet' | 'open' | 'submitted' | 'closed' | 'recused' | 'withdrawn' | 'elsewhere';

/** @param componentIds what this judge's panel scores */
export function projectState(
  { withdrawn, recused, scoring, sheets, phase }: JudgeProject,
  componentIds: readonly string[],
): ProjectState {
  if (withdrawn) return 'withdrawn';
  if (recused) return 'recused';
  if (scoring.allowed) return componentIds.every((id) => sheets[id] !== undefined) ? 'submitted' : 'open';
  if (scoring.blockedBecause?.code === 'judge-of-another-room') return 'elsewhere';
  return phase === 'closed' || phase === 'revealed' ? 'closed' : 'not-yet';
}

/**
 * While the page is offline it cannot know that a project's presentation has begun: it lets the judge score and submit, and
 * the server decides when the sheet arrives. What is known to be closed or not this judge's stays so.
 */
export function scoringNow({ scoring }: JudgeProject, offline: boolean): Allowed {
  return offline && scoring.blockedBecause?.code === 'scoring-not-open'
    ? { allowed: true, blockedBecause: null }
    : scoring;
}

/**
 * Whether the page may leave these sheets by itself for the project now called: when nothing on them is begun and
 * unsent, or all is entered. What is entered and could still be submitted is never left silently.
 */
export function mayLeave(sheets: readonly WorkingSheet[], scoringAllowed: boolean): boolean {
  if (!sheets.some(isUnsent)) return true;
  const complete = sheets.every((sheet) => missingCriteria(sheet).length === 0);
  return complete && !scoringAllowed;
}
