/** What the notices say (CONTESTS.md), preset by preset, written down a second time. */
import { describe, expect, it } from 'vitest';
import { rulesSchema } from '../scoring/contest-file.ts';
import { roundHalfUp } from '../scoring/exact.ts';
import { maximumTotal } from '../scoring/popularity.ts';
import { presetById, type EntryRule, type Preset } from './index.ts';

const preset = (id: string): Preset => presetById(id) as Preset;
const seriesThemes = [
  '医疗健康信息管理',
  '互联网+医疗健康',
  '5G物联网+智慧医院',
  '大数据与人工智能应用',
  '远程医疗与医联体',
  '区块链与数据监管治理',
];
const seriesCriteria = ['综合表现', '普及意义', '痛点明确', '方案可行性', '技术先进性'];
const seriesLimits = {
  '个人/团队简介': 300,
  '项目起源 · 痛点、难点等': 500,
  '思路、方法、路线': 500,
  创新点: 300,
  项目推广与普及意义: 200,
};

it.each([
  ['shanxi-2019', '150', { 专家评委评分: '100', 专业评委评分: '30', 创新创意分: '10', 网络人气积分: '10' }],
  [
    'national-final-2020',
    '150',
    { 专家评委评分: '100', 专业评委评分: '30', 创新创意分: '10', 网络人气积分: '10' },
  ],
  ['national-2024', '100', { 专家评委评分: '100' }],
  ['fujian-2026', '100', { 专家评委评分: '100' }],
  ['fujian-ai-2026', '100', { 专家评审: '100' }],
  ['anhui-2023-opportunity', '100', { 专家评审: '100' }],
  ['anhui-2023-capability', '60', { 专家评审: '60' }],
])('%s: the total is at most %s', (id, total, maxima) => {
  const { components } = rulesSchema.parse(preset(id).rules);
  expect(roundHalfUp(maximumTotal(components), 0)).toBe(total);
  expect(
    Object.fromEntries(components.map((each) => [each.name, roundHalfUp(maximumTotal([each]), 0)])),
  ).toEqual(maxima);
});

it.each([
  ['shanxi-2019', [480, 240]],
  ['national-final-2020', [600, 120]],
  ['national-2024', [600, 120]],
  ['fujian-2026', [480, 240]],
  ['fujian-ai-2026', null],
  ['anhui-2023-opportunity', null],
  ['anhui-2023-capability', null],
])('%s: seconds of presentation and of questions are %j; null is a desk review', (id, seconds) => {
  const { stage, order } = preset(id).rules;
  expect(stage === undefined ? null : [stage.presentationSeconds, stage.questionsSeconds]).toEqual(seconds);
  expect(order?.by).toBe(seconds === null ? undefined : 'stroke');
});

/** Each tier with its first and last place. */
function placesOf({ rules }: Preset): string[] {
  let last = 0;
  return (rules.awards?.tiers ?? []).map(({ name, count }) => {
    const first = last + 1;
    last += count;
    return `${name} ${first}–${last}`;
  });
}

it.each<[string, string[]]>([
  ['shanxi-2019', []],
  ['national-final-2020', ['特等奖 1–1', '一等奖 2–10', '二等奖 11–25', '三等奖 26–55', '优胜奖 56–100']],
  ['national-2024', ['一等奖 1–20', '二等奖 21–50', '三等奖 51–110', '优胜奖 111–200']],
  ['fujian-2026', []],
  ['fujian-ai-2026', ['入库 1–10']],
  ['anhui-2023-opportunity', ['入选 1–10']],
  ['anhui-2023-capability', ['入选 1–10']],
])('%s: the award tiers are the places %j: § 5.1', (id, places) => {
  expect(placesOf(preset(id))).toEqual(places);
});

it.each([
  ['shanxi-2019', { scope: 'contest', top: 5 }],
  ['national-final-2020', undefined],
  ['national-2024', { scope: 'track', share: '0.2', rounding: 'round' }],
  ['fujian-2026', undefined],
  ['fujian-ai-2026', undefined],
  ['anhui-2023-opportunity', undefined],
  ['anhui-2023-capability', undefined],
])('%s: promotion is %j: § 5.2', (id, promotion) => {
  expect(preset(id).rules.promotion).toEqual(promotion);
});

it.each<[string, readonly string[]]>([
  ['shanxi-2019', seriesThemes],
  ['national-final-2020', seriesThemes],
  ['national-2024', ['应用创新', '技术创新', '医疗信创', '县域医疗创新']],
  ['fujian-2026', ['数字化转型创新', '技术创新应用', 'AI及数据赋能创新', '新技术赋能基层创新']],
  [
    'fujian-ai-2026',
    [
      '卫生便民服务',
      '基层能力提升',
      '高水平诊疗能力',
      '临床科学研究',
      '疾病预防控制',
      '卫生行业治理',
      '健康产业促进',
      '其他',
    ],
  ],
  ['anhui-2023-opportunity', []],
  ['anhui-2023-capability', []],
])('%s: the directions are spelled as in the notice', (id, directions) => {
  expect(preset(id).directions).toEqual(directions);
});

it.each([
  ['shanxi-2019', [...seriesCriteria, ...seriesCriteria, '创新创意']],
  ['national-final-2020', [...seriesCriteria, ...seriesCriteria, '创新创意']],
  ['national-2024', seriesCriteria],
  ['fujian-2026', seriesCriteria],
  ['fujian-ai-2026', seriesCriteria.slice(1)],
  [
    'anhui-2023-opportunity',
    ['有开放意愿', '有落地可行性', '有资源吸附性', '有复制推广前景', '有示范带动和迭代升级作用'],
  ],
  ['anhui-2023-capability', ['技术先进性', '产业带动性', '应用示范性']],
])('%s: the criteria, by halves, one highest and one lowest dropped: § 2', (id, names) => {
  const judged = rulesSchema.parse(preset(id).rules).components.filter((each) => each.kind === 'judged');
  expect(judged.flatMap(({ criteria }) => criteria.map(({ name }) => name))).toEqual(names);
  for (const { trim, criteria, weight } of judged) {
    expect([trim, weight]).toEqual([{ high: 1, low: 1, minSheets: 3 }, '1']);
    for (const { step } of criteria) expect(step).toBe('0.5');
  }
});

it.each([
  ['shanxi-2019', seriesLimits],
  ['national-final-2020', seriesLimits],
  ['national-2024', seriesLimits],
  [
    'fujian-2026',
    {
      '个人/团队简介': 500,
      项目简介: 500,
      '行业痛点、难点等': 800,
      '思路、方法、路线': 2000,
      创新点与成果: 500,
      项目推广与普及意义: 300,
    },
  ],
  ['fujian-ai-2026', {}],
  ['anhui-2023-opportunity', {}],
  ['anhui-2023-capability', {}],
])('%s: the form limits words as the notice does', (id, limits) => {
  const limited = preset(id).form.flatMap(({ label, maxChars }) => (maxChars ? [[label.zh, maxChars]] : []));
  expect(Object.fromEntries(limited)).toEqual(limits);
});

it.each([
  ['shanxi-2019', true],
  ['national-final-2020', true],
  ['national-2024', false],
  ['fujian-2026', false],
  ['fujian-ai-2026', false],
])('%s: several themes may be chosen: %s', (id, several) => {
  const choice = preset(id).form.find(({ kind }) => kind === 'track');
  expect([choice?.required, choice?.multi ?? false]).toEqual([true, several]);
});

/** A rule without its wording. */
const terms = ({ text: _, ...rest }: EntryRule): unknown => rest;

it.each<[string, object[]]>([
  [
    'shanxi-2019',
    [
      { kind: 'fileNaming', pattern: '{unit}+{name}', maxMegabytes: 5 },
      { kind: 'deckRatio', width: 16, height: 9 },
    ],
  ],
  ['national-final-2020', [{ kind: 'finalistsPerDivision', max: 5, divisions: 20, projects: 100 }]],
  [
    'national-2024',
    [
      { kind: 'maxProjectsPerUnit', max: 5 },
      { kind: 'maxConsecutiveYearsPerTheme', max: 2 },
      { kind: 'exactlyOneTrack' },
      { kind: 'exactlyOneDivision' },
      { kind: 'deckDueBefore', stage: { zh: '赛区决赛', en: 'Division final' } },
      { kind: 'tracksOnlyFor', tracks: ['县域医疗创新'], level: 'county-and-below' },
      { kind: 'minOverseasMembers', tracks: ['海外人才'], min: 1 },
      { kind: 'fileNaming', pattern: '{unit}-{name}', maxMegabytes: 5 },
    ],
  ],
  [
    'fujian-2026',
    [
      { kind: 'exactlyOneTrack' },
      { kind: 'leadUnitNamed' },
      { kind: 'maxJointUnits', max: 1 },
      { kind: 'tracksOnlyFor', tracks: ['新技术赋能基层创新'], level: 'county-and-below' },
      { kind: 'inUseSince', date: '2023-01-01' },
      { kind: 'liveAtLeastMonths', months: 3 },
      { kind: 'noAwardHeld', level: 'national' },
      { kind: 'judgedByPeople' },
      { kind: 'fileNaming', pattern: '{track}-{unit}-{name}' },
    ],
  ],
  ['fujian-ai-2026', [{ kind: 'noUnfinishedProjectOfLeader' }, { kind: 'judgedByPeople' }]],
  ...['anhui-2023-opportunity', 'anhui-2023-capability'].map((id): [string, object[]] => [
    id,
    [
      {
        kind: 'minRecommendedByEach',
        by: ['city', 'provincial-hospital'],
        min: 1,
        lists: ['anhui-2023-opportunity', 'anhui-2023-capability'],
      },
    ],
  ]),
])('%s: the entry rules', (id, rules) => {
  expect(preset(id).entryRules.map(terms)).toEqual(rules);
});

describe('what only one notice has', () => {
  it('B: the cap of 5 %, groups by theme, a vote of one week, 40 single and 5 organisation awards', () => {
    const { rules, groups, publicVote, namedAwardCounts } = preset('national-final-2020');
    expect(rules.components.find(({ kind }) => kind === 'popularity')).toMatchObject({
      scheme: 'places',
      top: 10,
      scope: 'contest',
      cap: { share: '0.05', of: 'awarded' },
    });
    expect(groups?.map(({ name }) => name)).toEqual(seriesThemes);
    expect(publicVote).toEqual({ days: 7, opensTogether: true });
    expect(namedAwardCounts).toEqual({ 单项奖: 40, 组织奖: 5 });
    expect(rules.awards?.named).toEqual(['单项奖', '组织奖']);
  });

  it('A: popularity without a cap', () => {
    expect(preset('shanxi-2019').rules.components.find(({ kind }) => kind === 'popularity')).toEqual({
      id: 'popularity',
      name: '网络人气积分',
      kind: 'popularity',
      scheme: 'places',
      top: 10,
      scope: 'contest',
    });
  });

  it('A and B run two stages of one contest', () => {
    const line = ['报名与资格审查', '赛区决赛', '公示', '网络投票', '总决赛路演', '现场公布结果'];
    for (const [id, run] of [
      ['shanxi-2019', '赛区决赛'],
      ['national-final-2020', '总决赛路演'],
    ] as const) {
      const { stages } = preset(id);
      expect(stages.map(({ name }) => name.zh)).toEqual(line);
      expect(stages.filter((stage) => stage.run).map(({ name }) => name.zh)).toEqual([run]);
    }
  });

  it('C: two special contests, eight single awards, a mentor with a reason', () => {
    const { specialContests, rules, form } = preset('national-2024');
    expect(specialContests).toEqual(['传统医学数字化', '海外人才']);
    expect(rules.awards?.named).toEqual([
      '最佳原创奖',
      '最具发展潜力奖',
      '最佳应用实践奖',
      '最佳导师奖',
      '星锐奖',
      '突出贡献奖',
      '杰出表现奖',
      '最佳组织机构奖',
    ]);
    expect(form.slice(-2).map(({ label }) => label.zh)).toEqual(['导师', '导师推荐理由']);
  });

  it('D: its stages, and the columns of the joint unit', () => {
    const { stages, form } = preset('fujian-2026');
    expect(stages.map(({ name }) => name.zh)).toEqual(['申报', '形式初审', '初赛', '决赛', '公示', '发布']);
    expect(form.find(({ id }) => id === 'joint-units')?.columns?.map(({ zh }) => zh)).toEqual([
      '单位名称',
      '单位性质',
      '机构代码',
    ]);
  });

  it('E: its stages of progress', () => {
    const progress = preset('fujian-ai-2026').form.find(({ id }) => id === 'progress');
    expect(progress?.options?.map(({ zh }) => zh)).toEqual([
      '创意谋划',
      '内部立项',
      '初步研发',
      '场景初试',
      '扩大试点',
    ]);
  });
});

it.each([
  ['fujian-ai-2026', '序号, 项目申报单位, 项目名称, 应用领域'],
  [
    'anhui-2023-opportunity',
    '序号, 场景需求名称, 场景描述, 依托项目介绍, 拟投入资金, 具体合作需求介绍, 希望对接技术/企业, 希望合作方式, 建设周期, 场景类别, 是否同意发布及发布有效期, 所属单位, 项目联系人',
  ],
  [
    'anhui-2023-capability',
    '序号, 场景类别, 场景方向, 产品/解决方案名称, 产品/解决方案介绍, 应用案例, 是否同意发布及发布有效期, 是否愿意参加专题场景对接会, 是否愿意无偿提供相关产品参与场景能力展示及意向应用环境, 所属区域, 所属产业链',
  ],
])('%s: the columns of its output table, in order', (id, columns) => {
  const tables = preset(id).outputTables.map((table) => table.columns.map(({ name }) => name.zh).join(', '));
  expect(tables).toEqual([columns]);
});

it.each(['anhui-2023-opportunity', 'anhui-2023-capability'])(
  '%s: every column but the number is asked for in its form',
  (id) => {
    const { form, outputTables } = preset(id);
    const columns = outputTables.flatMap((table) => table.columns.map(({ name }) => name.zh));
    expect(form.map(({ label }) => label.zh)).toEqual(columns.slice(1));
  },
);
