/** Judged scores kept from one tally to the next: a closing counts one project's sheets, those of the others stand. */
import type { Project } from '../../shared/scoring/contest-file.ts';
import { scoreJudged, type JudgedScore, type ScoreJudged } from '../../shared/scoring/judged.ts';
import { entryOf } from './lookup.ts';
import type { ContestState, ProjectState } from './state.ts';

/** One project's scores by component id, and what they depend on beside its sheets: never changed in place. */
interface KeptScores {
  readonly on: Pick<ContestState, 'rules' | 'panels' | 'recusals'> & { readonly project: Project };
  readonly scores: Map<string, JudgedScore>;
}

/** By the project's sheets; by the project itself where they are not counted. */
const kept = new WeakMap<object, KeptScores>();

function keptFor(
  { rules, panels, recusals }: ContestState,
  { project }: ProjectState,
  key: object,
): KeptScores {
  const found = kept.get(key);
  const stands =
    found?.on.rules === rules &&
    found.on.panels === panels &&
    found.on.recusals === recusals &&
    found.on.project === project;
  if (stands) return found;
  const fresh = { on: { rules, panels, recusals, project }, scores: new Map<string, JudgedScore>() };
  kept.set(key, fresh);
  return fresh;
}

/**
 * {@link scoreJudged} for the contest file of this state, asked anew only where something has changed.
 * @param includes whose sheets the file holds, as for `contestFileOf`
 */
export function scoreChanged(state: ContestState, includes: (project: ProjectState) => boolean): ScoreJudged {
  return (index, component, { id }, decimals) => {
    const project = entryOf(state.projects, id);
    if (project === undefined) throw new Error(`the contest file has project ${id}, which its state has not`);
    const { scores } = keptFor(state, project, includes(project) ? project.sheets : project.project);
    const score = scores.get(component.id) ?? scoreJudged(index, component, project.project, decimals);
    scores.set(component.id, score);
    return score;
  };
}
