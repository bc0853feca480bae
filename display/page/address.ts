/** What a page's address says: which contest, which room, which language, and what a screen is opened for. */
import { displayFollows, type Follows } from '../../shared/contract/displays.ts';

export interface PageAddress {
  /** Absent: the contest that staff have made the current one. */
  readonly contestId: string | undefined;
  /** Absent: the contest's first room. */
  readonly roomId: string | undefined;
  readonly language: 'zh' | 'en' | undefined;
}

/** @param search the query string, with or without its `?` */
export function readAddress(search: string): PageAddress {
  const query = new URLSearchParams(search);
  const language = query.get('lang');
  return {
    contestId: query.get('contest') ?? undefined,
    roomId: query.get('room') ?? undefined,
    language: language === 'en' || language === 'zh' ? language : undefined,
  };
}

/** `/display/speaker` is opened for the speaker's timer; `/display` follows the programme. */
export const followsOf = (pathname: string): Follows =>
  displayFollows.find((follows) => pathname === `/display/${follows}`) ?? 'programme';

/**
 * The address of another page of this server, for the same contest.
 * @param base e.g. `http://192.168.1.5:3000`, or empty for a link within the site
 */
export function pageUrl(base: string, path: string, contestId: string | undefined): string {
  const query = contestId === undefined ? '' : `?contest=${encodeURIComponent(contestId)}`;
  return `${base.replace(/\/+$/, '')}${path}${query}`;
}
