import { expect, it } from 'vitest';
import { howItCame } from './how-it-came.ts';

it.each([
  [{}, '评委平板'],
  [{ source: 'paper', keyedBy: ['甲', '乙'] }, '纸质（甲、乙录入）'],
  [{ source: 'relayed', keyedBy: ['甲'] }, '评委平板断网（甲代交）'],
] as const)('a sheet of %j came by %s', (sheet, words) => {
  expect(howItCame(sheet)).toBe(words);
});
