/** What a preset is: one real contest's notice, written down as data that a new contest can begin from. */
import type { RulesInput } from '../scoring/contest-file.ts';

/** How a form field is asked: `direction` offers the preset's own {@link Preset.directions}. */
export type FormFieldKind = 'text' | 'longText' | 'phone' | 'email' | 'unit' | 'direction';

/** One line of the application form, in the notice's own words. */
export interface FormField {
  readonly id: string;
  readonly label: string;
  readonly kind: FormFieldKind;
  /** Most characters the notice allows; absent where it names no limit. */
  readonly maxChars?: number;
  readonly required?: boolean;
  /** Several answers are allowed, e.g. joint units or themes. */
  readonly multi?: boolean;
}

/** A contest as data (CONTESTS.md): its rules (RULES.md), panels, themes and application form. */
export interface Preset {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** What the source document calls the contest. */
  readonly source: string;
  readonly rules: RulesInput;
  readonly panels: readonly { readonly id: string; readonly name: string }[];
  /** 参赛方向 or 赛道, as a project's `track` takes them. */
  readonly directions: readonly string[];
  readonly form: readonly FormField[];
  /** Where the notice is silent: what was chosen and why. Staff see these when they pick the preset. */
  readonly notes: readonly { readonly zh: string }[];
}
