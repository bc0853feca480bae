// The three assumptions in words.
import { awardName, placeName, promotedName, type Lang, type Names } from './sensitivity-names.ts';
import {
  changesAward,
  changesPromotion,
  changesRank,
  type Assumption,
  type Change,
  type Scenario,
} from './sensitivity-scenarios.ts';

/** From how many projects on it is said how many change only their rank, not which. */
const MANY = 30;

/** One line an assumption, the judges together in one: do prizes or promotions change? */
export function scenarioHeadlines(scenarios: readonly Scenario[], lang: Lang): string[] {
  const zh = lang === 'zh';
  const separator = zh ? '：' : ': ';
  const whole = scenarios.filter(({ assumption }) => assumption.kind !== 'without-judge');
  const judges = scenarios.filter(({ assumption }) => assumption.kind === 'without-judge');
  const lines = whole.map(
    (scenario) => `${assumptionName(scenario.assumption, lang)}${separator}${verdict(scenario, lang)}`,
  );
  if (judges.length === 0) return lines;
  const harmful = judges.filter(({ harmless }) => !harmless).length;
  const firm = zh ? '奖项和晋级都不变' : 'no prize and no promotion changes';
  const some = zh
    ? `其中 ${harmful} 位会使奖项或晋级改变`
    : `leaving out ${harmful} of them would change prizes or promotions`;
  const each = zh
    ? `逐一去掉 ${judges.length} 位评委`
    : `Without each of ${judges.length} ${judges.length === 1 ? 'judge' : 'judges'} in turn`;
  return [...lines, `${each}${separator}${harmful === 0 ? firm : some}`];
}

function verdict({ applies, counts, harmless }: Scenario, lang: Lang): string {
  const zh = lang === 'zh';
  if (!applies) return zh ? '规则中本无此项' : 'the rules have none to leave out';
  if (harmless) return zh ? '奖项和晋级都不变' : 'no prize and no promotion changes';
  const award = zh ? `${counts.award} 个项目的奖项改变` : `the prize of ${projects(counts.award)} changes`;
  const promotion = zh
    ? `${counts.promotion} 个项目的晋级改变`
    : `the promotion of ${projects(counts.promotion)} changes`;
  return [...(counts.award > 0 ? [award] : []), ...(counts.promotion > 0 ? [promotion] : [])].join(
    zh ? '，' : ', ',
  );
}

const projects = (count: number): string => `${count} ${count === 1 ? 'project' : 'projects'}`;

function assumptionName({ kind }: Assumption, lang: Lang): string {
  switch (kind) {
    case 'without-trim':
      return lang === 'zh' ? '不去最高分和最低分' : 'Without trimming';
    case 'without-popularity':
      return lang === 'zh' ? '不计人气积分' : 'Without popularity points';
    case 'without-judge':
      return lang === 'zh' ? '去掉一位评委' : 'Without one judge';
    default:
      return kind satisfies never;
  }
}

/** Each assumption with the projects it touches; those that change no prize and no promotion stand together at the end. */
export function scenariosText(scenarios: readonly Scenario[], names: Names): string[] {
  const zh = names.lang === 'zh';
  const harmless = scenarios.filter((scenario) => scenario.harmless);
  const lines = scenarios
    .filter((scenario) => !scenario.harmless)
    .flatMap((scenario) => [
      `${titleOf(scenario.assumption, names)}${zh ? '：' : ': '}${verdict(scenario, names.lang)}`,
      ...scenario.changes
        .filter((change) => changesAward(change) || changesPromotion(change))
        .map(
          (change) =>
            `  ${names.project(change.project)}${zh ? '：' : ': '}${changeText(change, names.lang)}`,
        ),
      ...ranksOnly(scenario, names).map((line) => `  ${line}`),
    ]);
  if (harmless.length === 0) return lines;
  return [
    ...lines,
    zh ? '不改变任何奖项和晋级：' : 'Changing no prize and no promotion:',
    ...harmless.map((scenario) => {
      const ranks = ranksOnly(scenario, names);
      const rest = ranks.length === 0 ? unchanged(scenario, names.lang) : ranks.join('');
      return `  ${titleOf(scenario.assumption, names)}${zh ? '：' : ': '}${rest}`;
    }),
  ];
}

function unchanged(scenario: Scenario, lang: Lang): string {
  if (!scenario.applies) return verdict(scenario, lang);
  return lang === 'zh' ? '名次也都不变' : 'nor any rank';
}

function titleOf(assumption: Assumption, names: Names): string {
  if (assumption.kind !== 'without-judge') return assumptionName(assumption, names.lang);
  return names.lang === 'zh'
    ? `去掉评委 ${names.judge(assumption.judge)}`
    : `Without judge ${names.judge(assumption.judge)}`;
}

function changeText(change: Change, lang: Lang): string {
  const { from, to } = change;
  const zh = lang === 'zh';
  const parts = [
    ...(changesAward(change) ? [`${awardName(from.award, lang)} → ${awardName(to.award, lang)}`] : []),
    ...(changesPromotion(change)
      ? [`${promotedName(from.promoted, lang)} → ${promotedName(to.promoted, lang)}`]
      : []),
    ...(from.rank === to.rank ? [] : [`${placeName(from.rank, lang)} → ${placeName(to.rank, lang)}`]),
    ...(from.groupRank === to.groupRank || from.groupRank === null || to.groupRank === null
      ? []
      : [
          zh
            ? `组内第${from.groupRank}名 → 第${to.groupRank}名`
            : `in its group place ${from.groupRank} → ${to.groupRank}`,
        ]),
  ];
  return parts.join(zh ? '；' : '; ');
}

/** Who changes nothing but the rank: each by number and places, or how many, should they be many. */
function ranksOnly({ changes }: Scenario, names: Names): string[] {
  const zh = names.lang === 'zh';
  const ranked = changes.filter(
    (change) => changesRank(change) && !changesAward(change) && !changesPromotion(change),
  );
  if (ranked.length === 0) return [];
  const label = zh
    ? `仅名次改变 ${ranked.length} 个项目`
    : `only the rank of ${projects(ranked.length)} changes`;
  if (ranked.length >= MANY) return [label];
  const each = ranked.map((change) => `${names.number(change.project)} ${rankText(change, names.lang)}`);
  return [zh ? `${label}（${each.join('，')}）` : `${label} (${each.join(', ')})`];
}

function rankText({ from, to }: Change, lang: Lang): string {
  const written = (rank: number | null): string => (rank === null ? placeName(rank, lang) : `${rank}`);
  if (from.rank !== to.rank) return `${written(from.rank)}→${written(to.rank)}`;
  const group = `${written(from.groupRank)}→${written(to.groupRank)}`;
  return lang === 'zh' ? `组内${group}` : `in its group ${group}`;
}
