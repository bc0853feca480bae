import type { DeckContent } from '../deck-content.ts';

export const p02: DeckContent = {
  title: ['大数据驱动的', 'DRG病种成本精细化管理'],
  tagline: '把每一个病种的成本算清楚，\n让临床看得懂、管得住、愿意改',
  pains: {
    headline: 'DRG 付费之下，成本还是一笔糊涂账',
    figure: {
      value: '37%',
      unit: '的病组处于亏损或盈亏不明',
      label: '科室核算只到科、不到病种，月底结算时已无从补救',
    },
    points: [
      { icon: 'search', title: '算不清', text: '成本归集到科室为止，无法落到病种与单个病例。' },
      { icon: 'clock', title: '算得慢', text: '人工汇总一轮要二十天，数据出来时病人早已出院。' },
      { icon: 'users', title: '看不懂', text: '财务口径与临床语言不通，医生不知从哪里改起。' },
      { icon: 'warn', title: '管不住', text: '超支事后才知，耗材与检查的偏差无法在院中提醒。' },
    ],
  },
  architecture: {
    headline: '从业务数据到病种成本的一条流水线',
    drawing: {
      kind: 'pipeline',
      stages: [
        { icon: 'layers', title: '数据采集', items: ['病案首页', '医嘱与收费', '物资与人力'] },
        { icon: 'gear', title: '治理对码', items: ['口径统一', '三目对照', '质量稽核'] },
        { icon: 'coin', title: '成本分摊', items: ['作业成本法', '四级分摊', '病例级归集'] },
        { icon: 'brain', title: '分组预测', items: ['入院预分组', '费用预测', '超支预警'] },
        { icon: 'chart', title: '临床应用', items: ['病组画像', '路径优化', '科室看板'] },
      ],
      base: '院级数据中台 · 统一主数据 · 分级授权 · 全程留痕',
    },
  },
  data: {
    headline: '病种成本率下降，结余由负转正',
    figures: [
      { value: '682', unit: '组', label: '病组成本可核算' },
      { value: '1', unit: '天', label: '核算周期（原 20 天）' },
      { value: '8.4', unit: '%', label: '次均药耗占比下降' },
      { value: '0.6', unit: '天', label: '平均住院日缩短' },
    ],
    charts: [
      {
        kind: 'bars',
        title: '重点病组例均成本',
        unit: '千元',
        labels: ['髋置换', '冠脉支架', '胆囊切除', '肺炎', '脑梗死'],
        series: [
          { name: '上年', values: [48.2, 39.6, 15.4, 9.8, 13.5] },
          { name: '本年', values: [41.7, 35.1, 13.2, 8.1, 11.9] },
        ],
      },
      {
        kind: 'donut',
        title: '病例成本构成',
        centre: '例均\n1.28 万元',
        parts: [
          { label: '药品与耗材', value: 46 },
          { label: '人力', value: 29 },
          { label: '检查检验', value: 16 },
          { label: '管理与折旧', value: 9 },
        ],
      },
    ],
  },
  innovations: {
    headline: '让成本数据第一次走到医生的工作站',
    points: [
      {
        icon: 'coin',
        title: '病例级作业成本',
        text: '以医嘱为动因，将人力、设备、耗材逐项归集到每一位病人。',
      },
      {
        icon: 'bell',
        title: '院中实时预警',
        text: '入院当天预分组，费用走到分组标准的 80% 时提醒管床医生。',
      },
      {
        icon: 'chart',
        title: '临床语言看板',
        text: '同病组横向比较，直接指出哪一项检查、哪一种耗材拉开了差距。',
      },
      { icon: 'shield', title: '质量不打折', text: '再入院率、并发症与成本同屏展示，防止以减少治疗换结余。' },
    ],
  },
  roadmap: [
    { when: '第 1 年 · 春', title: '数据底座', text: '病案、收费、物资三套目录完成对照' },
    { when: '第 1 年 · 秋', title: '病例核算', text: '作业成本法在十二个科室试算' },
    { when: '第 2 年 · 春', title: '院中预警', text: '预分组与超支提醒嵌入医生站' },
    { when: '第 2 年 · 秋', title: '全院推广', text: '全部病组核算，纳入科室绩效' },
  ],
  spread: {
    headline: '一套口径，适用于不同级别的医院',
    reach: [
      { value: '12', unit: '科室', label: '试点' },
      { value: '46', unit: '科室', label: '全院' },
      { value: '5', unit: '家', label: '医联体成员' },
    ],
    values: [
      { icon: 'check', title: '实用价值', text: '不更换原有系统，以数据接口接入，两个月完成首轮核算。' },
      { icon: 'heart', title: '社会价值', text: '减少不必要的检查与用药，患者次均负担同步下降。' },
      { icon: 'coin', title: '经济价值', text: '病组结余由负转正，腾出的费用投向护理与设备更新。' },
    ],
  },
};
