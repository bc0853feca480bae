/** What staff see of sheets from paper: who has keyed in which, and to those who differ, where they differ. */
import type { OwnPaperSheet } from '../../../shared/contract/rest.ts';
import type { PaperCard } from '../../../shared/contract/views.ts';
import { criteriaThatDiffer } from '../decide/paper.ts';
import { inRunningOrder, judgedComponents, lateSheetsOf } from '../lookup.ts';
import type { ContestState, PaperKeying, ProjectState } from '../state.ts';

interface Waiting {
  readonly judgeId: string;
  readonly projectId: string;
  readonly componentId: string;
  readonly keyings: readonly PaperKeying[];
}

function waitingIn({ project, paper }: ProjectState): readonly Waiting[] {
  return Object.entries(paper).flatMap(([componentId, byJudge]) =>
    Object.entries(byJudge).map(([judgeId, keyings]) => ({
      judgeId,
      projectId: project.id,
      componentId,
      keyings,
    })),
  );
}

function takenIn({ project, sheets }: ProjectState): readonly PaperCard[] {
  return Object.entries(sheets).flatMap(([componentId, byJudge]) =>
    Object.entries(byJudge)
      .filter(([, { source }]) => source === 'paper')
      .map(([judgeId, { keyedBy = [], at }]) => ({
        judgeId,
        projectId: project.id,
        componentId,
        state: 'taken' as const,
        keyedBy,
        at,
      })),
  );
}

function lateIn(project: ProjectState): readonly PaperCard[] {
  return lateSheetsOf(project)
    .filter(({ late }) => late.source === 'paper' && late.decision === null)
    .map(({ componentId, judgeId, late: { keyedBy = [], at } }) => ({
      judgeId,
      projectId: project.project.id,
      componentId,
      state: 'late' as const,
      keyedBy,
      at,
    }));
}

/** That a sheet waits for its second person is told to all of staff; no figure is. */
export function paperCards(state: ContestState): readonly PaperCard[] {
  const cards = inRunningOrder(state).flatMap((project) => [
    ...waitingIn(project).map(({ keyings, ...which }) => ({
      ...which,
      state: keyings.length > 1 ? ('differs' as const) : ('keyed' as const),
      keyedBy: keyings.map(({ keyedBy }) => keyedBy),
      at: Math.max(...keyings.map(({ at }) => at)),
    })),
    ...lateIn(project),
    ...takenIn(project),
  ]);
  return cards.sort((a, b) => b.at - a.at);
}

/** For one signing-in of staff's: what it has keyed in and waits, and where a second person reads it otherwise. */
export function ownPaperSheets(state: ContestState, session: string): readonly OwnPaperSheet[] {
  const waiting = inRunningOrder(state).flatMap(waitingIn);
  return waiting.flatMap(({ keyings, ...which }) => {
    const own = keyings.find((keying) => keying.session === session);
    const component = judgedComponents(state).find(({ id }) => id === which.componentId);
    if (own === undefined || component === undefined) return [];
    const other = keyings.find((keying) => keying.session !== session);
    const differing = other === undefined ? [] : criteriaThatDiffer(component, own.scores, other.scores);
    const differences = differing.map(({ id, name }) => ({
      criterionId: id,
      name,
      own: own.scores[id] ?? '',
      other: other?.scores[id] ?? '',
    }));
    return [{ ...which, differences }];
  });
}
