/** A sentence for people, in both languages of the product. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Whether the database takes it: no NUL, and no half of a character that needs two UTF-16 units. */
export const isStorable = (text: string): boolean => !/[\0\p{Surrogate}]/u.test(text);
