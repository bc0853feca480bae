/**
 * Whether two names of a unit may mean the same one: what staff are offered as a recusal (本院回避) and decide themselves.
 * A list of ways in which Chinese hospitals, universities and companies are written; no list of real units.
 */
import type { UnitLikeness } from '../../shared/contract/views.ts';

/**
 * From the surest to the least sure. `same`: but for width, spaces and brackets. `spelling`: 第一人民医院 and 一院.
 * `part`: a department of it. `affiliated`: a university and its hospital. `short`: a short form that leaves the place out.
 */
export const unitLikenesses = [
  'same',
  'spelling',
  'part',
  'affiliated',
  'short',
] as const satisfies readonly UnitLikeness[];

interface UnitForms {
  readonly folded: string;
  /** One a name that the text holds: `甲医院（乙大学附属医院）` holds two. */
  readonly names: readonly UnitName[];
}

interface UnitName {
  readonly whole: string;
  /** Without a department behind it; the whole where there is none. */
  readonly base: string;
  /** The university that it is affiliated with. */
  readonly parent: string | null;
  readonly head: string;
  /** What a place and a number make of any hospital, such as `#1医院`; null for a name of its own. */
  readonly kind: string | null;
}

const digits = '零一二三四五六七八九十';
const UNIT_END = /(?:医院|大学|学院|研究院|研究所|保健院|中心|公司|分院)$/u;
const SEPARATORS = /[/、;,|]/gu;
const NOISE = /[\s·•・.。\-—_'"“”‘’]/gu;
const KIND = new RegExp(
  `(?:${[
    '附#\\d+医院',
    '附[^#院]{0,4}医院',
    '#\\d+(?:中医院|中心医院|医院)',
    '人民医院',
    '中心医院',
    '中医院',
    '妇幼院',
    '儿童医院',
    '口腔医院',
    '肿瘤医院',
  ].join('|')})$`,
  'u',
);

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[[【〔〈<「]/gu, '(')
    .replaceAll(/[\]】〕〉>」]/gu, ')')
    .replaceAll(NOISE, '');

/** 十 is ten, whatever stands beside it: no city has more hospitals than that. */
const numeral = (text: string) => (/^\d+$/u.test(text) ? text : String(digits.indexOf(text.at(-1) ?? '')));

/** Rules in the order in which they are applied; each is about one way in which the same unit is written. */
const rules: readonly (readonly [RegExp, string | ((...found: string[]) => string)])[] = [
  // a province before a city, a city before a district
  [/^(?:[^省院校]{2,3}省|[^区院校]{2,6}自治区)(?=[^院校司]{2,4}?[市州县区盟旗])/u, ''],
  [/^[^市院校司]{2,4}市(?=[^院校司市]{2,4}?[区县])/u, ''],
  [/^([^市院校司]{2,4})市/u, (_, place = '') => place],
  [/^([^省院校司]{2,3})省/u, (_, place = '') => place],
  [/^[市省县区](?=[第一二三四五六七八九十\d人中妇儿])/u, ''],
  [/第([一二三四五六七八九十]{1,2}|\d{1,3})/gu, (_, number = '') => `#${numeral(number)}`],
  [
    /(?<!#\d*)([一二三四五六七八九十]|\d{1,3})(?=(?:人民)?医?院|附|中医院)/gu,
    (_, number = '') => `#${numeral(number)}`,
  ],
  [/医科大学/gu, '医大'],
  [/中医药大学/gu, '中医大'],
  [/附属/gu, '附'],
  [/(?:附(#\d+)|(#\d+)附)医?院/gu, (_, after, before) => `附${after ?? before ?? ''}医院`],
  [/附院/gu, '附医院'],
  [/中医医院/gu, '中医院'],
  [/妇幼(?:保健计划生育服务中心|保健院|保健医院|保健中心|医院)/gu, '妇幼院'],
  [/(#\d+)(?:人民)?医?院/gu, (_, number = '') => `${number}医院`],
  [/人医$/u, '人民医院'],
  [/(?:股份)?(?:有限)?(?:责任)?公司$/u, ''],
  [/集团$/u, ''],
  [/(?:院?本部|总院区)$/u, ''],
];

const DEPARTMENT =
  /^(.*(?:医院|保健院|妇幼院|公司))([^院]{1,14}(?:科|部|室|中心|所|处|病区|团队)|.{0,6}(?:院区|分院))$/u;
const SCHOOL = /^(.+?(?:大学|医大|中医大))([^附]{1,14}(?:学院|系|研究院|研究所|中心|实验室))$/u;
const AFFILIATED = /^(.+?(?:大学|医大|学院))附/u;

const canonical = (name: string) =>
  rules.reduce((text, [from, to]) => text.replace(from, to as (...found: string[]) => string), name);

function nameOf(text: string): UnitName {
  const whole = canonical(text);
  const department = DEPARTMENT.exec(whole) ?? SCHOOL.exec(whole);
  const kind = KIND.exec(whole)?.[0] ?? null;
  return {
    whole,
    base: department === null ? whole : canonical(department[1] ?? whole),
    parent: AFFILIATED.exec(whole)?.[1] ?? null,
    head: kind === null ? whole : whole.slice(0, -kind.length),
    kind,
  };
}

function formsOf(unit: string): UnitForms {
  const text = plain(unit);
  const names = text.split(SEPARATORS).flatMap((name) => {
    const aside = [...name.matchAll(/\(([^()]*)\)/gu)].map(([, inner = '']) => inner);
    const without = name.replaceAll(/\([^()]*\)/gu, '');
    return [without, name.replaceAll(/[()]/gu, ''), ...aside.filter((inner) => UNIT_END.test(inner))];
  });
  const long = [...new Set(names)].filter((name) => name.length >= 2);
  return { folded: text.replaceAll(SEPARATORS, ''), names: long.map(nameOf) };
}

/** 样医大 leaves letters of 样例医大 out: the same first one, the others in their order. */
function shortens(short: string, long: string): boolean {
  if (short === '') return true;
  if (short.length < 2 || short.length >= long.length || short[0] !== long[0]) return false;
  // a county is not the city of its name
  if (long.startsWith(short) && /^[县区州旗]$/u.test(long.slice(short.length))) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

const isShort = (a: UnitName, b: UnitName) =>
  a.kind !== null && a.kind === b.kind && a.head !== b.head && shortens(a.head, b.head);

const likenessOfNames: Readonly<
  Record<Exclude<UnitLikeness, 'same'>, (a: UnitName, b: UnitName) => boolean>
> = {
  spelling: (a, b) => a.whole === b.whole && a.whole.length >= 3 && a.head !== '',
  part: (a, b) => a.base === b.base && a.base.length >= 3 && a.base !== a.kind,
  affiliated: (a, b) => a.parent !== null && (a.parent === b.whole || a.parent === b.base),
  short: (a, b) => isShort(a, b) || (a.whole === b.whole && a.kind !== null),
};

/** @returns null where nothing says that they are the same */
export function unitLikeness(one: string, other: string): UnitLikeness | null {
  const a = formsOf(one);
  const b = formsOf(other);
  if (a.folded === '' || b.folded === '') return null;
  if (a.folded === b.folded) return 'same';
  for (const likeness of ['spelling', 'part', 'affiliated', 'short'] as const) {
    const alike = likenessOfNames[likeness];
    if (a.names.some((mine) => b.names.some((theirs) => alike(mine, theirs) || alike(theirs, mine))))
      return likeness;
  }
  return null;
}
