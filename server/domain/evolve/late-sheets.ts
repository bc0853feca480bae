/** The fold of sheets that came after closing, and of what the host decided on them. */
import type { ScoringEvent } from '../events.ts';
import { entryOf, lateSheetOf } from '../lookup.ts';
import type { ContestState, LateSheetState, ProjectState, SheetState } from '../state.ts';
import { changeProject } from './change.ts';
import { originOf, withKeyings } from './paper.ts';

type ByJudge<S> = Readonly<Record<string, Readonly<Record<string, S>>>>;
interface Whose {
  readonly componentId: string;
  readonly judgeId: string;
}
type LateEvent = Extract<
  ScoringEvent,
  { type: 'LateSheetReceived' | 'LateSheetAccepted' | 'LateSheetDeclined' }
>;

export const withSheet = <S>(sheets: ByJudge<S>, { componentId, judgeId }: Whose, sheet: S): ByJudge<S> => ({
  ...sheets,
  [componentId]: { ...entryOf(sheets, componentId), [judgeId]: sheet },
});

export function withoutSheet<S>(sheets: ByJudge<S>, { componentId, judgeId }: Whose): ByJudge<S> {
  const own = entryOf(sheets, componentId);
  if (own === undefined || !Object.hasOwn(own, judgeId)) return sheets;
  const others = Object.entries(own).filter(([id]) => id !== judgeId);
  return { ...sheets, [componentId]: Object.fromEntries(others) };
}

function lateSheet(project: ProjectState, { componentId, judgeId }: Whose): LateSheetState {
  const late = lateSheetOf(project, componentId, judgeId);
  if (late === undefined) throw new Error('the log decides on a late sheet that it does not hold');
  return late;
}

export function evolveLateSheets(
  state: ContestState,
  event: LateEvent,
  place: { readonly version: number; readonly at: number },
): ContestState {
  const { projectId } = event;
  switch (event.type) {
    case 'LateSheetReceived': {
      const { scores, comment = null, revision, pressedAt = null } = event;
      const late = { scores, comment, revision, ...place, pressedAt, ...originOf(event), decision: null };
      return changeProject(state, projectId, ({ lateSheets, paper }) => ({
        lateSheets: withSheet(lateSheets, event, late),
        ...(event.source === 'paper' ? { paper: withKeyings(paper, event, []) } : {}),
      }));
    }
    case 'LateSheetDeclined':
      return changeProject(state, projectId, (project) => decided(project, event, place));
    case 'LateSheetAccepted':
      return hideResult(
        changeProject(state, projectId, (project) => ({
          ...decided(project, event, place),
          sheets: withSheet(project.sheets, event, asSheet(lateSheet(project, event))),
          absent: project.absent.filter(
            ({ judgeId, componentId }) => judgeId !== event.judgeId || componentId !== event.componentId,
          ),
          phase: 'closed',
          revealedSteps: 0,
        })),
        projectId,
      );
    default:
      return event satisfies never;
  }
}

/** As the judge was told of it: its number and time are those of its coming, not of the host's decision. */
const asSheet = (late: LateSheetState): SheetState => {
  const { scores, comment, revision, version, at } = late;
  return { scores, comment, revision, version, at, ...originOf(late) };
};

function decided(
  project: ProjectState,
  event: Extract<LateEvent, { type: 'LateSheetAccepted' | 'LateSheetDeclined' }>,
  place: { readonly version: number; readonly at: number },
): Pick<ProjectState, 'lateSheets'> {
  const decision = { accepted: event.type === 'LateSheetAccepted', reason: event.reason, ...place };
  const late = { ...lateSheet(project, event), decision };
  return { lateSheets: withSheet(project.lateSheets, event, late) };
}

/** Takes the project's reveal off the screens; on stage it stays. */
function hideResult(state: ContestState, projectId: string): ContestState {
  const rooms = state.rooms.map((room) => {
    if (room.revealing !== projectId) return room;
    const instead = room.onStage === null ? ('welcome' as const) : ('programme' as const);
    return { ...room, revealing: null, scene: room.scene === 'reveal' ? instead : room.scene };
  });
  return { ...state, rooms };
}
