/** The chair of the jury in a show: named, asked for, approving. */
import type { Command } from '../../shared/contract/commands.ts';
import type { DomainCommand } from '../../server/domain/commands.ts';
import { resultFingerprint } from '../../server/domain/approval.ts';
import type { Show } from './given.ts';
import { reason } from './running-the-show.ts';

/** This judge chairs the jury, and results wait for the chair. */
export const chaired = (show: Show, judgeId = 'e1'): Show =>
  show.given({ type: 'NameChair', judgeId }, { type: 'RequireApproval', required: true });

/** Of the results as they stand in this show. */
export const approve = (
  show: Show,
  ...projectIds: readonly string[]
): Extract<Command, { type: 'ApproveResults' }> => ({
  type: 'ApproveResults',
  results: projectIds.map((projectId) => ({
    projectId,
    fingerprint: resultFingerprint(show.state, show.project(projectId)),
  })),
});

export const waive = (...projectIds: string[]): DomainCommand => ({
  type: 'WaiveApproval',
  projectIds,
  reason,
});
