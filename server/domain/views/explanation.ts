/** How one project's result came about, for the host and the staff: once its scoring has closed, and not before. */
import { refuse, type Refusal } from '../../../shared/contract/refusals.ts';
import { explainProject, type ProjectExplanation } from '../../../shared/scoring/explain-project.ts';
import { contestFileOf } from '../contest-file-of.ts';
import { entryOf, isClosed, projectName } from '../lookup.ts';
import type { ContestState } from '../state.ts';

export type ExplanationAnswer =
  | { readonly ok: true; readonly explanation: ProjectExplanation }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Explained over the closed projects alone, as the staff's results are, so that none that is still being scored shows
 * through in a place or a neighbour. Refused: `unknown-project`; `project-withdrawn` for one that withdrew before its
 * scoring closed; `wrong-phase` before closing.
 */
export function explanationView(state: ContestState, projectId: string): ExplanationAnswer {
  const found = entryOf(state.projects, projectId);
  if (found === undefined) return no(refuse('unknown-project', { projectId }));
  if (!isClosed(found)) {
    const project = projectName(found);
    if (found.project.withdrawn) return no(refuse('project-withdrawn', { project }));
    return no(refuse('wrong-phase', { project, phase: found.phase, expected: ['closed', 'revealed'] }));
  }
  return { ok: true, explanation: explainProject(contestFileOf(state, isClosed), projectId) };
}

const no = (refusal: Refusal): ExplanationAnswer => ({ ok: false, refusal });
