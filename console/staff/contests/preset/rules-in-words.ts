/** The rules of a preset as short phrases for its sheet on the staff desk (RULES.md §2 to §6). */
import type { Bilingual } from '../../../../shared/contract/text.ts';
import type { Preset } from '../../../../shared/presets/index.ts';
import type {
  AwardRules,
  Component,
  PromotionRules,
  RulesInput,
  Scope,
  StageRules,
} from '../../../../shared/scoring/contest-file.ts';
import {
  parseTenThousandths,
  roundHalfUp,
  TEN_THOUSAND,
  writeTenThousandths,
} from '../../../../shared/scoring/exact.ts';
import { maximumTotal } from '../../../../shared/scoring/popularity.ts';

const scopes: Readonly<Record<Scope, Bilingual>> = {
  contest: { zh: '全部项目', en: 'all projects' },
  group: { zh: '各分组', en: 'each group' },
  track: { zh: '各赛道', en: 'each track' },
};

/** Whole minutes as minutes, else seconds: 480 is 8 分钟. */
function duration(seconds: number): Bilingual {
  if (seconds % 60 === 0) return { zh: `${seconds / 60} 分钟`, en: `${seconds / 60} min` };
  return { zh: `${seconds} 秒`, en: `${seconds} s` };
}

/** Presentation and questions; null for a desk review (§6). */
export function showInWords(stage: RulesInput['stage'] | StageRules): Bilingual | null {
  if (stage === undefined) return null;
  const presentation = duration(stage.presentationSeconds ?? 0);
  const questions = duration(stage.questionsSeconds ?? 0);
  return {
    zh: `汇报 ${presentation.zh} + 答辩 ${questions.zh}`,
    en: `${presentation.en} presentation + ${questions.en} questions`,
  };
}

const orders: Readonly<Record<'stroke' | 'draw' | 'manual', Bilingual>> = {
  stroke: { zh: '按项目名称笔划', en: 'By strokes of the names' },
  draw: { zh: '抽签', en: 'By lot' },
  manual: { zh: '手工排序', en: 'By hand' },
};

/** How running numbers are to be given (§6.6); null where the rules do not say. */
export function orderInWords(order: RulesInput['order']): Bilingual | null {
  return order === undefined ? null : orders[order.by];
}

/** The highest total that the components allow, without digits that it does not need. */
export function maximumInWords(components: readonly Component[]): string {
  return writeTenThousandths(parseTenThousandths(roundHalfUp(maximumTotal(components), 4)));
}

/** 0.05 as 5%. */
export function percent(share: string): string {
  return `${writeTenThousandths(parseTenThousandths(share) * 100n)}%`;
}

/** What of a component's sheets, or of the vote, enters the total (§2.3, §3). */
export function countingInWords(component: Component): Bilingual {
  if (component.kind === 'popularity') {
    const { scheme, top, cap } = component;
    const capped = cap === undefined ? null : percent(cap.share);
    const whole =
      cap?.of === 'maximum'
        ? { zh: '满分', en: 'maximum total' }
        : { zh: '该项目总分', en: 'project’s total' };
    return {
      zh: `${scheme === 'places' ? '按得票名次' : '按得票名次分档'} ${top} 至 1 分${capped ? `，不超过${whole.zh}的 ${capped}` : ''}`,
      en: `${top} to 1 by ${scheme === 'places' ? 'place' : 'band'} in the vote${capped ? `, at most ${capped} of the ${whole.en}` : ''}`,
    };
  }
  const { high, low, minSheets } = component.trim;
  const weighted =
    parseTenThousandths(component.weight) === TEN_THOUSAND
      ? { zh: '', en: '' }
      : { zh: `，权重 ${component.weight}`, en: `, weight ${component.weight}` };
  if (high + low === 0) return { zh: `取平均${weighted.zh}`, en: `mean of all${weighted.en}` };
  return {
    zh: `去 ${high} 个最高、${low} 个最低后取平均${weighted.zh}（满 ${minSheets} 份起）`,
    en: `mean without the ${high} highest and ${low} lowest${weighted.en} (from ${minSheets} sheets)`,
  };
}

export interface TierPlaces {
  readonly name: string;
  readonly count: number;
  /** 1-based places, e.g. `2–10`, or `1`. */
  readonly places: string;
}

/** Award tiers as ranges of places (§5.1). */
export function tierPlaces(tiers: AwardRules['tiers']): readonly TierPlaces[] {
  let last = 0;
  return tiers.map(({ name, count }) => {
    const first = last + 1;
    last += count;
    return { name, count, places: first === last ? `${first}` : `${first}–${last}` };
  });
}

const roundings: Readonly<Record<PromotionRules['rounding'], Bilingual>> = {
  floor: { zh: '舍去小数', en: 'rounded down' },
  round: { zh: '四舍五入', en: 'rounded' },
  ceil: { zh: '向上取整', en: 'rounded up' },
};

/** Who goes on (§5.2); null where nobody does. */
export function promotionInWords(promotion: RulesInput['promotion']): Bilingual | null {
  if (promotion === undefined) return null;
  const scope = scopes[promotion.scope ?? 'contest'];
  if (promotion.top !== undefined)
    return { zh: `${scope.zh}的前 ${promotion.top} 名`, en: `top ${promotion.top} of ${scope.en}` };
  if (promotion.share === undefined) return null;
  const share = percent(promotion.share);
  const rounding = roundings[promotion.rounding ?? 'round'];
  return {
    zh: `${scope.zh}的 ${share}（${rounding.zh}，至少 1 个）`,
    en: `${share} of ${scope.en} (${rounding.en}, at least 1)`,
  };
}

/** The public vote: not counted, part of the total, or as long as the notice says. */
export function voteInWords({ rules, publicVote }: Preset): Bilingual | null {
  if (!rules.components.some(({ kind }) => kind === 'popularity')) return null;
  if (publicVote === undefined) return { zh: '计入总分', en: 'Part of the total' };
  const { days, opensTogether } = publicVote;
  return {
    zh: `${days} 天${opensTogether ? '，全部项目同时开放' : ''}`,
    en: `${days} days${opensTogether ? ', all projects at once' : ''}`,
  };
}
