/** Takes back the last act of a room's host desk, where nothing has happened upon it since. */
import type { Command } from '../../../shared/contract/commands.ts';
import type { Circumstances } from '../commands.ts';
import { accept, refusal, type Decision } from '../decision.ts';
import { roomById } from '../lookup.ts';
import type { ContestState, Undoable } from '../state.ts';
import { adjustClock, resumeClock } from './clock.ts';
import { lockedOut } from './lock.ts';
import { hideMessage, showMessage } from './messages.ts';
import { showScene, turnPage } from './stage.ts';

/**
 * What RULES.md §6.2 wants a reason for (a phase back, a restart, a reopening) is not taken back here. Where the way
 * back is itself no longer allowed, its own refusal is the answer.
 */
export function undoLast(
  state: ContestState,
  { roomId, version }: Extract<Command, { type: 'UndoLast' }>,
  circumstances: Circumstances,
): Decision {
  const room = roomById(state, roomId);
  if (room === undefined) return refusal('unknown-room', { roomId });
  const { undoable } = room;
  if (undoable === null || undoable.version !== version) return refusal('nothing-to-undo', {});
  const back = wayBack(state, roomId, undoable, circumstances);
  if (!back.ok) return back;
  return accept(...back.events, { type: 'ActionUndone', roomId, of: version });
}

function wayBack(
  state: ContestState,
  roomId: string,
  undoable: Undoable,
  circumstances: Circumstances,
): Decision {
  switch (undoable.of) {
    case 'ProjectCalled': {
      const { projectId, onStage, scene, begun } = undoable;
      return accept({ type: 'CallTakenBack', projectId, onStage, scene, begun });
    }
    // the clock goes on from where it stood: no second of the talk is lost
    case 'ClockPaused':
      return resumeClock(state, { type: 'ResumeClock', projectId: undoable.projectId }, circumstances);
    case 'ClockResumed': {
      const { projectId, remainingMs } = undoable;
      return accept({ type: 'ClockPaused', projectId, remainingMs });
    }
    case 'ClockAdjusted': {
      const { projectId, deltaMs } = undoable;
      return adjustClock(state, { type: 'AdjustClock', projectId, deltaMs: -deltaMs }, circumstances);
    }
    case 'PageTurned': {
      const { projectId, page } = undoable;
      return turnPage(state, { type: 'TurnPage', projectId, page }, circumstances);
    }
    case 'SceneShown':
      return showScene(state, { type: 'ShowScene', roomId, scene: undoable.scene });
    case 'RevealStepped': {
      const { projectId, step, scene, revealing } = undoable;
      return accept({ type: 'RevealStepTakenBack', projectId, step, scene, revealing });
    }
    case 'ProjectMoved': {
      const { projectId, before } = undoable;
      const lock = lockedOut(state, 'MoveProject');
      return lock ? { ok: false, refusal: lock } : accept({ type: 'ProjectMoved', projectId, before });
    }
    case 'MessageShown': {
      const { to, text } = undoable;
      return text === null
        ? hideMessage(state, { type: 'HideMessage', roomId, to })
        : showMessage(state, { type: 'ShowMessage', roomId, to, text });
    }
    default:
      return undoable satisfies never;
  }
}
