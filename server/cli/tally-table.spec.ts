import { expect, it } from 'vitest';
import { displayWidth } from './tally-table.ts';

it.each([
  ['', 0],
  ['Luyan 5G', 8],
  ['路演', 4],
  ['“路演”', 6],
  ['（路演）：，。！', 16],
  ['ＡＢ', 4],
  ['ｱｲ', 2],
  ['アイー・', 8],
  ['한국어', 6],
  ['𠮷', 2],
  ['e\u0301', 1],
  ['\u200bx', 1],
  ['🎉', 2],
  ['α×–…', 4],
])('%j takes %i columns of a terminal', (text, width) => expect(displayWidth(text)).toBe(width));
