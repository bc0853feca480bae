/** Why the remote is dead, if it is: by the server's word, or by the page's own clock at the cut. */
import { refuse, type Refusal } from '../../shared/contract/refusals.ts';
import type { PresenterView } from '../../shared/contract/views.ts';
import type { StageNow } from '../../shared/stage/stage.ts';

/** @param at what the clock says now; null while the project is not on stage */
export function blockedBecause(
  view: Pick<PresenterView, 'project' | 'turning'>,
  at: Pick<StageNow, 'deckCut'> | null,
): Refusal | null {
  if (at?.deckCut === true)
    return refuse('deck-is-cut', { project: { id: view.project.projectId, name: view.project.name } });
  return view.turning.allowed ? null : view.turning.blockedBecause;
}
