/** From what the host wants and what the view shows to the command that says it. No rule of the contest is here. */
import type { CommandInput } from '../../shared/contract/commands.ts';
import type { HostAction, HostView, StageView } from '../../shared/contract/views.ts';
import { stageAt } from '../../shared/stage/stage.ts';

/** Actions that are recorded with a reason, which the host is asked for first. */
export const reasonedActions = ['StepBack', 'RestartStage', 'ReopenScoring'] as const;
export type ReasonedAction = (typeof reasonedActions)[number];

export const isReasoned = (action: HostAction): action is ReasonedAction =>
  (reasonedActions as readonly HostAction[]).includes(action);

const steppedBackFrom = ['presenting', 'questions', 'scoring', 'revealed'] as const;
export type SteppedBackFrom = (typeof steppedBackFrom)[number];

/** The phase from which `StepBack` would go at `now` (server time, ms); null where it cannot. */
export function stepBackFrom(stage: StageView, now: number): SteppedBackFrom | null {
  const { phase } = stageAt(stage.facts, now);
  return steppedBackFrom.find((from) => from === phase) ?? null;
}

/**
 * What a reasoned action will be sent as, but for its reason: fixed when the host is asked, so that a phase
 * that ends while the reason is typed leads to a refusal and not to another step.
 */
export type Unreasoned =
  | { readonly type: 'StepBack'; readonly projectId: string; readonly from: SteppedBackFrom }
  | { readonly type: 'RestartStage'; readonly projectId: string }
  | { readonly type: 'ReopenScoring'; readonly projectId: string }
  | { readonly type: 'UnlockSetup' };

/** @returns null where there is no project on stage, or no way back. */
export function unreasonedFor(view: HostView, action: ReasonedAction, now: number): Unreasoned | null {
  if (view.stage === null) return null;
  const { projectId } = view.stage.project;
  if (action !== 'StepBack') return { type: action, projectId };
  const from = stepBackFrom(view.stage, now);
  return from === null ? null : { type: action, projectId, from };
}

/**
 * The command of an action that needs no more than a press.
 * @param now server time, ms: a phase whose deadline has just passed is the next one already
 * @returns null where the view holds nothing that the action could mean
 */
export function commandFor(
  view: HostView,
  action: Exclude<HostAction, ReasonedAction | 'AdjustClock' | 'TurnPage'>,
  now: number,
): CommandInput | null {
  if (action === 'CallNext')
    return view.next === null ? null : { type: 'CallProject', projectId: view.next.projectId };
  if (action === 'RevealNext')
    return view.reveal === null
      ? null
      : { type: 'RevealNext', projectId: view.reveal.project.projectId, step: view.reveal.step };
  if (action === 'AwardNext' || action === 'AwardBack')
    return { type: action, roomId: view.room.id, after: view.awards.step };
  if (view.stage === null) return null;
  const { projectId } = view.stage.project;
  switch (action) {
    case 'StartPresentation':
    case 'PauseClock':
    case 'ResumeClock':
    case 'CloseScoring':
      return { type: action, projectId };
    case 'AdvanceStage': {
      const { phase } = stageAt(view.stage.facts, now);
      return phase === 'presenting' || phase === 'questions'
        ? { type: action, projectId, from: phase }
        : null;
    }
    default:
      return action satisfies never;
  }
}

/** Whether the action would end a phase that has time left: a stray space bar must not cut a talk short. */
export function endsEarly(view: HostView, action: HostAction, now: number): boolean {
  if (action !== 'AdvanceStage' || view.stage === null) return false;
  return (stageAt(view.stage.facts, now).remainingMs ?? 0) > 0;
}
