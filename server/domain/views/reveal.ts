/** One project's result as far as it has been revealed: each step lets out its own fields and no others. */
import { revealSteps } from '../../../shared/contract/commands.ts';
import type { RevealedComponent, RevealedSheet, RevealView } from '../../../shared/contract/views.ts';
import type { Component } from '../../../shared/scoring/contest-file.ts';
import { compare, parseDecimal } from '../../../shared/scoring/exact.ts';
import { isPopularityResult } from '../../../shared/scoring/results.ts';
import { detailedResultsOf, publicResultsOf, resultOf } from '../results.ts';
import type { ContestState, ProjectState } from '../state.ts';
import { popularityPending, projectCard } from './cards.ts';

/** Among equal sheets the dropped high stands first and the dropped low last: at the ends they were taken from. */
function endOf({ dropped }: RevealedSheet): number {
  if (dropped === null) return 0;
  return dropped === 'high' ? -1 : 1;
}

function componentOf(
  state: ContestState,
  project: ProjectState,
  component: Component,
  shown: ReadonlySet<string>,
): RevealedComponent {
  const { id, name, kind, weight } = component;
  const hidden: RevealedComponent = {
    id,
    name,
    kind,
    weight,
    sheets: [],
    untrimmed: false,
    value: null,
    votes: null,
    place: null,
  };
  if (!shown.has('sheets')) return hidden;
  const { results, explain } = detailedResultsOf(state);
  const result = resultOf(results, project.project.id)?.components[id];
  const value = shown.has('components') ? (result?.value ?? null) : null;
  if (kind === 'popularity') {
    if (!shown.has('components') || popularityPending(state) || result === undefined) return hidden;
    const popularity = isPopularityResult(result) ? result : null;
    return { ...hidden, value, votes: popularity?.votes ?? null, place: popularity?.place ?? null };
  }
  const explained = explain(project.project.id, id);
  const sheets = explained.sheets
    .filter((sheet) => sheet.setAside === null)
    .map(({ total, dropped }) => ({ total, dropped: shown.has('dropped') ? dropped : null }))
    .sort((a, b) => compare(parseDecimal(b.total), parseDecimal(a.total)) || endOf(a) - endOf(b));
  return { ...hidden, sheets, untrimmed: shown.has('dropped') && explained.untrimmed, value };
}

export function revealView(state: ContestState, project: ProjectState): RevealView {
  const steps = revealSteps.slice(0, project.revealedSteps);
  const shown = new Set<string>(steps);
  const placed = shown.has('place') ? resultOf(publicResultsOf(state), project.project.id) : undefined;
  const total = shown.has('total')
    ? (resultOf(detailedResultsOf(state).results, project.project.id)?.total ?? null)
    : null;
  return {
    project: projectCard(project),
    shown: steps,
    components: state.rules.components.map((component) => componentOf(state, project, component, shown)),
    total,
    rank: placed?.rank ?? null,
    groupRank: placed?.groupRank ?? null,
    tied: placed?.flags.includes('tied') ?? false,
    incomplete: shown.has('total') && total === null,
    popularityPending: popularityPending(state),
  };
}
