// What is handed in during a random contest: sheets, recusals, votes and decisions, with ties and gaps on purpose.
import fc from 'fast-check';
import type { ContestFileInput, RulesInput } from '../../../shared/scoring/contest-file.ts';
import {
  floorTo,
  fromTenThousandths,
  parseTenThousandths,
  writeTenThousandths,
} from '../../../shared/scoring/exact.ts';
import type { Field } from './field.ts';
import { often, seldom, sometimes, withoutMissing } from './rules.ts';

type ComponentInput = RulesInput['components'][number];
type JudgedInput = Extract<ComponentInput, { kind: 'judged' }>;
type SheetInput = NonNullable<ContestFileInput['sheets']>[number];
type RecusalInput = NonNullable<ContestFileInput['recusals']>[number];
type DecisionInput = NonNullable<ContestFileInput['decisions']>[number];
export type Entries = Pick<ContestFileInput, 'sheets' | 'recusals' | 'votes' | 'decisions'>;

/** One of the scores that the scale allows, written with or without trailing zeros. */
function scoreOn({ max, step = '0.5' }: JudgedInput['criteria'][number], pick: number): string {
  const stepUnits = parseTenThousandths(step);
  const steps = parseTenThousandths(max) / stepUnits;
  const units = (BigInt(pick) % (steps + 1n)) * stepUnits;
  return pick % 2 === 0 ? floorTo(fromTenThousandths(units), 4) : writeTenThousandths(units);
}

interface Cell {
  readonly component: JudgedInput;
  readonly project: string;
  readonly judge: string;
}

/** Every sheet that could be handed in. */
function cellsOf(components: readonly ComponentInput[], { panels, projects }: Field): Cell[] {
  return components.flatMap((component) =>
    component.kind === 'popularity'
      ? []
      : panels
          .filter(({ id }) => id === component.panel)
          .flatMap(({ judges }) => judges)
          .flatMap((judge) =>
            projects.map((project) => ({ component, project: project.id, judge: judge.id })),
          ),
  );
}

/** A palette of few numbers gives equal sheets and totals; `gaps` of 20 sheets are missing. */
function sheets(cells: readonly Cell[]): fc.Arbitrary<SheetInput[]> {
  return fc
    .record({
      palette: fc.oneof(
        fc.array(fc.nat({ max: 30_000 }), { minLength: 1, maxLength: 1 }),
        fc.array(fc.nat({ max: 30_000 }), { minLength: 2, maxLength: 2 }),
        fc.array(fc.nat({ max: 30_000 }), { minLength: 3, maxLength: 12 }),
      ),
      gaps: fc.constantFrom(0, 0, 0, 1, 4, 12),
      picks: fc.array(fc.nat({ max: 19 }), { minLength: cells.length, maxLength: cells.length }),
    })
    .map(({ palette, gaps, picks }) =>
      cells.flatMap(({ component, project, judge }, index) => {
        const pick = picks[index] ?? 0;
        if (19 - pick < gaps) return [];
        const scores = component.criteria.map((criterion, at): [string, string] => [
          criterion.id,
          scoreOn(criterion, palette[(pick + at) % palette.length] ?? 0),
        ]);
        return [{ judge, project, component: component.id, scores: Object.fromEntries(scores) }];
      }),
    );
}

/** Single ones, and at times a project from which the whole first panel is recused. */
function recusals({ panels, projects }: Field): fc.Arbitrary<RecusalInput[]> {
  const judgeIds = panels.flatMap(({ judges }) => judges.map(({ id }) => id));
  const projectIds = projects.map(({ id }) => id);
  if (judgeIds.length === 0 || projectIds.length === 0) return fc.constant([]);
  const single = fc.record({
    judge: fc.constantFrom(...judgeIds),
    project: fc.constantFrom(...projectIds),
    reason: fc.constantFrom('同一单位', '本人申报'),
  });
  const wholePanel = fc
    .constantFrom(...projectIds)
    .map((project) => (panels[0]?.judges ?? []).map((judge) => ({ judge: judge.id, project })));
  return fc
    .tuple(fc.array(single, { maxLength: 6 }), seldom(wholePanel))
    .map(([some, all]) => [...some, ...(all ?? [])]);
}

function votes({ projects }: Field): fc.Arbitrary<Record<string, number> | undefined> {
  const each = (count: fc.Arbitrary<number | undefined>) =>
    fc
      .tuple(...projects.map(({ id }) => count.map((votes) => [id, votes] as const)))
      .map((counts) => withoutMissing(Object.fromEntries(counts)) as Record<string, number>);
  return fc.oneof(
    fc.constant(undefined),
    each(fc.constantFrom(undefined, 0, 1, 2, 3)),
    each(fc.constantFrom(undefined, 0, 1, 2, 3)),
    each(fc.nat({ max: 30 })),
    each(fc.constantFrom(undefined, 9_007_199_254_740_990, 9_007_199_254_740_991)),
    fc.nat({ max: 1 }).chain((same) => each(fc.constant(same))),
  );
}

/** Orders of all, of some and of two, so that some contradict each other, and awards given by hand. */
function decisions({ projects }: Field): fc.Arbitrary<DecisionInput[]> {
  const ids = projects.map(({ id }) => id);
  const size = (count: number) => Math.min(count, ids.length);
  const order = fc
    .oneof(
      fc.shuffledSubarray(ids),
      fc.shuffledSubarray(ids, { minLength: ids.length }),
      fc.shuffledSubarray(ids, { minLength: size(2), maxLength: size(2) }),
      fc.shuffledSubarray(ids, { minLength: size(2), maxLength: size(3) }),
    )
    .map((ordered): DecisionInput => ({ kind: 'order', projects: ordered, reason: '评委会主席决定' }));
  if (ids.length === 0) return fc.array(order, { maxLength: 1 });
  const award = fc.record({
    kind: fc.constant('named-award' as const),
    project: fc.constantFrom(...ids),
    award: fc.constantFrom('星锐奖', '最佳原创奖'),
    reason: fc.constant('组委会决定'),
  });
  return fc.array(fc.oneof({ weight: 4, arbitrary: order }, { weight: 1, arbitrary: award }), {
    maxLength: 5,
  });
}

export function anyEntries(components: readonly ComponentInput[], field: Field): fc.Arbitrary<Entries> {
  return fc
    .record({
      sheets: sheets(cellsOf(components, field)),
      recusals: sometimes(recusals(field)),
      votes: votes(field),
      decisions: often(decisions(field)),
    })
    .map((entries) => withoutMissing(entries) as Entries);
}
