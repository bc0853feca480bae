/** What one judge sees: the projects, and only this judge's own sheets. */
import type {
  JudgedComponentView,
  JudgeProject,
  JudgeView,
  OwnLateSheet,
  OwnSheet,
} from '../../../shared/contract/views.ts';
import type { JudgedComponent } from '../../../shared/scoring/contest-file.ts';
import { sheetTotal } from '../../../shared/scoring/sheet.ts';
import { sealedFromChair } from '../decide/chair.ts';
import { declareRecusal } from '../decide/recusal.ts';
import { scoredByFormer, scoringBlockedFor } from '../decide/sheet-writing.ts';
import {
  componentsOfJudge,
  entryOf,
  inRunningOrder,
  isChair,
  isRecused,
  lateSheetsOf,
  seatedSince,
  seatGeneration,
  sitsInRoom,
  tabletAt,
  type Seat,
} from '../lookup.ts';
import type { ContestState, ProjectState } from '../state.ts';
import {
  contestCard,
  fromDecision,
  deckFile,
  deckIsOpenTo,
  messageCard,
  no,
  projectCard,
  stageView,
  yes,
} from './cards.ts';
import { chairView } from './chair.ts';
import { judgeSigning } from './signing.ts';

function componentView({ id, name, criteria }: JudgedComponent): JudgedComponentView {
  return {
    id,
    name,
    max: sheetTotal(Object.fromEntries(criteria.map((criterion) => [criterion.id, criterion.max]))),
    criteria: criteria.map((criterion) => ({
      id: criterion.id,
      name: criterion.name,
      max: criterion.max,
      step: criterion.step,
      guide: criterion.guide ?? null,
    })),
  };
}

function ownSheets(project: ProjectState, judgeId: string, since: number): Record<string, OwnSheet> {
  const own = Object.entries(project.sheets).flatMap(([componentId, byJudge]): [string, OwnSheet][] => {
    const sheet = entryOf(byJudge, judgeId);
    if (sheet === undefined || sheet.version < since) return [];
    const { scores, comment, revision, version, at, source } = sheet;
    const own = { scores, comment, total: sheetTotal(scores), revision, version, at };
    return [[componentId, source === undefined ? own : { ...own, source }]];
  });
  return Object.fromEntries(own);
}

function ownRecusal(state: ContestState, judgeId: string, projectId: string): JudgeProject['recusal'] {
  const own = state.recusals.find(
    (recusal) => recusal.judgeId === judgeId && recusal.projectId === projectId,
  );
  return own === undefined ? null : { reason: own.reason, declared: own.declared };
}

function declaringOf(state: ContestState, judgeId: string, projectId: string): JudgeProject['declaring'] {
  const actor = { kind: 'judge', judgeId } as const;
  const decision = declareRecusal(state, { type: 'DeclareRecusal', projectId, reason: '' }, { actor });
  return decision.ok || decision.refusal.code === 'recusal-after-sheet' ? fromDecision(decision) : null;
}

function ownLateSheets(project: ProjectState, judgeId: string, since: number): Record<string, OwnLateSheet> {
  const own = lateSheetsOf(project).filter(({ judgeId: id, late }) => id === judgeId && late.version > since);
  return Object.fromEntries(
    own.map(({ componentId, late }): [string, OwnLateSheet] => {
      const { scores, comment, revision, version, at, decision, source } = late;
      return [
        componentId,
        {
          ...{ scores, comment, total: sheetTotal(scores), revision, version, at },
          ...(source === undefined ? {} : { source }),
          decision: decision && {
            ...{ accepted: decision.accepted, reason: decision.reason, at: decision.at },
          },
        },
      ];
    }),
  );
}

function judgeProject(state: ContestState, seat: Seat, project: ProjectState): JudgeProject {
  const judgeId = seat.judge.id;
  const since = seatedSince(state, judgeId);
  const blocked = scoringBlockedFor(state, seat, project) ?? scoredByFormer(state, judgeId, project);
  const projectId = project.project.id;
  return {
    project: projectCard(project),
    phase: project.phase,
    withdrawn: project.project.withdrawn,
    recused: isRecused(state, judgeId, projectId),
    recusal: ownRecusal(state, judgeId, projectId),
    declaring: declaringOf(state, judgeId, projectId),
    scoring: blocked === null ? yes : no(blocked),
    takesLate:
      blocked?.code === 'scoring-closed' &&
      project.phase === 'closed' &&
      project.revealedSteps === 0 &&
      !knowsTheResult(state, judgeId, project),
    lateSheets: ownLateSheets(project, judgeId, since),
    deck: project.deck && deckIsOpenTo(state, seat.judge, project) ? deckFile(project.deck) : null,
    sheets: ownSheets(project, judgeId, since),
  };
}

/** The chair has been shown how far the others' marks lie apart. */
const knowsTheResult = (state: ContestState, judgeId: string, project: ProjectState): boolean =>
  isChair(state, judgeId) && sealedFromChair(state, judgeId, project) === null;

const judgeCard = (state: ContestState, { judge, panel }: Seat): JudgeView['judge'] => ({
  id: judge.id,
  name: judge.name,
  panel: panel.name,
  unit: judge.unit ?? null,
  generation: seatGeneration(state, judge.id),
  since: seatedSince(state, judge.id),
});

/** For a tablet that holds the seat no longer: whose seat it is, and nothing that happens there now. */
export function fencedView(state: ContestState, seat: Seat): JudgeView {
  return {
    audience: 'judge',
    contest: contestCard(state),
    judge: judgeCard(state, seat),
    tablet: { holds: false, takenAt: tabletAt(state, seat.judge.id)?.at ?? null },
    components: componentsOfJudge(state, seat.judge.id).map(componentView),
    current: null,
    helpAskedAt: null,
    message: null,
    signing: null,
    chair: null,
    projects: [],
  };
}

export function judgeView(state: ContestState, seat: Seat): JudgeView {
  const { judge } = seat;
  const rooms = state.rooms.filter((room) => sitsInRoom(judge, room.id));
  const room = rooms.find(({ onStage }) => onStage !== null);
  return {
    audience: 'judge',
    contest: contestCard(state),
    judge: judgeCard(state, seat),
    tablet: { holds: true, takenAt: tabletAt(state, judge.id)?.at ?? null },
    components: componentsOfJudge(state, judge.id).map(componentView),
    current: room === undefined ? null : stageView(state, room),
    helpAskedAt: entryOf(state.helpAsked, judge.id) ?? null,
    message: messageCard(entryOf(state.judgeMessages, judge.id) ?? null),
    signing: judgeSigning(state, judge.id),
    chair: chairView(state, judge.id),
    projects: inRunningOrder(state)
      .filter((project) => sitsInRoom(judge, project.roomId))
      .map((project) => judgeProject(state, seat, project)),
  };
}
