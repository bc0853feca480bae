/** Which contest, room and desk the console's own address names. */
export const staffPages = [
  'contests',
  'projects',
  'judges',
  'codes',
  'paper',
  'relay',
  'vote',
  'mixer',
  'results',
] as const;
export type StaffPage = (typeof staffPages)[number];

/** One judge's paper sheet, as its QR code names it (server/paper/desk-address.ts). */
export interface PaperSheetPlace {
  readonly contestId: string;
  readonly judgeId: string;
  readonly projectId: string;
  readonly componentId: string;
}

export type Route =
  | { readonly desk: 'host' }
  | {
      readonly desk: 'staff';
      readonly page: StaffPage;
      readonly sheet?: PaperSheetPlace;
      /** What a pad without a network shows, as its QR code leads here. */
      readonly carried?: string;
    };

/** `#/host` or `#/staff/projects`; anything else is the host desk. */
export function routeOf(hash: string): Route {
  const [desk, page, ...named] = hash.replace(/^#\/?/, '').split('/');
  const [contestId, judgeId, projectId, componentId] = named;
  if (desk !== 'staff') return { desk: 'host' };
  if (page === 'paper' && contestId && judgeId && projectId && componentId)
    return { desk: 'staff', page, sheet: { contestId, judgeId, projectId, componentId } };
  if (page === 'relay' && named[0]) return { desk: 'staff', page, carried: named[0] };
  return { desk: 'staff', page: staffPages.find((known) => known === page) ?? 'contests' };
}

/** The hash that {@link routeOf} reads back as this route. */
export function hashOf(route: Route): string {
  return route.desk === 'host' ? '#/host' : `#/staff/${route.page}`;
}

export interface Place {
  /** Absent: the current contest. */
  readonly contestId?: string;
  /** Absent: the contest's first room. */
  readonly roomId?: string;
}

/** Reads `?contest=…&room=…`. */
export function placeOf(search: string): Place {
  const query = new URLSearchParams(search);
  const contestId = query.get('contest');
  const roomId = query.get('room');
  return { ...(contestId && { contestId }), ...(roomId && { roomId }) };
}

/** The query that {@link placeOf} reads back as this place; empty for the current contest's first room. */
export function searchOf(place: Place): string {
  const query = new URLSearchParams();
  if (place.contestId) query.set('contest', place.contestId);
  if (place.roomId) query.set('room', place.roomId);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
