/** The fold of what the host desk writes to people in the hall, and of judges who ask for help. */
import type { MessageEvent, RecordedEvent } from '../events.ts';
import type { ContestState } from '../state.ts';
import { changeRoom } from './change.ts';

export function evolveMessages(
  state: ContestState,
  event: MessageEvent,
  { version, at }: Pick<RecordedEvent, 'version' | 'at'>,
): ContestState {
  switch (event.type) {
    case 'MessageShown':
      return inRoom(state, event.roomId, event.to, { text: event.text, version, at });
    case 'MessageHidden':
      return inRoom(state, event.roomId, event.to, null);
    case 'JudgeMessaged': {
      const message = { text: event.text, version, at };
      return { ...state, judgeMessages: { ...state.judgeMessages, [event.judgeId]: message } };
    }
    case 'JudgeMessageHidden': {
      const others = Object.entries(state.judgeMessages).filter(([judgeId]) => judgeId !== event.judgeId);
      return { ...state, judgeMessages: Object.fromEntries(others) };
    }
    case 'HelpAsked':
      return { ...state, helpAsked: { ...state.helpAsked, [event.judgeId]: at } };
    case 'HelpSettled': {
      const others = Object.entries(state.helpAsked).filter(([judgeId]) => judgeId !== event.judgeId);
      return { ...state, helpAsked: Object.fromEntries(others) };
    }
    default:
      return event satisfies never;
  }
}

function inRoom(
  state: ContestState,
  roomId: string,
  to: keyof ContestState['rooms'][number]['messages'],
  message: ContestState['rooms'][number]['messages']['screen'],
): ContestState {
  const room = state.rooms.find(({ id }) => id === roomId);
  if (room === undefined) throw new Error(`the log names room ${roomId}, which the contest has not`);
  return changeRoom(state, roomId, { messages: { ...room.messages, [to]: message } });
}
