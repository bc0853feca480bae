/** Every contest that ships with Luyan, in the order in which staff are offered them. */
import { nationalFinal2020 } from './national-final-2020.ts';
import type { Preset } from './preset.ts';
import { shanxi2019 } from './shanxi-2019.ts';

export type { FormField, FormFieldKind, Preset } from './preset.ts';

export const presets: readonly Preset[] = [shanxi2019, nationalFinal2020];

/** The preset with this id, or `undefined` where a newer version's contest names one that is not known here. */
export function presetById(id: string): Preset | undefined {
  return presets.find((preset) => preset.id === id);
}
