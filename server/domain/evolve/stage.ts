/** The fold of what happens on stage. */
import type { Clock } from '../../../shared/stage/stage.ts';
import type { StageEvent } from '../events.ts';
import type { ContestState, ProjectState } from '../state.ts';
import { changeProject, changeRoom, changeRoomOf } from './change.ts';

const idle: Clock = { kind: 'idle' };
const fresh = {
  phase: 'waiting',
  clock: idle,
  deckCut: false,
  cutAt: null,
  left: { presenting: null, questions: null },
  page: 1,
} as const satisfies Partial<ProjectState>;

function adjusted(clock: Clock, deltaMs: number): Clock {
  switch (clock.kind) {
    case 'idle':
      return clock;
    case 'running':
      return { ...clock, deadlineAt: clock.deadlineAt + deltaMs, durationMs: clock.durationMs + deltaMs };
    case 'paused':
      return { ...clock, remainingMs: clock.remainingMs + deltaMs, durationMs: clock.durationMs + deltaMs };
    default:
      return clock satisfies never;
  }
}

const durationOf = (clock: Clock): number => (clock.kind === 'idle' ? 0 : clock.durationMs);

/** @param at when it was recorded, ms since the Unix epoch */
export function evolveStage(state: ContestState, event: StageEvent, at: number): ContestState {
  switch (event.type) {
    case 'ProjectCalled':
      return changeRoomOf(
        changeProject(
          { ...state, begun: true, unlocked: state.begun ? state.unlocked : null },
          event.projectId,
          () => fresh,
        ),
        event.projectId,
        {
          onStage: event.projectId,
          scene: 'programme',
          waitingSince: at,
        },
      );
    case 'PresentationStarted': {
      const { deadlineAt, durationMs } = event;
      const started = changeProject(state, event.projectId, ({ startedAt }) => ({
        ...fresh,
        startedAt: startedAt ?? deadlineAt - durationMs,
        phase: 'presenting',
        clock: { kind: 'running', deadlineAt, durationMs },
      }));
      return changeRoomOf(started, event.projectId, { scene: 'programme', waitingSince: null });
    }
    case 'ClockPaused':
      return changeProject(state, event.projectId, ({ clock }) => ({
        clock: { kind: 'paused', remainingMs: event.remainingMs, durationMs: durationOf(clock) },
      }));
    case 'ClockResumed':
      return changeProject(state, event.projectId, ({ clock, phase, deckCut, cutAt }) => ({
        clock: { kind: 'running', deadlineAt: event.deadlineAt, durationMs: durationOf(clock) },
        // time added after the cut brings the deck back
        deckCut: phase === 'presenting' ? false : deckCut,
        cutAt: phase === 'presenting' ? null : cutAt,
      }));
    case 'ClockAdjusted':
      return changeProject(state, event.projectId, ({ clock }) => ({
        clock: adjusted(clock, event.deltaMs),
      }));
    case 'PresentationEnded':
      return changeProject(state, event.projectId, ({ clock, left }) => ({
        clock: { kind: 'paused', remainingMs: 0, durationMs: durationOf(clock) },
        deckCut: true,
        cutAt: event.cause === 'deadline' ? event.endedAt : null,
        left: { ...left, presenting: { remainingMs: event.remainingMs, durationMs: durationOf(clock) } },
      }));
    case 'QuestionsStarted': {
      const { deadlineAt, durationMs } = event;
      return changeProject(state, event.projectId, () => ({
        phase: 'questions',
        clock: { kind: 'running', deadlineAt, durationMs },
      }));
    }
    case 'ScoringBegan':
      return changeProject(state, event.projectId, ({ clock, left, phase }) => ({
        phase: 'scoring',
        clock: idle,
        left:
          phase === 'questions'
            ? { ...left, questions: { remainingMs: event.remainingMs, durationMs: durationOf(clock) } }
            : left,
      }));
    case 'StageSteppedBack':
      return changeRoomOf(
        changeProject(state, event.projectId, (project) => steppedBack(project, event)),
        event.projectId,
        event.to === 'waiting' ? { waitingSince: at } : {},
      );
    case 'StageRestarted':
      return changeRoomOf(
        changeProject(state, event.projectId, () => fresh),
        event.projectId,
        { scene: 'programme', waitingSince: at },
      );
    case 'PageTurned':
      return changeProject(state, event.projectId, () => ({ page: event.page }));
    case 'CallTakenBack': {
      const { projectId, onStage, scene, begun } = event;
      return changeRoomOf({ ...state, begun }, projectId, { onStage, scene, waitingSince: null });
    }
    case 'ActionUndone':
      return state;
    case 'SceneShown':
      return showScene(state, event);
    default:
      return event satisfies never;
  }
}

function showScene(
  state: ContestState,
  { roomId, scene }: Extract<StageEvent, { type: 'SceneShown' }>,
): ContestState {
  const shown = state.rooms.find(({ id }) => id === roomId)?.scene;
  const goesBlack = scene === 'black' && shown !== undefined && shown !== 'black';
  return changeRoom(state, roomId, goesBlack ? { scene, behindBlack: shown } : { scene });
}

function steppedBack(
  project: ProjectState,
  event: Extract<StageEvent, { type: 'StageSteppedBack' }>,
): Partial<ProjectState> {
  const { to, remainingMs, durationMs } = event;
  if (to === 'waiting') return fresh;
  if (to === 'closed') return { phase: 'closed', revealedSteps: 0 };
  const clock: Clock = { kind: 'paused', remainingMs: remainingMs ?? 0, durationMs: durationMs ?? 0 };
  if (to === 'questions') return { phase: 'questions', clock };
  const cut = clock.remainingMs === 0;
  return { phase: to, clock, deckCut: cut, cutAt: cut ? project.cutAt : null };
}
