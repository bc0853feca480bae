/** What a screen of the hall shows by what it follows: each view a list of its own of what it lets out. */
import type { Follows } from '../../../shared/contract/displays.ts';
import type {
  BoardScreenView,
  OverlayScreenView,
  ScreenView,
  SpeakerScreenView,
} from '../../../shared/contract/views.ts';
import { entryOf, stageFacts } from '../lookup.ts';
import type { ContestState, RoomState } from '../state.ts';
import type { Ambient } from './ambient.ts';
import { bellView } from './bell.ts';
import { boardView } from './board.ts';
import { contestCard, messageCard, roomCard, stageView } from './cards.ts';
import { displayView } from './display.ts';

export function screenView(
  state: ContestState,
  room: RoomState,
  follows: Follows,
  ambient: Ambient,
): ScreenView {
  switch (follows) {
    case 'programme':
      return displayView(state, room, ambient);
    case 'speaker':
      return speakerView(state, room, ambient);
    case 'board':
      return boardScreenView(state, room, ambient);
    case 'overlay':
      return overlayView(state, room, ambient);
    default:
      return follows satisfies never;
  }
}

function speakerView(state: ContestState, room: RoomState, ambient: Ambient): SpeakerScreenView {
  const project = entryOf(state.projects, room.onStage ?? '');
  return {
    audience: 'display',
    follows: 'speaker',
    contest: contestCard(state),
    room: roomCard(room),
    facts: project === undefined ? null : stageFacts(state, project),
    message: messageCard(room.messages.speaker),
    bell: bellView(state, room, ambient),
  };
}

function boardScreenView(state: ContestState, room: RoomState, ambient: Ambient): BoardScreenView {
  return {
    audience: 'display',
    follows: 'board',
    contest: contestCard(state),
    room: roomCard(room),
    board: boardView(state),
    message: messageCard(room.messages.screen),
    bell: bellView(state, room, ambient),
  };
}

/** While the big screen shows anything but the programme, a name below it would be the wrong one. */
function overlayView(state: ContestState, room: RoomState, ambient: Ambient): OverlayScreenView {
  return {
    audience: 'display',
    follows: 'overlay',
    contest: contestCard(state),
    room: roomCard(room),
    stage: room.scene === 'programme' ? stageView(state, room) : null,
    message: messageCard(room.messages.screen),
    bell: bellView(state, room, ambient),
  };
}
