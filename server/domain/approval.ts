/** The chair's approval of results before their reveal, and the fingerprint that says of which results (docs/decisions/0017). */
import { createHash } from 'node:crypto';
import type { ApprovalCard } from '../../shared/contract/views.ts';
import { isPopularityResult } from '../../shared/scoring/results.ts';
import { entryOf, judgeNameAt } from './lookup.ts';
import { resultOf, resultsOf } from './results.ts';
import type { ContestState, ProjectState } from './state.ts';

/** By project id, for as long as no closed result can have changed. */
const kept = new WeakMap<object, Map<string, string>>();

/**
 * The sha256 of a closed project's result: its values and total, and which revision of whose sheet they rest on. It
 * holds no mark, so that who knows it cannot find one by trying. Places are not in it: others take part in them.
 */
export function resultFingerprint(state: ContestState, project: ProjectState): string {
  const known = kept.get(state.resultsKeys.closed) ?? new Map<string, string>();
  kept.set(state.resultsKeys.closed, known);
  const { id } = project.project;
  const fingerprint = known.get(id) ?? hashOf(state, project);
  known.set(id, fingerprint);
  return fingerprint;
}

function hashOf(state: ContestState, project: ProjectState): string {
  const { id } = project.project;
  const result = resultOf(resultsOf(state), id);
  const hash = createHash('sha256').update(
    JSON.stringify(['luyan-result/1', state.contestId, id, project.closedVersion, result?.total ?? null]),
  );
  for (const component of state.rules.components) {
    const value = result?.components[component.id];
    const votes = value !== undefined && isPopularityResult(value) ? value.votes : null;
    const sheets = Object.entries(entryOf(project.sheets, component.id) ?? {})
      .map(([judgeId, { revision, version }]) => [judgeId, revision, version] as const)
      .sort(([, , a], [, , b]) => a - b);
    hash.update(`\n${JSON.stringify([component.id, value?.value ?? null, votes, sheets])}`);
  }
  return hash.digest('hex');
}

/** Where a closed project's results stand with the chair. */
export function approvalStateOf(state: ContestState, project: ProjectState): ApprovalCard['state'] {
  const { approval } = project;
  if (approval === null) return 'waiting';
  if (approval.fingerprint !== resultFingerprint(state, project)) return 'changed';
  return approval.judgeId === null ? 'waived' : 'approved';
}

export function approvalCard(state: ContestState, project: ProjectState): ApprovalCard {
  const { approval } = project;
  const by = approval?.judgeId ?? null;
  return {
    state: approvalStateOf(state, project),
    at: approval?.at ?? null,
    by: approval === null || by === null ? null : judgeNameAt(state, by, approval.version),
    reason: approval?.reason ?? null,
  };
}
