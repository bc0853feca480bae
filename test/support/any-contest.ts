// Random contests for property tests: every rule of RULES.md §2 to §5, ties, gaps and withdrawals, all of them sound.
import fc from 'fast-check';
import { contestFileSchema, type ContestFile } from '../../shared/scoring/contest-file.ts';
import { anyField, type Size } from './any-contest/field.ts';
import { anyEntries } from './any-contest/record.ts';
import { anyRules } from './any-contest/rules.ts';

const contestOf = (size: Size, mayBeVotedAlone: boolean): fc.Arbitrary<ContestFile> =>
  fc
    .record({ hasRooms: fc.boolean(), hasGroups: fc.boolean() })
    .chain(({ hasRooms, hasGroups }) =>
      fc.record({ rules: anyRules(hasGroups, mayBeVotedAlone), field: anyField(hasRooms, hasGroups, size) }),
    )
    .chain(({ rules, field }) =>
      anyEntries(rules.components, field).map((entries) => ({ rules, ...field, ...entries })),
    )
    .map((parts) => contestFileSchema.parse({ format: 'luyan-contest/1', title: 'Any contest', ...parts }));

/** Any sound contest. */
export const anyContest = contestOf({ projects: 9, judges: 8 }, true);

/** For properties that tally a contest hundreds of times: a small one, with a judged component `main`. */
export const anySmallContest = contestOf({ projects: 5, judges: 4 }, false);
