import { describe, expect, it } from 'vitest';
import { judgedComponentSchema } from './contest-file.ts';
import { checkScores, formatScore, sheetTotal } from './sheet.ts';

const component = judgedComponentSchema.parse({
  id: 'score',
  name: 'Score',
  kind: 'judged',
  panel: 'expert',
  criteria: [
    { id: 'tech', name: 'Technology', max: '20' },
    { id: 'value', name: 'Value', max: '10.1', step: '0.1' },
  ],
});

describe('RULES §2.1: which scores make a sheet', () => {
  it.each([
    ['20', '10.1'],
    ['0', '0'],
    ['0.5', '0.3'],
    ['19.50', '10.0000'],
  ])('takes %s and %s', (tech, value) => expect(checkScores(component, { tech, value })).toEqual([]));

  it.each([
    ['score-over-maximum', '20.5'],
    ['score-off-step', '0.25'],
    ['score-off-step', '0.0001'],
    ['score-malformed', ''],
    ['score-malformed', '-1'],
    ['score-malformed', '1e1'],
    ['score-malformed', '08'],
    ['score-malformed', '8.'],
  ] as const)('answers %s to %j', (code, tech) => {
    const problem = { code, criterion: 'tech', value: tech, max: '20', step: '0.5' };
    expect(checkScores(component, { tech, value: '1' })).toEqual([problem]);
  });

  it.each([
    { max: '10', step: '3', takes: ['0', '3', '9'], refuses: ['1', '10', '3.0001'] },
    { max: '10', step: '0.25', takes: ['0.25', '9.75', '10'], refuses: ['0.1', '9.9'] },
    { max: '1', step: '0.0001', takes: ['0.0001', '0.9999', '1.0000'], refuses: [] },
    { max: '0.3', step: '0.1', takes: ['0.1', '0.2', '0.3'], refuses: ['0.15'] },
    { max: '0', step: '0.5', takes: ['0', '0.0000'], refuses: [] },
    { max: '5', step: '10', takes: ['0'], refuses: ['5'] },
  ])('by steps of $step up to $max, exactly', ({ max, step, takes, refuses }) => {
    const codes = (score: string) =>
      checkScores({ criteria: [{ id: 'a', max, step }] }, { a: score }).map(({ code }) => code);
    for (const score of takes) expect(codes(score), score).toEqual([]);
    for (const score of refuses) expect(codes(score), score).toEqual(['score-off-step']);
  });

  it('names what is missing and what does not belong, also where names are those of every object', () => {
    expect(checkScores(component, { value: '1', constructor: '1' } as Record<string, string>)).toEqual([
      { code: 'score-missing', criterion: 'tech', value: null, max: '20', step: '0.5' },
      { code: 'criterion-unknown', criterion: 'constructor', value: '1', max: null, step: null },
    ]);
  });
});

describe('RULES §2.1: the sheet total', () => {
  it.each([
    [{ a: '0.1', b: '0.2' }, '0.3'],
    [{ a: '0.0001', b: '999999.9999' }, '1000000'],
    [{ a: '8.5', b: '8.5' }, '17'],
    [{ a: '92' }, '92'],
    [{}, '0'],
    [{ a: '8.5', b: '' }, '8.5'],
    [{ a: '8.5', b: '8.' }, '8.5'],
  ])('adds %j to %s', (scores, total) => expect(sheetTotal(scores as Record<string, string>)).toBe(total));

  it('writes a score in its shortest form', () => expect(formatScore('8.50')).toBe('8.5'));
});
