/** Why something was refused, in Chinese and English: one sentence a code, that a person can act on. */
import type { Sentences } from './refusal-facts.ts';
import { accessSentences } from './sentences/access.ts';
import { stageSentences } from './sentences/stage.ts';
import { deckSentences } from './sentences/decks.ts';
import { sheetsSentences } from './sentences/sheets.ts';
import { paperSentences } from './sentences/paper.ts';
import { resultsSentences } from './sentences/results.ts';
import { setupSentences } from './sentences/setup.ts';
import { voteSentences } from './sentences/vote.ts';

export const sentences: Sentences = {
  ...accessSentences,
  ...stageSentences,
  ...deckSentences,
  ...sheetsSentences,
  ...paperSentences,
  ...resultsSentences,
  ...setupSentences,
  ...voteSentences,
};
