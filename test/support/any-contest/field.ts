// Who takes part in a random contest: rooms, groups, panels whose judges sit in one room or in all, and projects.
import fc from 'fast-check';
import type { ContestFileInput } from '../../../shared/scoring/contest-file.ts';
import { withoutMissing } from './rules.ts';

export type Field = Pick<ContestFileInput, 'rooms' | 'groups' | 'panels' | 'projects'>;
type ProjectInput = Field['projects'][number];
type JudgeInput = Field['panels'][number]['judges'][number];

/** Ids that objects order or inherit by themselves are among them. */
const projectIds = ['p1', 'p2', 'constructor', '10', 'p5', '2', 'p7', 'p8', 'p9'];
const judgeIds = ['j1', 'j2', 'toString', 'j4', '7', 'j6', 'j7', 'j8'];
const otherJudgeIds = ['k1', 'k2', 'j1', 'k4', 'k5'];

const named = (id: string) => ({ id, name: id });
const rooms = ['r1', 'r2'].map(named);
/** Nobody is in the last one. */
const groups = ['g1', 'g2', 'g3'].map(named);

const someRoom = (hasRooms: boolean) =>
  hasRooms ? fc.constantFrom<string | undefined>('r1', 'r2', undefined) : fc.constant(undefined);

const judges = (ids: readonly string[], hasRooms: boolean): fc.Arbitrary<JudgeInput[]> =>
  fc
    .integer({ min: 0, max: 2 * ids.length })
    .chain((size) =>
      fc.tuple(
        ...ids
          .slice(0, size)
          .map((id) => someRoom(hasRooms).map((room): JudgeInput => withoutMissing({ ...named(id), room }))),
      ),
    );

const project = (id: string, hasRooms: boolean, hasGroups: boolean): fc.Arbitrary<ProjectInput> =>
  fc
    .record({
      number: fc.constantFrom(undefined, 1, 2, 3, 4, 5, 6, 7, 8, 9),
      group: hasGroups ? fc.constantFrom('g1', 'g1', 'g2', undefined) : fc.constant(undefined),
      track: fc.constantFrom('应用创新', '技术创新', undefined),
      room: hasRooms ? fc.constantFrom('r1', 'r2') : fc.constant(undefined),
      withdrawn: fc.constantFrom(undefined, undefined, undefined, undefined, false, true),
    })
    .map((parts) => ({ ...named(id), unit: 'Unit', ...withoutMissing(parts) }));

/** How many there are at most. */
export interface Size {
  readonly projects: number;
  readonly judges: number;
}

export function anyField(hasRooms: boolean, hasGroups: boolean, size: Size): fc.Arbitrary<Field> {
  return fc
    .record({
      panel: judges(judgeIds.slice(0, size.judges), hasRooms),
      other: judges(otherJudgeIds.slice(0, size.judges), hasRooms),
      projects: fc
        .shuffledSubarray(projectIds.slice(0, size.projects))
        .chain((ids) => fc.tuple(...ids.map((id) => project(id, hasRooms, hasGroups)))),
    })
    .map(({ panel, other, projects }) => ({
      ...(hasRooms ? { rooms } : {}),
      ...(hasGroups ? { groups } : {}),
      panels: [
        { ...named('panel'), judges: panel },
        { ...named('other'), judges: other },
      ],
      projects,
    }));
}
