/** What the next step of a reveal would show: the big screen's own view of the state that the step would make. */
import type { RevealStep } from '../../../shared/contract/commands.ts';
import type { RevealView } from '../../../shared/contract/views.ts';
import { decide, foresee } from '../decide/decide.ts';
import type { ContestState, ProjectState } from '../state.ts';
import { revealView } from './reveal.ts';

interface Kept {
  readonly keys: ContestState['resultsKeys'];
  readonly step: RevealStep;
  readonly preview: RevealView;
}

/** The host's view is made anew with every commit; the last step's preview costs a tally. */
const kept = new WeakMap<ProjectState, Kept>();

/**
 * For the host alone.
 * @returns null where the step would be refused
 */
export function revealPreview(
  state: ContestState,
  project: ProjectState,
  step: RevealStep,
  now: number,
): RevealView | null {
  const known = kept.get(project);
  const { closed, revealed } = state.resultsKeys;
  if (known?.step === step && known.keys.closed === closed && known.keys.revealed === revealed)
    return known.preview;
  const circumstances = { actor: { kind: 'staff' }, now } as const;
  const projectId = project.project.id;
  const decision = decide(state, { type: 'RevealNext', projectId, step }, circumstances);
  const after = decision.ok ? foresee(state, decision.events, circumstances) : null;
  const shown = after?.projects[projectId];
  if (after === null || shown === undefined) return null;
  const preview = revealView(after, shown);
  kept.set(project, { keys: state.resultsKeys, step, preview });
  return preview;
}
