/**
 * What the chair of the jury is shown of closed projects (docs/decisions/0017): results, how far marks lie apart, ties.
 * No sheet is in it, and no name before the chair has nothing left to score.
 */
import type {
  ChairCard,
  ChairComponent,
  ChairDrift,
  ChairProject,
  ChairResult,
  ChairTie,
  ChairView,
} from '../../../shared/contract/views.ts';
import { PENDING } from '../../../shared/scoring/awards.ts';
import type { Component, JudgedComponent } from '../../../shared/scoring/contest-file.ts';
import { sumTenThousandths } from '../../../shared/scoring/exact.ts';
import { sumScores } from '../../../shared/scoring/sheet.ts';
import { driftsOf, spreadOf } from '../../../shared/scoring/spread.ts';
import { approvalCard, resultFingerprint } from '../approval.ts';
import { approvingBlockedFor, sealedFromChair } from '../decide/chair.ts';
import {
  componentsOfJudge,
  formerJudgeAt,
  inRunningOrder,
  isChair,
  isClosed,
  judgedComponents,
  judgeNameAt,
  roomOf,
  seatOf,
  sheetOf,
} from '../lookup.ts';
import { openProjectsOf } from '../marks.ts';
import { detailedResultsOf, resultOf, resultsOf } from '../results.ts';
import type { ContestState, ProjectState } from '../state.ts';
import { no, popularityPending, projectCard, yes } from './cards.ts';

/** One person's mark: a seat can have been two people's. */
interface Mark {
  readonly judgeId: string;
  readonly name: string;
  readonly units: bigint;
}

/** The valid sheets of a closed project, each as its total alone. */
function marksOf(state: ContestState, project: ProjectState, { id }: JudgedComponent): readonly Mark[] {
  const { sheets } = detailedResultsOf(state).explain(project.project.id, id);
  return sheets.flatMap(({ judgeId, setAside }) => {
    const sheet = sheetOf(project, id, judgeId);
    if (sheet === undefined || setAside !== null) return [];
    const former = formerJudgeAt(state, judgeId, sheet.version)?.until ?? '';
    const name = judgeNameAt(state, judgeId, sheet.version);
    return [{ judgeId: `${judgeId}/${former}`, name, units: sumScores(sheet.scores) }];
  });
}

function spreadCard(
  state: ContestState,
  project: ProjectState,
  component: JudgedComponent,
  named: boolean,
): ChairComponent['spread'] {
  const marks = marksOf(state, project, component);
  const maximum = sumTenThousandths(component.criteria.map(({ max }) => max));
  const spread = spreadOf(marks, maximum, state.rules.decimals);
  if (spread === null) return null;
  const { sheets, highest, lowest, range, median, deviation } = spread;
  const farOut = spread.farOut.map(({ judgeId, side, by }) => ({
    judge: named ? (marks.find((mark) => mark.judgeId === judgeId)?.name ?? null) : null,
    side,
    by,
  }));
  return { sheets, highest, lowest, range, median, deviation, farOut };
}

function componentCard(
  state: ContestState,
  project: ProjectState,
  component: Component,
  named: boolean,
): ChairComponent {
  const { id, name, kind } = component;
  return {
    ...{ id, name, kind },
    value:
      kind === 'popularity' && popularityPending(state)
        ? null
        : (resultOf(resultsOf(state), project.project.id)?.components[id]?.value ?? null),
    absent: project.absent.filter(({ componentId }) => componentId === id).length,
    spread: component.kind === 'judged' ? spreadCard(state, project, component, named) : null,
  };
}

function resultCard(state: ContestState, project: ProjectState, named: boolean): ChairResult {
  const result = resultOf(resultsOf(state), project.project.id);
  return {
    total: result?.total ?? null,
    rank: result?.rank ?? null,
    tied: result?.flags.includes('tied') ?? false,
    components: state.rules.components.map((component) => componentCard(state, project, component, named)),
    fingerprint: resultFingerprint(state, project),
  };
}

function chairProject(
  state: ContestState,
  judgeId: string,
  project: ProjectState,
  named: boolean,
): ChairProject {
  const blocked = approvingBlockedFor(state, judgeId, project);
  return {
    project: projectCard(project),
    room: state.rooms.length > 1 ? roomOf(state, project).name : null,
    phase: project.phase,
    result: sealedFromChair(state, judgeId, project) ? null : resultCard(state, project, named),
    approval: state.approvalRequired ? approvalCard(state, project) : null,
    approving: blocked === null ? yes : no(blocked),
  };
}

function driftCards(state: ContestState, projects: readonly ProjectState[]): readonly ChairDrift[] {
  return judgedComponents(state).flatMap((component) => {
    const marks = projects.map((project) => marksOf(state, project, component));
    const names = new Map(marks.flat().map(({ judgeId, name }) => [judgeId, name]));
    return driftsOf(marks, state.rules.decimals).map(({ judgeId, projects: compared, side, by }) => ({
      judge: names.get(judgeId) ?? judgeId,
      component: component.name,
      projects: compared,
      side,
      by,
    }));
  });
}

/** Only of projects that the chair may know, all of them. */
function tieCards(state: ContestState, known: readonly ProjectState[]): readonly ChairTie[] {
  const cards = new Map(known.map((project) => [project.project.id, projectCard(project)]));
  const tied = resultsOf(state).projects.filter(({ flags }) => flags.includes('tied'));
  const ranks = new Set(tied.flatMap(({ rank }) => rank ?? []));
  return [...ranks].flatMap((rank) => {
    const sharing = tied.filter((result) => result.rank === rank);
    const projects = sharing.flatMap(({ id, total }) => {
      const card = cards.get(id);
      return card === undefined ? [] : [{ ...card, total }];
    });
    const pending = sharing.some(({ award, promoted }) => award === PENDING || promoted === 'pending');
    return projects.length === sharing.length ? [{ rank, projects, pending }] : [];
  });
}

/** @returns null for a judge who does not chair the jury */
export function chairView(state: ContestState, judgeId: string): ChairView | null {
  if (!isChair(state, judgeId)) return null;
  const scores = componentsOfJudge(state, judgeId).length > 0;
  const named = !scores || openProjectsOf(state, judgeId) === 0;
  const closed = inRunningOrder(state).filter((project) => isClosed(project) && !project.project.withdrawn);
  const known = closed.filter((project) => sealedFromChair(state, judgeId, project) === null);
  return {
    approvalRequired: state.approvalRequired,
    popularityPending: popularityPending(state),
    named,
    projects: closed.map((project) => chairProject(state, judgeId, project, named)),
    drifts: named ? driftCards(state, known) : [],
    ties: tieCards(state, known),
  };
}

/** Who chairs the jury, for the desk. */
export function chairCard(state: ContestState): ChairCard | null {
  if (state.chair === null) return null;
  const { judgeId } = state.chair;
  return { judgeId, name: seatOf(state, judgeId)?.judge.name ?? judgeId };
}
