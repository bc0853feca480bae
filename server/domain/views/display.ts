/** What the big screen of a room shows. */
import type { DisplayScene, DisplayView } from '../../../shared/contract/views.ts';
import type { ContestState, RoomState } from '../state.ts';
import type { Ambient } from './ambient.ts';
import { awardsView } from './awards.ts';
import { bellView } from './bell.ts';
import { boardView } from './board.ts';
import {
  contestCard,
  deckPage,
  messageCard,
  organiserLines,
  progressOf,
  roomCard,
  shareCard,
  stageView,
  voteView,
} from './cards.ts';
import { orderView } from './order.ts';
import { revealView } from './reveal.ts';

const welcome = (state: ContestState): DisplayScene => ({
  kind: 'welcome',
  organisers: organiserLines(state),
});

function programme(state: ContestState, room: RoomState, ambient: Ambient): DisplayScene {
  const project = state.projects[room.onStage ?? ''];
  const stage = stageView(state, room);
  if (project === undefined || stage === null) return welcome(state);
  const share = shareCard(state, project, ambient);
  return {
    kind: 'programme',
    stage,
    deck: deckPage(state, project),
    shared: share && { shareId: share.shareId },
    progress: progressOf(state, project),
  };
}

function sceneOf(state: ContestState, room: RoomState, ambient: Ambient): DisplayScene {
  switch (room.scene) {
    case 'welcome':
      return welcome(state);
    case 'programme':
      return programme(state, room, ambient);
    case 'reveal': {
      const project = state.projects[room.revealing ?? ''];
      return project === undefined ? welcome(state) : { kind: 'reveal', reveal: revealView(state, project) };
    }
    case 'leaderboard':
      return { kind: 'leaderboard', board: boardView(state) };
    case 'vote':
      return { kind: 'vote', vote: voteView(state, ambient) };
    case 'order':
      return { kind: 'order', order: orderView(state, room) };
    case 'awards':
      return { kind: 'awards', awards: awardsView(state, room) };
    case 'black':
      return { kind: 'black' };
    default:
      return room.scene satisfies never;
  }
}

/** @param scene for a scene that is known already: to make one of the last reveal steps costs a tally */
export function displayView(
  state: ContestState,
  room: RoomState,
  ambient: Ambient,
  scene: DisplayScene = sceneOf(state, room, ambient),
): DisplayView {
  return {
    audience: 'display',
    follows: 'programme',
    contest: contestCard(state),
    room: roomCard(room),
    scene,
    message: messageCard(room.messages.screen),
    bell: bellView(state, room, ambient),
    joinUrl: ambient.joinUrl,
  };
}
