import { describe, expect, it } from 'vitest';
import { scoreFault, scoreFaults, stepped, sumOf } from './scores.ts';

const criterion = { id: 'overall', name: '综合表现', max: '20', step: '0.5', guide: null };

describe('RULES §2.1: a score in the judge’s hand', () => {
  it.each([
    ['0', null],
    ['18.5', null],
    ['18.50', null],
    ['20', null],
    ['20.5', '“综合表现”最高 20 分，不能打 20.5 分。'],
    ['18.25', '“综合表现”以 0.5 分为一档，不能打 18.25 分。'],
    ['18,5', '“18,5”不是有效的分数。'],
  ])('%s: %s', (score, sentence) => expect(scoreFault(criterion, score)?.message.zh ?? null).toBe(sentence));

  it('names every criterion without a score, in the sheet’s order', () => {
    const component = {
      id: 'expert',
      name: '专家评委评分',
      criteria: [criterion, { ...criterion, id: 'value' }],
    };
    expect(scoreFaults(component, {}).map(({ code, facts }) => [code, facts])).toEqual([
      ['score-missing', { criterion: 'overall', name: '综合表现' }],
      ['score-missing', { criterion: 'value', name: '综合表现' }],
    ]);
    expect(scoreFaults(component, { overall: '1', value: '2', gone: '3' })[0]?.code).toBe(
      'criterion-unknown',
    );
  });
});

describe('one step', () => {
  it.each([
    ['18.5', 'up', '0.5', '20', '19'],
    ['18.5', 'down', '0.5', '20', '18'],
    ['20', 'up', '0.5', '20', null],
    ['19.5', 'up', '0.5', '20', '20'],
    ['0', 'down', '0.5', '20', null],
    ['0.5', 'down', '0.5', '20', '0'],
    [null, 'up', '0.5', '20', '0.5'],
    [null, 'down', '0.5', '20', null],
    ['0.2', 'up', '0.1', '1', '0.3'],
    ['9', 'up', '3', '10', null],
    ['5', 'up', '0', '10', null],
  ] as const)('%s %s by %s within %s is %s', (score, direction, step, max, next) =>
    expect(stepped(score, direction, { step, max })).toBe(next),
  );

  it('comes back to where it was, however often', () => {
    let score: string | null = '0';
    for (let i = 0; i < 100; i += 1) score = stepped(score, 'up', { step: '0.1', max: '10' });
    expect(score).toBe('10');
  });
});

describe('sums', () => {
  it.each([
    [[], '0'],
    [['92', '8.5'], '100.5'],
    [['0.1', '0.2'], '0.3'],
  ])('%j is %s', (decimals, sum) => expect(sumOf(decimals)).toBe(sum));
});
