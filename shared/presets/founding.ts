/** What a new contest takes over from a preset, and what its founders choose. */
import type { ContestFileInput, RulesInput } from '../scoring/contest-file.ts';
import type { ContestRound, Preset } from './preset.ts';

export interface FoundingChoice {
  readonly title: string;
  /** One of {@link Preset.rounds}; absent: all the rules. */
  readonly round?: string | undefined;
  /** Award tiers in place of the preset's. */
  readonly tiers?: readonly { readonly name: string; readonly count: number }[] | undefined;
}

/** The round of a preset with this id. */
export function roundOf(preset: Preset, id: string): ContestRound | undefined {
  return preset.rounds?.find((round) => round.id === id);
}

/** The rules that a round founds: the preset's without what the round omits. */
export function rulesOfRound({ rules }: Preset, round: ContestRound | undefined): RulesInput {
  const { awards, promotion, ...others } = rules;
  const omitted = round?.omits ?? [];
  return {
    ...others,
    ...(awards !== undefined && !omitted.includes('awards') && { awards }),
    ...(promotion !== undefined && !omitted.includes('promotion') && { promotion }),
  };
}

/**
 * The contest file of a new contest, with nobody in it yet. Tiers (RULES.md §5.1) that are given replace the preset's;
 * without a scope of the preset's they are over the whole contest.
 * @param choice `round` must be one of the preset's, see {@link roundOf}
 */
export function contestFrom(preset: Preset, { title, round, tiers }: FoundingChoice): ContestFileInput {
  const rules = rulesOfRound(preset, round === undefined ? undefined : roundOf(preset, round));
  const awards = tiers && { ...rules.awards, tiers: tiers.map(({ name, count }) => ({ name, count })) };
  return {
    format: 'luyan-contest/1',
    title,
    rules: { ...rules, preset: preset.id, ...(awards && { awards }) },
    ...(preset.groups && { groups: preset.groups }),
    panels: preset.panels.map(({ id, name }) => ({ id, name, judges: [] })),
    projects: [],
  };
}
