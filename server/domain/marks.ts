/** All marks of one person on a judge's seat, and the fingerprint under which they are signed. */
import { createHash } from 'node:crypto';
import type { JudgedComponent } from '../../shared/scoring/contest-file.ts';
import { formatScore } from '../../shared/scoring/sheet.ts';
import {
  componentsOfJudge,
  entryOf,
  inRunningOrder,
  isClosed,
  isRecused,
  seatOf,
  seatedSince,
  sheetOf,
  sitsInRoom,
} from './lookup.ts';
import type { ContestState, ProjectState, SheetState, SignatureState } from './state.ts';

/** Who sits or sat on a seat: from one log position until before another; null: still. */
export interface Sitting {
  readonly judgeId: string;
  readonly since: number;
  readonly until: number | null;
}

export interface Mark {
  readonly project: ProjectState;
  readonly component: JudgedComponent;
  readonly sheet: SheetState;
}

export const sittingNow = (state: ContestState, judgeId: string): Sitting => ({
  judgeId,
  since: seatedSince(state, judgeId),
  until: null,
});

const isWithin = (version: number, { since, until }: Sitting): boolean =>
  version >= since && (until === null || version < until);

/** Every project that this seat scores, withdrawn ones too, in running order. */
export function projectsScoredBy(state: ContestState, judgeId: string): readonly ProjectState[] {
  const seat = seatOf(state, judgeId);
  if (seat === null) return [];
  return inRunningOrder(state).filter(
    (project) => sitsInRoom(seat.judge, project.roomId) && !isRecused(state, judgeId, project.project.id),
  );
}

/** In running order, of each project in the order of the components; without what was set aside by a recusal. */
export function marksOf(state: ContestState, sitting: Sitting): readonly Mark[] {
  const components = componentsOfJudge(state, sitting.judgeId);
  return projectsScoredBy(state, sitting.judgeId).flatMap((project) =>
    components.flatMap((component) => {
      const sheet = sheetOf(project, component.id, sitting.judgeId);
      return sheet !== undefined && isWithin(sheet.version, sitting) ? [{ project, component, sheet }] : [];
    }),
  );
}

/** How many projects of this seat can still change: those that are not closed and take part. */
export function openProjectsOf(state: ContestState, judgeId: string): number {
  return projectsScoredBy(state, judgeId).filter(
    (project) => !project.project.withdrawn && !isClosed(project),
  ).length;
}

/**
 * The sha256 of the marks, a line each as JSON, every score in its shortest form. Who knows the marks can make it anew;
 * one of marks that are still sealed is never shown, as there are few enough sheets to try them all.
 */
export function fingerprintOf(state: ContestState, sitting: Sitting): string {
  const hash = createHash('sha256').update(
    JSON.stringify(['luyan-marks/1', state.contestId, sitting.judgeId]),
  );
  for (const { project, component, sheet } of marksOf(state, sitting)) {
    const scores = component.criteria.map(({ id }) => [id, formatScore(entryOf(sheet.scores, id) ?? '0')]);
    const line = [project.project.id, component.id, scores, sheet.revision, sheet.version];
    hash.update(`\n${JSON.stringify(line)}`);
  }
  return hash.digest('hex');
}

/** The newest signature of that person. */
export function signatureOf(state: ContestState, sitting: Sitting): SignatureState | null {
  return (
    (entryOf(state.signatures, sitting.judgeId) ?? []).findLast(({ version }) =>
      isWithin(version, sitting),
    ) ?? null
  );
}
