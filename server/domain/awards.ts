/** The awards ceremony (RULES.md §5): which awards there are to call out, in which order, and whose they are. */
import type { AwardRules } from '../../shared/scoring/contest-file.ts';
import { PENDING } from '../../shared/scoring/awards.ts';
import { fieldsOf } from '../../shared/scoring/scope.ts';
import type { ProjectResult } from '../../shared/scoring/results.ts';
import { entryOf, hasPopularity } from './lookup.ts';
import { isRevealed, publicResultsOf } from './results.ts';
import type { AwardAt, ContestState, ProjectState } from './state.ts';

export type AwardCall = Omit<AwardAt, 'shown'>;

/** Up to this many projects of one award are called out one by one. */
const ONE_BY_ONE_UP_TO = 3;

export function hasAwards({ rules: { awards } }: ContestState): boolean {
  return awards !== undefined && awards.tiers.length + (awards.named ?? []).length > 0;
}

/** Why no award can be given yet: a result that is still to come can change every place. Null: all is revealed. */
export function awardsWaitFor(
  state: ContestState,
): { readonly unrevealed: number; readonly votePending: boolean } | null {
  const takingPart = Object.values(state.projects).filter(({ project }) => !project.withdrawn);
  const unrevealed = takingPart.filter((project) => !isRevealed(project)).length;
  const votePending = hasPopularity(state) && state.vote.phase !== 'closed';
  return unrevealed > 0 || votePending ? { unrevealed, votePending } : null;
}

/** Named awards first; then the tiers from the last to the first, in each group or track by itself. */
export function awardCalls(state: ContestState): readonly AwardCall[] {
  const { awards } = state.rules;
  if (awards === undefined) return [];
  const named = (awards.named ?? []).map((award): AwardCall => ({ given: 'named', award, scope: null }));
  const tiers = awards.tiers
    .toReversed()
    .flatMap(({ name }) => scopes(state).map((scope): AwardCall => ({ given: 'tier', award: name, scope })));
  return [...named, ...tiers];
}

/** Ids of groups in the contest's order, or tracks by name; null for the whole contest and for those in none. */
function scopes(state: ContestState): readonly (string | null)[] {
  const fields = new Set(fieldKeys(state));
  if (state.rules.awards?.scope !== 'group') return [...fields].sort();
  const groups = state.groups.map(({ id }) => id).filter((id) => fields.has(id));
  return fields.has(null) ? [...groups, null] : groups;
}

function fieldKeys(state: ContestState): readonly (string | null)[] {
  const scope = state.rules.awards?.scope ?? 'contest';
  if (scope === 'contest') return [null];
  const projects = Object.values(state.projects).map(({ project }) => project);
  return fieldsOf(projects, scope).map(([first]) => first?.[scope] ?? null);
}

/** What the screens call the scope of a call. */
export function scopeName(state: ContestState, { given, scope }: AwardCall): string | null {
  if (given === 'named' || state.rules.awards?.scope !== 'group') return scope;
  return state.groups.find(({ id }) => id === scope)?.name ?? null;
}

/** Results of the call's field, by rank; only revealed projects. */
function fieldOf(state: ContestState, { given, scope }: AwardCall): readonly ProjectResult[] {
  const by = state.rules.awards?.scope ?? 'contest';
  return publicResultsOf(state).projects.filter(({ id }) => {
    const project = entryOf(state.projects, id);
    if (project === undefined || project.project.withdrawn || !isRevealed(project)) return false;
    return given === 'named' || by === 'contest' || (project.project[by] ?? null) === scope;
  });
}

/** Whose award it is, the best place first. */
export function awardedIn(state: ContestState, call: AwardCall): readonly ProjectState[] {
  const has = ({ award, namedAwards }: ProjectResult): boolean =>
    call.given === 'tier' ? award === call.award : namedAwards.includes(call.award);
  return fieldOf(state, call)
    .filter(has)
    .flatMap(({ id }) => entryOf(state.projects, id) ?? []);
}

/** Projects that share a rank which straddles an end of the tier, until the jury chair orders them (RULES.md §5.1). */
export function pendingIn(state: ContestState, call: AwardCall): readonly ProjectState[] {
  if (call.given === 'named') return [];
  const tier = placesOf(state.rules.awards?.tiers ?? [], call.award);
  const field = fieldOf(state, call).filter(({ rank }) => rank !== null);
  const touches = ({ rank }: ProjectResult): boolean => {
    const from = 1 + field.filter((other) => (other.rank ?? 0) < (rank ?? 0)).length;
    const to = from - 1 + field.filter((other) => other.rank === rank).length;
    return from <= tier.to && to >= tier.from;
  };
  return field
    .filter((result) => result.award === PENDING && touches(result))
    .flatMap(({ id }) => entryOf(state.projects, id) ?? []);
}

function placesOf(tiers: AwardRules['tiers'], name: string): { from: number; to: number } {
  const index = tiers.findIndex((tier) => tier.name === name);
  const before = tiers.slice(0, index).reduce((sum, { count }) => sum + count, 0);
  return { from: before + 1, to: before + (tiers[index]?.count ?? 0) };
}

const isCall = (call: AwardCall, at: AwardCall): boolean =>
  call.given === at.given && call.award === at.award && call.scope === at.scope;

export type NextAward =
  | { readonly kind: 'award'; readonly at: AwardAt }
  | { readonly kind: 'pending'; readonly award: string; readonly projects: readonly ProjectState[] }
  | { readonly kind: 'over' };

/** What is called out next; awards that nobody gets are passed over. */
export function nextAward(state: ContestState, at: AwardAt | null): NextAward {
  const calls = awardCalls(state);
  const index = at === null ? -1 : calls.findIndex((call) => isCall(call, at));
  const from = at === null || index < 0 ? 0 : index;
  for (const call of calls.slice(from)) {
    const projects = pendingIn(state, call);
    if (projects.length > 0) return { kind: 'pending', award: call.award, projects };
    const count = awardedIn(state, call).length;
    const shown = at !== null && isCall(call, at) ? at.shown : 0;
    if (shown < count)
      return { kind: 'award', at: { ...call, shown: count <= ONE_BY_ONE_UP_TO ? shown + 1 : count } };
  }
  return { kind: 'over' };
}

/** What was called out before it; null: nothing. */
export function awardBefore(state: ContestState, at: AwardAt): AwardAt | null {
  const calls = awardCalls(state);
  const index = calls.findIndex((call) => isCall(call, at));
  const count = awardedIn(state, at).length;
  const shown = Math.min(at.shown, count);
  if (index >= 0 && count <= ONE_BY_ONE_UP_TO && shown > 1) return { ...at, shown: shown - 1 };
  const before = calls.slice(0, Math.max(0, index)).findLast((call) => awardedIn(state, call).length > 0);
  return before === undefined ? null : { ...before, shown: awardedIn(state, before).length };
}
