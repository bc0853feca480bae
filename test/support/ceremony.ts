/** A contest of five that is over: everything is revealed, and the awards can be called out. */
import type { ContestFile, ContestFileInput, RulesInput } from '../../shared/scoring/contest-file.ts';
import { shanxi2019 } from '../../shared/presets/shanxi-2019.ts';
import type { DomainCommand } from '../../server/domain/commands.ts';
import { deskReview, expertIds, type Parts } from './contest-a.ts';
import { given, type Show } from './given.ts';
import { revealAtOnce } from './running-the-show.ts';

type AwardsInput = NonNullable<RulesInput['awards']>;

/** What every expert gives, by project. */
export type Given = Readonly<Record<string, number>>;
/** How many, by tier, the first one first. */
export type Tiers = Readonly<Record<string, number>>;

const five: Given = { p1: 9, p2: 8, p3: 7, p4: 6, p5: 5 };
const oneTwoTwo: Tiers = { 一等奖: 1, 二等奖: 2, 三等奖: 2 };

export const awardNext = (after: number): DomainCommand => ({ type: 'AwardNext', roomId: 'main', after });
export const awardBack = (after: number): DomainCommand => ({ type: 'AwardBack', roomId: 'main', after });

/** Innovation alone is scored, by the seven experts of contest A, all alike; nothing is revealed yet. */
export function fiveAwarded(
  marks: Given = five,
  tiers: Tiers = oneTwoTwo,
  { scope = 'contest', named = [], straddle = 'decide' }: Partial<AwardsInput> = {},
  parts: Omit<Parts, 'rules'> = {},
): ContestFile {
  const ids = Object.keys(marks);
  const sheets: ContestFileInput['sheets'] = ids.flatMap((project) =>
    expertIds.map((judge) => ({
      ...{ judge, project, component: 'innovation' },
      scores: { innovation: String(marks[project]) },
    })),
  );
  return deskReview({
    projects: ids.map((id, index) => ({ id, number: index + 1, name: `项目${id}`, unit: '示例医院' })),
    sheets,
    ...parts,
    rules: {
      components: shanxi2019.rules.components.filter(({ id }) => id === 'innovation'),
      awards: {
        scope,
        straddle,
        tiers: Object.entries(tiers).map(([name, count]) => ({ name, count })),
        named,
      },
    },
  });
}

/** The same with everything revealed. */
export function ceremony(...file: Parameters<typeof fiveAwarded>): Show {
  const show = given(fiveAwarded(...file));
  return show.given(revealAtOnce(...show.state.projectOrder));
}

/** Steps on as often as it goes, or `steps` times. */
export function stepOn(show: Show, steps = Infinity): Show {
  let at = show;
  for (let step = 0; step < steps; step++) {
    const { decision, show: after } = at.when(awardNext(at.room().awards.step));
    if (!decision.ok) return at;
    at = after;
  }
  return at;
}
