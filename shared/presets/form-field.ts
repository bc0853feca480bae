/** The application form as data: what is asked, how long an answer may be, and what may be chosen. */
import type { Bilingual } from '../contract/text.ts';

/**
 * How a field is asked. `track` offers the preset's directions and special contests; `choice` its own `options`;
 * `rows` is a small table with `columns`; `seal` is a stamped paper.
 */
export type FormFieldKind =
  'text' | 'longText' | 'phone' | 'email' | 'unit' | 'track' | 'choice' | 'rows' | 'file' | 'seal';

/** One line of the application form; `label.zh` is the notice's own. */
export interface FormField {
  readonly id: string;
  readonly label: Bilingual;
  readonly kind: FormFieldKind;
  /** Most characters the notice allows; absent where it names no limit. */
  readonly maxChars?: number;
  readonly required?: boolean;
  /** Several answers are allowed, e.g. joint units or themes. */
  readonly multi?: boolean;
  readonly options?: readonly Bilingual[];
  readonly columns?: readonly Bilingual[];
}

type Extras = Omit<FormField, 'id' | 'label' | 'kind'>;

/** One field; `extras` are its limits and choices. */
export function field(
  id: string,
  kind: FormFieldKind,
  zh: string,
  en: string,
  extras: Extras = {},
): FormField {
  return { id, kind, label: { zh, en }, ...extras };
}
