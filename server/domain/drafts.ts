/** Which drafts of judges' sheets the server keeps: no part of a contest's state, and no rule of its scoring. */
import type { DraftMessage } from '../../shared/contract/drafts.ts';
import { refuse, type Refusal } from '../../shared/contract/refusals.ts';
import type { JudgeActor } from './actor.ts';
import { takenOver } from './decide/seats.ts';
import { findSheetToWrite, newestSheet, type SheetPlace } from './decide/sheet-writing.ts';
import { entryOf, projectName, seatedSince } from './lookup.ts';
import type { ContestState } from './state.ts';

/** Of which sheet a draft is, of which person on the seat, and how new it is. */
export interface DraftPlace extends SheetPlace, Pick<DraftMessage, 'knownRevision' | 'order'> {
  readonly since: number;
}

/** Why a draft is not kept; null: it is. */
export function draftRefused(
  state: ContestState,
  judge: JudgeActor,
  { projectId, componentId, knownRevision }: Omit<DraftMessage, 'content'>,
): Refusal | null {
  const fence = takenOver(state, judge);
  if (fence) return fence;
  const writing = findSheetToWrite(state, { judgeId: judge.judgeId, projectId, componentId });
  if (writing.refusal) return writing.refusal;
  const { project, newest } = writing.found;
  if (project.phase === 'revealed') return refuse('scoring-closed', { project: projectName(project) });
  if (newest === undefined || newest.revision <= knownRevision) return null;
  const { revision, version } = newest;
  return refuse('sheet-newer-elsewhere', { project: projectName(project), revision, version });
}

/**
 * Whether a draft may still become a sheet of the person who sits there. One that has been submitted, of somebody whose seat is
 * void or another's now, or of a project that is revealed may not, and is not kept. A project sent back to wait comes again.
 */
export function isDraftAlive(state: ContestState, draft: DraftPlace): boolean {
  const { judgeId, projectId, since, knownRevision } = draft;
  if (since !== seatedSince(state, judgeId) || state.voidedSeats.includes(judgeId)) return false;
  const writing = findSheetToWrite(state, draft);
  const project = entryOf(state.projects, projectId);
  if (project === undefined || project.phase === 'revealed') return false;
  if (writing.refusal && writing.refusal.code !== 'scoring-not-open') return false;
  return (newestSheet(project, draft)?.revision ?? 0) <= knownRevision;
}
