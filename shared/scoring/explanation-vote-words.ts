// What an explanation says of popularity points: the place in the vote, the points, and what the cap left.
import type { CapExplanation } from './explanation-cap.ts';
import type {
  PlacedExplanation,
  PointsArithmetic,
  PopularityComponentExplanation,
} from './explanation-popularity.ts';
import { counted, projectsWords, scopeWords, weightedText, type Phrase } from './explanation-words.ts';

/** Every step from the votes to what is credited, a line each. */
export function popularityWords(explained: PopularityComponentExplanation, decimals: number): Phrase[] {
  const { placed } = explained;
  if (!placed) {
    return [
      {
        zh: '项目已退出，不参加投票排名，没有积分。',
        en: 'The project has withdrawn: no place in the vote, no points.',
      },
    ];
  }
  return [
    ...(explained.counted
      ? []
      : [
          {
            zh: '网络投票还没有计票，所有项目都按 0 票计。',
            en: 'The vote has not been counted: every project stands at 0 votes.',
          },
        ]),
    votesWords(explained, placed),
    pointsWords(placed.arithmetic),
    ...(placed.cap ? capWords(placed, placed.cap, decimals) : []),
  ];
}

/** Votes, and the place among how many. */
export function votesWords(
  { votes, among }: PopularityComponentExplanation,
  placed: PlacedExplanation,
): Phrase {
  const { fieldSize, place, sharedWith } = placed;
  const scope = scopeWords(among);
  const others = projectsWords(sharedWith.slice(0, 5));
  const few = sharedWith.length <= 5;
  const sharing =
    sharedWith.length === 0
      ? { zh: '', en: '' }
      : {
          zh: `，与${others.zh}${few ? '' : `等 ${sharedWith.length} 个项目`}并列`,
          en: `, shared with ${others.en}${few ? '' : ` and ${sharedWith.length - 5} more`}`,
        };
  return {
    zh: `得票 ${votes}，在${scope.zh}的 ${fieldSize} 个项目中列第 ${place} 位${sharing.zh}`,
    en: `${counted(votes, 'vote')}, place ${place} of ${fieldSize} in ${scope.en}${sharing.en}`,
  };
}

/** From the place to the points, as arithmetic: 11 − 3 = 8. */
export function pointsWords(arithmetic: PointsArithmetic): Phrase {
  switch (arithmetic.kind) {
    case 'no-votes':
      return { zh: '没有得票：积分 0', en: 'No votes: 0 points' };
    case 'places': {
      const { topPlusOne, place, belowZero } = arithmetic;
      const formula = `${topPlusOne} − ${place}`;
      return belowZero
        ? { zh: `积分：${formula} 小于 0，计 0`, en: `Points: ${formula} is below 0, so 0` }
        : {
            zh: `积分：${formula} = ${topPlusOne - place}`,
            en: `Points: ${formula} = ${topPlusOne - place}`,
          };
    }
    case 'bands': {
      const { topPlusOne, place, fieldSize, quotient, band } = arithmetic;
      const formula = `${place} × ${topPlusOne - 1} ÷ ${fieldSize} = ${quotient.decimal}`;
      const up =
        quotient.decimal === `${band}` ? { zh: '', en: '' } : { zh: '，向上取整', en: ', rounded up' };
      const points = `${topPlusOne} − ${band} = ${topPlusOne - band}`;
      return {
        zh: `分档：${formula}${up.zh}，第 ${band} 档；积分：${points}`,
        en: `Band: ${formula}${up.en}: band ${band}; points: ${points}`,
      };
    }
    default:
      return arithmetic satisfies never;
  }
}

function capWords(placed: PlacedExplanation, cap: CapExplanation, decimals: number): Phrase[] {
  return [capRule(cap), capSum(cap), capLimit(cap, decimals), capEffect(placed, cap)];
}

/** What the cap is a share of. */
export function capRule({ of, percent }: CapExplanation): Phrase {
  switch (of) {
    case 'awarded':
      return {
        zh: `上限：网络人气积分最高占项目总分的 ${percent}`,
        en: `Cap: popularity points make up at most ${percent} of the project total`,
      };
    case 'maximum':
      return {
        zh: `上限：网络人气积分最高为大赛满分的 ${percent}`,
        en: `Cap: popularity points are at most ${percent} of the maximum total`,
      };
    default:
      return of satisfies never;
  }
}

/** The sum that the share is taken of. */
export function capSum({ of, addends, sum }: CapExplanation): Phrase {
  const formula = addends.map(({ weight, value }) => weightedText(weight, value)).join(' + ');
  const written = formula === sum || formula === '' ? sum : `${formula} = ${sum}`;
  return of === 'awarded'
    ? { zh: `其他各项之和：${written}`, en: `The other components: ${written}` }
    : { zh: `大赛满分：${written}`, en: `The maximum total: ${written}` };
}

/** The share of it, rounded down. */
export function capLimit(
  { share, remainder, factor, sum, unrounded, limit }: CapExplanation,
  decimals: number,
): Phrase {
  const times =
    remainder === null
      ? `${sum} × ${share}`
      : `${sum} × ${share} ÷ ${remainder} = ${sum} × ${factor.fraction}`;
  const formula = `${times} = ${unrounded.decimal}`;
  const places = { zh: `${decimals} 位小数`, en: counted(decimals, 'decimal') };
  const whole = { zh: '整数', en: 'a whole number' };
  const to = decimals === 0 ? whole : places;
  return {
    zh: `上限值：${formula}，向下取到${decimals === 0 ? '' : ' '}${to.zh}为 ${limit}`,
    en: `The limit: ${formula}, rounded down to ${to.en}: ${limit}`,
  };
}

/** What the cap took, or that it took nothing. */
export function capEffect(
  { points, credited, taken }: PlacedExplanation,
  { limit, applied }: CapExplanation,
): Phrase {
  return applied
    ? {
        zh: `积分 ${points} 超过上限值，只计入 ${credited}，减去 ${taken}`,
        en: `${points} points are above the limit: ${credited} credited, ${taken} taken off`,
      }
    : {
        zh: `积分 ${points} 没有超过上限值 ${limit}，全部计入：${credited}`,
        en: `${points} points are within the limit ${limit}: all credited, ${credited}`,
      };
}
