/** What each audience is shown: whole views, built up on the server from nothing (docs/ARCHITECTURE.md, invariant 3). */
import type { HostView } from './views/host.ts';
import type { JudgeView } from './views/judge.ts';
import type { PresenterView, PublicView, ScreenView } from './views/public.ts';

export * from './views/awards.ts';
export * from './views/board.ts';
export * from './views/cards.ts';
export * from './views/chair.ts';
export * from './views/host.ts';
export * from './views/judge.ts';
export * from './views/public.ts';

export type AnyView = HostView | JudgeView | PresenterView | ScreenView | PublicView;
