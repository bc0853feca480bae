// Random contests for property tests: rooms, groups, recusals, withdrawals, ties and gaps, all of them sound.
import fc from 'fast-check';
import { contestFileSchema, type ContestFile } from '../../shared/scoring/contest-file.ts';

const rooms = ['r1', 'r2'];
const groups = ['g1', 'g2'];
const judgeIds = ['j1', 'j2', 'j3', 'j4', 'j5'];
const projectIds = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];

const cap = fc.record({
  share: fc.constantFrom('0.05', '0.3', '0.9'),
  of: fc.constantFrom('awarded', 'maximum'),
});

const rules = fc.record(
  {
    decimals: fc.nat({ max: 4 }),
    components: fc.tuple(
      fc.record({
        id: fc.constant('main'),
        name: fc.constant('Main'),
        kind: fc.constant('judged' as const),
        panel: fc.constant('panel'),
        criteria: fc.constant([
          { id: 'a', name: 'A', max: '10', step: '0.5' },
          { id: 'b', name: 'B', max: '5', step: '0.5' },
        ]),
        trim: fc.constantFrom(
          { high: 1, low: 1, minSheets: 3 },
          { high: 0, low: 0 },
          { high: 2, low: 1, minSheets: 4 },
        ),
        weight: fc.constantFrom('1', '0.5', '0.333', '2'),
      }),
      fc.record(
        {
          id: fc.constant('votes'),
          name: fc.constant('Votes'),
          kind: fc.constant('popularity' as const),
          scheme: fc.constantFrom('places', 'bands'),
          top: fc.constantFrom(1, 3, 10),
          scope: fc.constantFrom('contest', 'group'),
          cap,
        },
        { requiredKeys: ['id', 'name', 'kind'] },
      ),
    ),
    tieBreakers: fc.constantFrom(['votes'], ['main'], []),
    awards: fc.record({
      scope: fc.constantFrom('contest', 'group', 'track'),
      straddle: fc.constantFrom('decide', 'extend'),
      tiers: fc.array(fc.record({ name: fc.constantFrom('X', 'Y'), count: fc.integer({ min: 1, max: 3 }) })),
    }),
    promotion: fc.oneof(fc.record({ top: fc.integer({ min: 1, max: 7 }) }), fc.constant({ share: '0.4' })),
  },
  { requiredKeys: ['components'] },
);

const project = (id: string) =>
  fc.record(
    {
      id: fc.constant(id),
      number: fc.integer({ min: 1, max: 9 }),
      name: fc.constant(id),
      unit: fc.constant('Unit'),
      group: fc.constantFrom(...groups),
      track: fc.constantFrom('t1', 't2'),
      room: fc.constantFrom(...rooms),
      withdrawn: fc.constantFrom(false, false, false, true),
    },
    { requiredKeys: ['id', 'name', 'unit', 'room'] },
  );

const judge = (id: string) =>
  fc.record(
    { id: fc.constant(id), name: fc.constant(id), room: fc.constantFrom(...rooms) },
    { requiredKeys: ['id', 'name'] },
  );

const halves = (most: number) => fc.integer({ min: 0, max: 2 * most }).map((units) => halfUnits(units));
const halfUnits = (units: number) => `${Math.trunc(units / 2)}${units % 2 ? '.5' : ''}`;

const sheets = fc
  .subarray(projectIds.flatMap((of) => judgeIds.map((by) => ({ project: of, judge: by }))))
  .chain((pairs) =>
    fc.tuple(
      ...pairs.map((pair) =>
        fc.record({ a: halves(10), b: halves(5) }).map((scores) => ({ ...pair, component: 'main', scores })),
      ),
    ),
  );

/** Any sound contest of six projects and five judges. */
export const anyContest: fc.Arbitrary<ContestFile> = fc
  .record({
    rules,
    judges: fc.tuple(...judgeIds.map(judge)),
    projects: fc.tuple(...projectIds.map(project)),
    sheets,
    recusals: fc.array(
      fc.record({ judge: fc.constantFrom(...judgeIds), project: fc.constantFrom(...projectIds) }),
      {
        maxLength: 3,
      },
    ),
    votes: fc.dictionary(fc.constantFrom(...projectIds), fc.nat({ max: 5 })),
    decisions: fc.array(
      fc
        .shuffledSubarray(projectIds)
        .map((projects) => ({ kind: 'order' as const, projects, reason: 'chair' })),
      { maxLength: 2 },
    ),
  })
  .map(({ judges, ...parts }) =>
    contestFileSchema.parse({
      format: 'luyan-contest/1',
      title: 'Any contest',
      rooms: rooms.map((id) => ({ id, name: id })),
      groups: groups.map((id) => ({ id, name: id })),
      panels: [{ id: 'panel', name: 'Panel', judges }],
      ...parts,
    }),
  );
