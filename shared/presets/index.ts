/** Every contest that ships with Luyan, in the order in which staff are offered them. */
import { anhui2023Capability, anhui2023Opportunity } from './anhui-2023.ts';
import { fujian2026 } from './fujian-2026.ts';
import { fujianAi2026 } from './fujian-ai-2026.ts';
import { national2024 } from './national-2024.ts';
import { nationalFinal2020 } from './national-final-2020.ts';
import type { Preset } from './preset.ts';
import { shanxi2019 } from './shanxi-2019.ts';

export { entryChecks, fileNameFor } from './entry-rule.ts';
export type { EntryCheck, EntryRule, EntryRuleKind } from './entry-rule.ts';
export type { FormField, FormFieldKind } from './form-field.ts';
export { contestFrom, roundOf, rulesOfRound, type FoundingChoice } from './founding.ts';
export type { OutputColumn, OutputTable } from './output-table.ts';
export type { ContestRound, ContestStage, Preset } from './preset.ts';

export const presets: readonly Preset[] = [
  shanxi2019,
  nationalFinal2020,
  national2024,
  fujian2026,
  fujianAi2026,
  anhui2023Opportunity,
  anhui2023Capability,
];

/**
 * The preset with this id, or `undefined` where a newer version's contest names one that is not known here. The id of
 * a notice that became two presets stands for the first of them, its opportunity list.
 */
export function presetById(id: string): Preset | undefined {
  return presets.find((preset) => preset.id === id) ?? presets.find((preset) => preset.notice === id);
}

/** What a project of this preset may have as its `track`: directions, then special contests. */
export function tracksOf(preset: Preset): readonly string[] {
  return [...preset.directions, ...(preset.specialContests ?? [])];
}

/** Whether a project enters one track and no more. */
export function hasOneTrackOnly(preset: Preset): boolean {
  return preset.entryRules.some(({ kind }) => kind === 'exactlyOneTrack');
}
