// What an explanation says of award tiers, awards given by hand, and promotion.
import type { AwardExplanation, NamedAwardExplanation, TierRange } from './explanation-award.ts';
import type { LineArithmetic, PromotionExplanation } from './explanation-promotion.ts';
import type { PlaceExplanation } from './explanation-standing.ts';
import { counted, joined, placesWords, projectsWords, scopeWords, type Phrase } from './explanation-words.ts';

/** Which places each tier covers. */
export function tiersWords({ among, tiers }: AwardExplanation): Phrase {
  const scope = scopeWords(among);
  const ranges = joined(tiers.map(tierWords), '；', '; ');
  return { zh: `按${scope.zh}的名次：${ranges.zh}`, en: `By place in ${scope.en}: ${ranges.en}` };
}

export function tierWords({ name, from, to }: TierRange): Phrase {
  const places = placesWords(from, to);
  return { zh: `${name} ${places.zh}`, en: `${name}: ${places.en}` };
}

/** What the project gets, and why. */
export function awardWords({ place, tiers, outcome }: AwardExplanation): Phrase {
  if (!place) return { zh: '没有名次，不参加评奖', en: 'No place, so no tier' };
  const held = heldWords(place);
  switch (outcome.kind) {
    case 'tier':
      return { zh: `${held.zh}，获${outcome.tier.name}`, en: `${held.en}: ${outcome.tier.name}` };
    case 'extended':
      return {
        zh: `${held.zh}，跨过${outcome.tier.name}的末位第 ${outcome.tier.to} 名；按规则并列者同获${outcome.tier.name}，多占的名次从下一档扣除`,
        en: `${held.en}, straddling the end of ${outcome.tier.name} at place ${outcome.tier.to}; by rule all who share it get ${outcome.tier.name}, and the places used up are gone from the next tier`,
      };
    case 'pending':
      return {
        zh: `${held.zh}，跨过${outcome.tier.name}的末位第 ${outcome.tier.to} 名：待评委会主席裁定先后`,
        en: `${held.en}, straddling the end of ${outcome.tier.name} at place ${outcome.tier.to}: pending until the jury chair orders them`,
      };
    case 'none': {
      const last = tiers[tiers.length - 1]?.to ?? 0;
      return {
        zh: `${held.zh}，在获奖名次（前 ${last} 名）之外`,
        en: `${held.en}, behind the last awarded place ${last}`,
      };
    }
    case 'unranked':
      return { zh: '没有名次，不参加评奖', en: 'No place, so no tier' };
    default:
      return outcome satisfies never;
  }
}

export const namedAwardWords = ({ award, reason }: NamedAwardExplanation): Phrase => ({
  zh: `${award}（理由：${reason}）`,
  en: `${award} (reason: ${reason})`,
});

/** How many places go on, and where that number comes from. */
export function lineWords({ among, line, arithmetic }: PromotionExplanation): Phrase | null {
  if (line === null || arithmetic === null) return null;
  const scope = scopeWords(among);
  const from = arithmeticWords(arithmetic, line);
  return {
    zh: `按${scope.zh}的名次：${from.zh}前 ${line} 名晋级`,
    en: `By place in ${scope.en}: ${from.en}the first ${line === 1 ? 'one goes' : `${line} go`} on`,
  };
}

const roundingNames = {
  floor: { zh: '向下取整', en: 'rounded down' },
  round: { zh: '四舍五入', en: 'rounded half up' },
  ceil: { zh: '向上取整', en: 'rounded up' },
} as const;

function arithmeticWords(arithmetic: LineArithmetic, line: number): Phrase {
  if (arithmetic.by === 'top') return { zh: '', en: '' };
  const { percent, fieldSize, exact, rounding, raisedToOne } = arithmetic;
  const how = roundingNames[rounding];
  const formula = {
    zh: `${fieldSize} 个项目 × ${percent} = ${exact}`,
    en: `${counted(fieldSize, 'project')} × ${percent} = ${exact}`,
  };
  if (exact === `${line}`) return { zh: `${formula.zh}，`, en: `${formula.en}, ` };
  return raisedToOne
    ? {
        zh: `${formula.zh}，${how.zh}为 0，至少 1 个，`,
        en: `${formula.en}, ${how.en} to 0, but at least one, `,
      }
    : { zh: `${formula.zh}，${how.zh}为 ${line}，`, en: `${formula.en}, ${how.en} to ${line}, ` };
}

/** Whether the project goes on. */
export function promotionWords({ place, line, outcome }: PromotionExplanation): Phrase {
  if (!place) return { zh: '没有名次，不参加晋级', en: 'No place, so no promotion' };
  const held = heldWords(place);
  switch (outcome) {
    case 'promoted':
      return { zh: `${held.zh}，晋级`, en: `${held.en}: promoted` };
    case 'not-promoted':
      return { zh: `${held.zh}，未晋级`, en: `${held.en}: not promoted` };
    case 'pending':
      return {
        zh: `${held.zh}，跨过晋级线第 ${line} 名：待评委会主席裁定先后`,
        en: `${held.en}, straddling the line at place ${line}: pending until the jury chair orders them`,
      };
    case 'unranked':
      return { zh: '没有名次，不参加晋级', en: 'No place, so no promotion' };
    default:
      return outcome satisfies never;
  }
}

/** The place that the project holds, and the places it takes up with those who share it. */
function heldWords({ place, through, sharedWith }: PlaceExplanation): Phrase {
  if (sharedWith.length === 0) return { zh: `本项目第 ${place} 名`, en: `This project is in place ${place}` };
  const others = projectsWords(sharedWith);
  return {
    zh: `本项目与${others.zh}并列第 ${place} 名（占第 ${place}–${through} 名）`,
    en: `This project shares place ${place} with ${others.en} (taking up places ${place}–${through})`,
  };
}
