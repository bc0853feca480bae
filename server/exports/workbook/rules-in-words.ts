/** The rules of a contest as sentences, for the notes of the workbook (RULES.md §2 to §5). */
import type {
  JudgedComponent,
  PopularityComponent,
  Rules,
  Scope,
} from '../../../shared/scoring/contest-file.ts';
import { formatScore } from '../../../shared/scoring/sheet.ts';

const scopeNames: Readonly<Record<Scope, string>> = { contest: '全体项目', group: '各分组', track: '各赛道' };

export function trimInWords({ trim, name }: JudgedComponent, decimals: number): string {
  const { high, low, minSheets } = trim;
  const drops =
    high + low === 0
      ? '不去最高最低'
      : `有效评分表满 ${minSheets} 份时去掉 ${high} 个最高、${low} 个最低（同分时去掉评委组中排在前面的），不足 ${minSheets} 份时不去`;
  return `${name}：${drops}；其余取平均，四舍五入一次，保留 ${decimals} 位小数。`;
}

export function judgedInWords(component: JudgedComponent, panelName: string, decimals: number): string {
  const criteria = component.criteria.map(
    ({ name, max, step }) => `${name}（满分 ${max}，以 ${step} 为一档）`,
  );
  const weight = formatScore(component.weight) === '1' ? '' : `权重 ${component.weight}。`;
  return `由${panelName}评分。评分要素：${criteria.join('、')}。${trimInWords(component, decimals)}${weight}`;
}

export function popularityInWords(component: PopularityComponent): string {
  const { scheme, top, scope, cap } = component;
  const scale =
    scheme === 'places'
      ? `第 1 名 ${top} 分，名次每低一位少 1 分，最少 0 分`
      : `按名次均分为 ${top} 档，最高一档 ${top} 分，最低一档 1 分`;
  const capped =
    cap === undefined
      ? ''
      : cap.of === 'awarded'
        ? `计入的积分不超过该项目总分的 ${percent(cap.share)}，超出部分舍去。`
        : `计入的积分不超过大赛满分的 ${percent(cap.share)}，超出部分舍去。`;
  return `按得票数在${scopeNames[scope]}中排名，票数相同名次相同；${scale}；零票 0 分。${capped}`;
}

/** A share of at most four decimals as a percentage, moved by text: 0.05 is 5%. */
export function percent(share: string): string {
  const digits = (share.split('.')[1] ?? '').padEnd(4, '0');
  const whole = digits.slice(0, 2).replace(/^0(?=\d)/, '');
  const rest = digits.slice(2).replace(/0+$/, '');
  return `${whole}${rest === '' ? '' : `.${rest}`}%`;
}

export function tieBreakersInWords(rules: Rules): string {
  const judged = rules.components.filter((component) => component.kind === 'judged');
  const order = rules.tieBreakers ?? [...judged.map(({ id }) => id), 'votes'];
  const names = order.map((id) =>
    id === 'votes' ? '票数' : `${judged.find((component) => component.id === id)?.name ?? id}的未取整平均分`,
  );
  return `总分相同时依次比较：${names.join('、')}；仍相同则并列，由评审组组长裁定并记录理由。`;
}

/** How the running numbers were given (RULES.md §6.6). */
export function orderInWords({ order }: Rules): string | null {
  if (order === undefined) return null;
  switch (order.by) {
    case 'stroke':
      return '按项目名称笔划排列：先比笔划数，同数再按横竖撇点折（GF 3003-1999）。';
    case 'draw':
      return order.seed === undefined
        ? '抽签产生。'
        : `抽签产生，种子“${order.seed}”；运行 npm run -s draw -- 大赛文件 可以重做。`;
    case 'manual':
      return '手工编排。';
    default:
      return order.by satisfies never;
  }
}

export function awardsInWords({ awards }: Rules): string | null {
  if (awards === undefined) return null;
  const tiers = awards.tiers.map(({ name, count }) => `${name} ${count} 个`);
  const straddle =
    awards.straddle === 'extend' ? '并列跨档时都取较高一档，占用下一档的名额' : '并列跨档时待评审组组长裁定';
  const named = awards.named ?? [];
  return [
    ...(tiers.length === 0
      ? []
      : [`按${scopeNames[awards.scope ?? 'contest']}的名次：${tiers.join('、')}；${straddle}。`]),
    ...(named.length === 0 ? [] : [`单项奖由评审组授予：${named.join('、')}。`]),
  ].join('');
}

const roundingNames = { floor: '舍去小数', round: '四舍五入', ceil: '向上取整' } as const;

export function promotionInWords({ promotion }: Rules): string | null {
  if (promotion === undefined) return null;
  const scope = scopeNames[promotion.scope ?? 'contest'];
  if (promotion.top !== undefined) return `${scope}的前 ${promotion.top} 名晋级；并列跨线时待裁定。`;
  if (promotion.share === undefined) return null;
  const rounding = roundingNames[promotion.rounding];
  return `${scope}中未退出项目的 ${percent(promotion.share)} 晋级（${rounding}，至少 1 个）；并列跨线时待裁定。`;
}
