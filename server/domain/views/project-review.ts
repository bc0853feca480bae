/** The buttons of one project in a desk review: each is allowed exactly when the command behind it would be. */
import type { ProjectReview } from '../../../shared/contract/views.ts';
import { nextRevealStep } from '../decide/reveal.ts';
import { expectedSheets } from '../lookup.ts';
import type { ContestState, ProjectState } from '../state.ts';
import { asked, wouldAllow } from './host-actions.ts';

export function projectReview(state: ContestState, project: ProjectState, now: number): ProjectReview {
  const projectId = project.project.id;
  const acknowledgedMissing = expectedSheets(state, project).map(({ judge }) => judge.id);
  return {
    CloseScoring: wouldAllow(state, { type: 'CloseScoring', projectId, acknowledgedMissing }, now),
    ReopenScoring: wouldAllow(state, { type: 'ReopenScoring', projectId, reason: asked }, now),
    RevealAtOnce: wouldAllow(state, { type: 'RevealAtOnce', projectIds: [projectId] }, now),
    StepBack: wouldAllow(state, { type: 'StepBack', projectId, from: 'revealed', reason: asked }, now),
    step: project.phase === 'closed' ? nextRevealStep(project) : null,
  };
}
