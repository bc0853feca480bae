/** The screens of the hall: what each can follow, and what it is called until the host desk names it. */
import type { Bilingual } from './text.ts';

/** The programme of a room, its speaker's clock, the leaderboard, or a lower third for a video mixer. */
export const displayFollows = ['programme', 'speaker', 'board', 'overlay'] as const;
export type Follows = (typeof displayFollows)[number];

export const followsNames: Record<Follows, Bilingual> = {
  programme: { zh: '大屏幕', en: 'Big screen' },
  speaker: { zh: '演讲者计时', en: 'Speaker timer' },
  board: { zh: '排行榜', en: 'Leaderboard' },
  overlay: { zh: '直播字幕条', en: 'Stream overlay' },
};

/** What a display without a name is told apart by, on its own page and at the host desk. */
export const displayCode = (displayId: string): string => displayId.slice(0, 4).toUpperCase();
