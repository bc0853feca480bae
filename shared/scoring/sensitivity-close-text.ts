// The close places in words.
import type { ClosePlace, PlacedProject } from './sensitivity-close.ts';
import { placeName, type Lang, type Names } from './sensitivity-names.ts';

const atStake = ({ stakes }: ClosePlace): boolean => stakes.length > 0;
const isClose = ({ oneStep }: ClosePlace): boolean => oneStep !== null;

/** The same two may be neighbours in several rankings: they are counted once. */
const pairOf = ({ higher, lower }: ClosePlace): string => `${higher.project} ${lower.project}`;
const countPairs = (places: readonly ClosePlace[]): number => new Set(places.map(pairOf)).size;

/** How many places are close, and how many of them matter for a prize or for promotion. */
export function closeHeadline(places: readonly ClosePlace[], lang: Lang): string[] {
  const zh = lang === 'zh';
  const close = places.filter(isClose);
  const equal = places.filter(({ decidedBy }) => decidedBy.by !== 'total');
  const staked = countPairs(close.filter(atStake));
  return [
    zh
      ? `只差一张评分表上一步的相邻名次：${countPairs(close)} 对，其中 ${staked} 对关系到奖项或晋级`
      : `Neighbouring places within one step of one sheet: ${countPairs(close)}, with a prize or promotion at stake in ${staked}`,
    ...(equal.length === 0
      ? []
      : [
          zh
            ? `总分相同、由同分规则或裁定分出先后的相邻名次：${countPairs(equal)} 对`
            : `Neighbouring places with equal totals, told apart by a tie-breaker or a decision: ${countPairs(equal)}`,
        ]),
  ];
}

/** Those that matter for a prize or for promotion first, each with an example; then the other pairs, a line each. */
export function closePlacesText(places: readonly ClosePlace[], names: Names): string[] {
  const zh = names.lang === 'zh';
  if (places.length === 0) return [zh ? '没有。' : 'None.'];
  const staked = places.filter(atStake);
  const named = new Set(staked.map(pairOf));
  const others = places.filter((place) => !named.has(pairOf(place)));
  return [
    ...(staked.length === 0 ? [] : [zh ? '关系到奖项或晋级的：' : 'With a prize or promotion at stake:']),
    ...staked.flatMap((place) => [
      `  ${pairText(place, names)}`,
      `    ${[stakesText(place, names.lang), ...decidedText(place, names), ...stepText(place, names, true)].join(zh ? '；' : '; ')}`,
    ]),
    ...(others.length === 0 ? [] : [zh ? '只关系到名次的：' : 'With nothing at stake but the place:']),
    ...others.map((place) =>
      [`  ${pairText(place, names)}`, ...decidedText(place, names), ...stepText(place, names, false)].join(
        zh ? '；' : '; ',
      ),
    ),
  ];
}

function pairText({ among, higher, lower, difference }: ClosePlace, names: Names): string {
  const zh = names.lang === 'zh';
  const placed = ({ place, project }: PlacedProject): string =>
    `${placeName(place, names.lang)} ${names.project(project)}`;
  const within = among.scope === 'contest' ? '' : withinText(among.scope, among.name, names.lang);
  return zh
    ? `${within}${placed(higher)} ${higher.total} ／ ${placed(lower)} ${lower.total}：差 ${difference}`
    : `${within}${placed(higher)} ${higher.total} / ${placed(lower)} ${lower.total}: ${difference} apart`;
}

function withinText(scope: 'group' | 'track', name: string | null, lang: Lang): string {
  const zh = lang === 'zh';
  const kind = scope === 'group' ? (zh ? '组' : 'group') : zh ? '赛道' : 'track';
  if (name === null) return zh ? `（未分${kind}）` : `(in no ${kind}) `;
  return zh ? `（${kind}「${name}」内）` : `(in ${kind} “${name}”) `;
}

function stakesText({ stakes }: ClosePlace, lang: Lang): string {
  const zh = lang === 'zh';
  const words = { award: zh ? '奖项' : 'the prize', promotion: zh ? '晋级' : 'promotion' };
  const written = stakes.map((stake) => words[stake]).join(zh ? '和' : ' and ');
  return zh ? `关系到${written}` : `at stake: ${written}`;
}

function decidedText({ decidedBy }: ClosePlace, names: Names): string[] {
  const zh = names.lang === 'zh';
  switch (decidedBy.by) {
    case 'total':
      return [];
    case 'tie-breaker': {
      const name = names.tieBreaker(decidedBy.name);
      return [zh ? `总分相同，先后由${name}分出` : `equal totals, told apart by ${name}`];
    }
    case 'decision':
      return [zh ? '总分相同，先后由评委会主席裁定' : 'equal totals, ordered by the jury chair’s decision'];
    default:
      return decidedBy satisfies never;
  }
}

function stepText({ oneStep }: ClosePlace, names: Names, withExample: boolean): string[] {
  const zh = names.lang === 'zh';
  if (!oneStep) return [zh ? '改动任何一处一步都不会改变先后' : 'no single step would change it'];
  const { overtaking, levelling, outcome, example } = oneStep;
  const counts = [
    ...(overtaking > 0 ? [zh ? `${overtaking} 处反超` : `${overtaking} overtake`] : []),
    ...(levelling > 0 ? [zh ? `${levelling} 处并列` : `${levelling} draw level`] : []),
  ].join(zh ? '、' : ', ');
  const head = zh ? `改动一处一步即可（${counts}）` : `single steps enough: ${counts}`;
  if (!withExample) return [head];
  const judge = names.judge(example.judge);
  const where = [names.component(example.component), names.criterion(example.component, example.criterion)];
  const project = names.project(example.project);
  const done = { overtake: zh ? '反超' : 'overtakes', level: zh ? '并列' : 'draws level' }[outcome];
  return [
    head,
    zh
      ? `例：评委${judge}给${project}的${where.join('·')} ${example.from} → ${example.to}，${done}`
      : `e.g. judge ${judge} gives ${project} in ${where.join(', ')} ${example.to} instead of ${example.from}: the lower one ${done}`,
  ];
}
