// What an explanation says of a place: which it is, who shares it, and what decided it against the neighbours.
import type { ChairOrder, EqualBreaker, NeighbourPlace, PlaceDecider } from './explanation-standing.ts';
import type { PlaceExplanation, TieBreaker } from './explanation-standing.ts';
import {
  counted,
  joined,
  numberText,
  projectsWords,
  projectWords,
  scopeWords,
  type Phrase,
} from './explanation-words.ts';

/** The place among how many, and with whom. */
export function placeWords({ among, place, ranked, sharedWith }: PlaceExplanation): Phrase {
  const scope = scopeWords(among);
  const others = projectsWords(sharedWith);
  const sharing =
    sharedWith.length === 0
      ? { zh: '', en: '' }
      : { zh: `，与${others.zh}并列`, en: `, shared with ${others.en}` };
  return {
    zh: `第 ${place} 名（${scope.zh}，共 ${ranked} 个项目有名次）${sharing.zh}`,
    en: `Place ${place} of ${counted(ranked, 'ranked project')} in ${scope.en}${sharing.en}`,
  };
}

/** Why a place is shared, and what decided it against the nearest ahead and behind, a line each. */
export function placeReasons({ shared, ahead, behind }: PlaceExplanation): Phrase[] {
  return [
    ...(ahead ? [neighbourWords(ahead, 'ahead')] : []),
    ...(shared ? [sharedWords(shared)] : []),
    ...(behind ? [neighbourWords(behind, 'behind')] : []),
  ];
}

export function sharedWords({ total, equal, orders }: NonNullable<PlaceExplanation['shared']>): Phrase {
  const equalWords = equalityWords(total, equal);
  const decided = orders.length === 0 ? null : ordersWords(orders);
  return decided
    ? {
        zh: `并列：${equalWords.zh}；已有的裁定没有把它们分出先后（${decided.zh}）`,
        en: `Shared: ${equalWords.en}; the recorded decisions do not tell them apart (${decided.en})`,
      }
    : {
        zh: `并列：${equalWords.zh}，评委会主席没有裁定先后`,
        en: `Shared: ${equalWords.en}, and the jury chair has recorded no order`,
      };
}

/** The neighbour, its place, and what decided between the two. */
export function neighbourWords(
  { place, projects, decidedBy }: NeighbourPlace,
  side: 'ahead' | 'behind',
): Phrase {
  const names = projectsWords(projects);
  const because = deciderWords(decidedBy, side);
  return side === 'ahead'
    ? {
        zh: `前面是第 ${place} 名 ${names.zh}：${because.zh}`,
        en: `Ahead, in place ${place}: ${names.en}: ${because.en}`,
      }
    : {
        zh: `后面是第 ${place} 名 ${names.zh}：${because.zh}`,
        en: `Behind, in place ${place}: ${names.en}: ${because.en}`,
      };
}

function deciderWords(decider: PlaceDecider, side: 'ahead' | 'behind'): Phrase {
  const ahead = side === 'ahead';
  switch (decider.by) {
    case 'total': {
      const { own, other, difference } = decider;
      return {
        zh: `总分 ${other}，比本项目的 ${own} ${ahead ? '高' : '低'} ${difference}`,
        en: `total ${other}, ${difference} ${ahead ? 'above' : 'below'} the ${own} of this project`,
      };
    }
    case 'tie-breaker': {
      const { total, equal, breaker, own, other } = decider;
      const equals = equalityWords(total, equal);
      const by = breakerWords(breaker);
      return {
        zh: `${equals.zh}；比较${by.zh}，${ahead ? '对方较高' : '本项目较高'}：对方 ${numberText(other)}，本项目 ${numberText(own)}`,
        en: `${equals.en}; decided by ${by.en}, ${ahead ? 'theirs' : 'this one'} being higher: theirs ${numberText(other)}, this project ${numberText(own)}`,
      };
    }
    case 'decision': {
      const equals = equalityWords(decider.total, decider.equal);
      const orders = ordersWords(decider.orders);
      return {
        zh: `${equals.zh}；由评委会主席裁定：${orders.zh}`,
        en: `${equals.en}; decided by the jury chair: ${orders.en}`,
      };
    }
    default:
      return decider satisfies never;
  }
}

/** Everything in which they are equal, with the value. */
function equalityWords(total: string, equal: readonly EqualBreaker[]): Phrase {
  return joined(
    [
      { zh: `总分同为 ${total}`, en: `equal totals of ${total}` },
      ...equal.map(({ breaker, value }) => {
        const by = breakerWords(breaker);
        return { zh: `${by.zh}同为 ${numberText(value)}`, en: `equal ${by.en} of ${numberText(value)}` };
      }),
    ],
    '，',
    ', ',
  );
}

export function breakerWords({ name }: TieBreaker): Phrase {
  return name === null
    ? { zh: '得票数', en: 'votes' }
    : { zh: `“${name}”四舍五入前的平均分`, en: `unrounded mean of “${name}”` };
}

function ordersWords(orders: readonly ChairOrder[]): Phrase {
  return joined(
    orders.map(({ projects, reason }) => {
      const order = joined(projects.map(projectWords), ' 先于 ', ' before ');
      return { zh: `${order.zh}，理由：${reason}`, en: `${order.en}; reason: ${reason}` };
    }),
    '；',
    '; ',
  );
}
