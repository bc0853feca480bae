/** The one gate to the screens (docs/ARCHITECTURE.md, invariant 3): every byte that leaves has come through here. */
import type { Follows } from '../../../shared/contract/displays.ts';
import type { AnyView } from '../../../shared/contract/views.ts';
import { entryOf, roomById, seatOf } from '../lookup.ts';
import type { ContestState } from '../state.ts';
import type { Ambient } from './ambient.ts';
import { hostView } from './host.ts';
import { fencedView, judgeView } from './judge.ts';
import { presenterView } from './presenter.ts';
import { publicView } from './public.ts';
import { screenView } from './screens.ts';

/** Whom a view is for, as established at the handshake. */
export type Viewer =
  | { readonly audience: 'host'; readonly roomId: string }
  /** `fenced`: on a tablet that holds the seat no longer. */
  | { readonly audience: 'judge'; readonly judgeId: string; readonly fenced?: true }
  | { readonly audience: 'presenter'; readonly projectId: string }
  | { readonly audience: 'display'; readonly roomId: string; readonly follows: Follows }
  | { readonly audience: 'public' };

/** One string for all viewers who are shown the same. */
export function viewerKey(viewer: Viewer): string {
  switch (viewer.audience) {
    case 'host':
      return `host:${viewer.roomId}`;
    case 'display':
      return `display:${viewer.follows}:${viewer.roomId}`;
    case 'judge':
      return `judge${viewer.fenced === true ? '-fenced' : ''}:${viewer.judgeId}`;
    case 'presenter':
      return `presenter:${viewer.projectId}`;
    case 'public':
      return 'public';
    default:
      return viewer satisfies never;
  }
}

/** @returns null when what the viewer follows is no longer there (a judge or room that the log does not know) */
export function viewFor(viewer: Viewer, state: ContestState, ambient: Ambient, now: number): AnyView | null {
  switch (viewer.audience) {
    case 'host': {
      const room = roomById(state, viewer.roomId);
      return room === undefined ? null : hostView(state, room, ambient, now);
    }
    case 'display': {
      const room = roomById(state, viewer.roomId);
      return room === undefined ? null : screenView(state, room, viewer.follows, ambient);
    }
    case 'judge': {
      const seat = seatOf(state, viewer.judgeId);
      if (seat === null) return null;
      return viewer.fenced === true ? fencedView(state, seat) : judgeView(state, seat);
    }
    case 'presenter': {
      const project = entryOf(state.projects, viewer.projectId);
      return project === undefined ? null : presenterView(state, project, ambient, now);
    }
    case 'public':
      return publicView(state, ambient);
    default:
      return viewer satisfies never;
  }
}
