import { describe, expect, it } from 'vitest';
import { demoContest } from '../../shared/presets/demo.ts';
import { runningOrder, strokeOrder } from './running-order.ts';

describe('RULES §6.6: the running order by strokes', () => {
  const named = (id: string, name: string, unit = '示例医院') => ({ id, name, unit });

  it('puts equal names in the order of their units, and equal units in the order of their ids', () => {
    const same = [
      named('p4', '智慧病房', '样例医院'),
      named('p3', '智慧病房', '云岭医院'),
      named('p2', '智慧病房', '样例医院'),
      named('p10', ' 智慧病房', '样例医院'),
      named('p1', '一码通'),
    ];
    expect(strokeOrder(same)).toEqual(['p1', 'p3', 'p10', 'p2', 'p4']);
    expect(strokeOrder(same.toReversed())).toEqual(['p1', 'p3', 'p10', 'p2', 'p4']);
  });

  it('needs no seed, and a draw needs no names', () => {
    const projects = [named('p1', '慧眼'), named('p2', '一码通')];
    expect(runningOrder(projects, 'stroke', 'any')).toEqual(['p2', 'p1']);
    const renamed = projects.map((project) => ({ ...project, name: '同名' }));
    expect(runningOrder(renamed, 'draw', 'seed')).toEqual(runningOrder(projects, 'draw', 'seed'));
  });

  it('orders 2000 projects in well under a second', () => {
    const many = Array.from({ length: 2000 }, (_, at) => named(`p${at}`, `医院${at % 7}智慧病房${at}`));
    const started = performance.now();
    expect(strokeOrder(many)).toHaveLength(2000);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('the demo contest', () => {
  it('has the numbers that its names give', () => {
    const byNumber = [...demoContest.projects].sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
    expect(byNumber.map(({ id }) => id)).toEqual(strokeOrder(demoContest.projects));
    expect(byNumber.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  });
});
