/** Every refusal a client can meet: its code, its facts, and why in Chinese and English. */
import type { RefusalCode, RefusalFacts } from './refusal-facts.ts';
import { sentences } from './refusal-sentences.ts';
import type { Bilingual } from './text.ts';

export type { RefusalCode, RefusalFacts } from './refusal-facts.ts';

/** An expected "no": a value, never thrown inside the domain. */
export type Refusal = {
  [C in RefusalCode]: { readonly code: C; readonly facts: RefusalFacts[C]; readonly message: Bilingual };
}[RefusalCode];

/** Makes a refusal: the code, its facts, and the sentence in both languages. */
export function refuse<C extends RefusalCode>(code: C, facts: RefusalFacts[C]): Refusal {
  return { code, facts, message: sentences[code](facts) } as Refusal;
}
