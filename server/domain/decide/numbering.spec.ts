import { describe, expect, it } from 'vitest';
import { contestA, contestInTwoRooms, deskReview, evenMarks } from '../../../test/support/contest-a.ts';
import { checkContestFile } from '../../../shared/scoring/check.ts';
import { given, type Show } from '../../../test/support/given.ts';
import {
  call,
  close,
  reinstate,
  start,
  submitAll,
  toClosed,
  unlock,
  withdraw,
} from '../../../test/support/running-the-show.ts';
import type { DomainCommand } from '../commands.ts';
import { contestFileOf } from '../contest-file-of.ts';

const byStroke = { type: 'NumberProjects', by: 'stroke' } as const;
const byDraw = (seed: string) => ({ type: 'NumberProjects', by: 'draw', seed }) as const;
const manual = (...order: string[]) => ({ type: 'NumberProjects', by: 'manual', order }) as const;
const numbersOf = (show: Show) =>
  Object.fromEntries(
    Object.values(show.state.projects).map(({ project }) => [project.id, project.number ?? null]),
  );
const shuffled = () => {
  const file = contestA();
  return { ...file, projects: file.projects.toReversed() };
};

describe('RULES §6.6: NumberProjects', () => {
  it('by strokes of the name: 一 (1), 大 (3), 云 (4), 模 (14)', () => {
    const show = given(contestA())
      .when(byStroke)
      .thenEvents({ type: 'ProjectsNumbered', by: 'stroke', seed: null, order: ['p2', 'p4', 'p1', 'p3'] });
    expect(numbersOf(show)).toEqual({ p1: 3, p2: 1, p3: 4, p4: 2 });
  });

  it('by strokes, whatever the order of entry', () => {
    expect(numbersOf(given(shuffled()).given(byStroke))).toEqual(
      numbersOf(given(contestA()).given(byStroke)),
    );
  });

  it('by lot: the seed is recorded and gives the same draw again, whatever the order of entry', () => {
    const drawn = given(contestA()).given(byDraw('2026-05-16 开幕式'));
    expect(drawn.log.at(-1)?.event).toMatchObject({ by: 'draw', seed: '2026-05-16 开幕式' });
    expect(numbersOf(given(contestA()).given(byDraw('2026-05-16 开幕式')))).toEqual(numbersOf(drawn));
    expect(numbersOf(given(shuffled()).given(byDraw('2026-05-16 开幕式')))).toEqual(numbersOf(drawn));
    expect(Object.values(numbersOf(drawn)).sort()).toEqual([1, 2, 3, 4]);
  });

  it('by lot: seed and number drawn go into the contest file, and out again with another numbering', () => {
    const orderOf = (show: Show) => contestFileOf(show.state, () => true).rules.order;
    const drawn = given(contestA()).given(byDraw('7-3-9-1'));
    expect(orderOf(drawn)).toEqual({ by: 'draw', seed: '7-3-9-1', drawn: 4 });
    expect(checkContestFile(contestFileOf(drawn.state, () => true))).toMatchObject({ ok: true });
    expect(orderOf(drawn.given(byStroke))).toEqual({ by: 'stroke' });
    expect(orderOf(drawn.given(manual('p3', 'p1', 'p4', 'p2')))).toEqual({ by: 'manual' });
  });

  it('by lot: every order of four comes up over many seeds, about equally often', () => {
    const contest = given(contestA());
    const count = new Map<string, number>();
    for (let seed = 0; seed < 960; seed += 1) {
      const outcome = contest.when(byDraw(`seed ${seed}`)).decision;
      const event = outcome.ok ? outcome.events[0] : undefined;
      const order = event?.type === 'ProjectsNumbered' ? event.order.join() : '';
      count.set(order, (count.get(order) ?? 0) + 1);
    }
    expect(count.size).toBe(24);
    for (const times of count.values()) expect(times).toBeGreaterThan(15);
    for (const times of count.values()) expect(times).toBeLessThan(70);
  });

  it('by hand', () => {
    const show = given(contestA()).given(manual('p3', 'p1', 'p4', 'p2'));
    expect(numbersOf(show)).toEqual({ p3: 1, p1: 2, p4: 3, p2: 4 });
  });

  it('numbers withdrawn projects too: they keep theirs', () => {
    const show = given(contestA()).given(withdraw('p4'), byStroke);
    expect(numbersOf(show)).toEqual({ p1: 3, p2: 1, p3: 4, p4: 2 });
  });

  it('gives a late project the next number after the highest, a withdrawn one’s never again', () => {
    const add = (name: string): DomainCommand => ({
      type: 'AddProject',
      name,
      unit: '新增单位',
      jointUnits: [],
    });
    const show = given(contestA()).given(
      byStroke,
      withdraw('p3'),
      add('一体化'),
      call('p1'),
      unlock,
      add('二维码'),
    );
    expect(numbersOf(show)).toEqual({ p1: 3, p2: 1, p3: 4, p4: 2, p5: 5, p6: 6 });
    expect(numbersOf(show.given(withdraw('p6'), add('三医联动')))).toMatchObject({ p3: 4, p6: 6, p7: 7 });
  });

  it('keeps every number when a project is withdrawn, reinstated, renamed or moved', () => {
    const renamed = {
      type: 'EditProject' as const,
      projectId: 'p3',
      name: '一号',
      unit: '样例',
      jointUnits: [],
    } satisfies DomainCommand;
    const show = given(contestA()).given(byStroke, withdraw('p3'), reinstate('p3'), renamed);
    expect(numbersOf(show)).toEqual({ p1: 3, p2: 1, p3: 4, p4: 2 });
    const rooms = given(contestInTwoRooms()).given(byStroke);
    const moved = rooms.given({ ...renamed, projectId: 'p1', room: 'west' });
    expect(numbersOf(moved)).toEqual(numbersOf(rooms));
  });

  it('numbers all rooms in one sequence', () => {
    expect(numbersOf(given(contestInTwoRooms()).given(byStroke))).toEqual({ p1: 3, p2: 1, p3: 4, p4: 2 });
  });

  it('refuses an order that leaves one out, repeats one or names an unknown one', () => {
    given(contestA())
      .when(manual('p1', 'p2', 'p2', 'p9'))
      .thenRefused('order-incomplete', { missing: ['p3', 'p4'], unknown: ['p2', 'p9'] });
    given(contestA())
      .when({ type: 'NumberProjects', by: 'manual' })
      .thenRefused('order-incomplete', { missing: ['p1', 'p2', 'p3', 'p4'], unknown: [] });
  });

  it('refuses a draw without a seed', () => {
    given(contestA()).when({ type: 'NumberProjects', by: 'draw' }).thenRefused('seed-missing', {});
  });

  it('refuses once a project has been on stage', () => {
    given(contestA()).given(byStroke, call('p1')).when(byDraw('again')).thenRefused('already-numbered', {});
    const started = given(contestA()).given(call('p1'), start('p1'));
    started.when(byStroke).thenRefused('already-numbered');
    started.given(withdraw('p1')).when(byStroke).thenRefused('already-numbered');
    toClosed(given(contestA()), 'p1', evenMarks(80, 24, 8))
      .when(byStroke)
      .thenRefused('already-numbered');
  });

  it('refuses in a desk review once a project has closed: its number is on the sheets', () => {
    given(deskReview()).when(byStroke).thenAccepted();
    submitAll(given(deskReview()), 'p1', evenMarks(80, 24, 8))
      .given(close('p1'))
      .when(byStroke)
      .thenRefused('already-numbered');
  });
});
