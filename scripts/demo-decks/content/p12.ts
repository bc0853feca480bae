import type { DeckContent } from '../deck-content.ts';

export const p12: DeckContent = {
  title: ['AI辅助胸部CT', '肺结节随访管理系统'],
  tagline: '不漏一个可疑结节，不丢一位该复查的人',
  pains: {
    headline: '发现结节之后，才是难题的开始',
    figure: {
      value: '43%',
      unit: '的患者未按期复查',
      label: '报告写着“建议随访”，却没有人负责提醒、比较与跟进',
    },
    points: [
      {
        icon: 'scan',
        title: '阅片压力大',
        text: '一次薄层 CT 超过四百幅，微小结节容易漏看，也难以逐一测量。',
      },
      {
        icon: 'search',
        title: '前后对比难',
        text: '不同时间、不同机器、不同医院的片子，靠目测判断是否长大。',
      },
      {
        icon: 'users',
        title: '随访无人管',
        text: '放射科出报告即止，临床科室各管各，失访患者再来时已是晚期。',
      },
    ],
  },
  architecture: {
    headline: '从检出到随访的闭环流水线',
    drawing: {
      kind: 'pipeline',
      stages: [
        { icon: 'scan', title: '智能检出', items: ['3 mm 以上结节', '分叶毛刺征象', '假阳性抑制'] },
        { icon: 'chart', title: '三维量化', items: ['体积与密度', '实性占比', '倍增时间'] },
        { icon: 'brain', title: '风险分层', items: ['Lung-RADS', '个体化因素', '医师复核'] },
        { icon: 'bell', title: '随访管理', items: ['到期提醒', '三级催访', '失访追踪'] },
        { icon: 'users', title: 'MDT 决策', items: ['一键发起', '影像同屏', '结论回填'] },
      ],
      base: '肺结节专病库 · 多中心影像配准 · 联邦学习持续优化',
    },
  },
  data: {
    headline: '检出率上升，失访率下降',
    figures: [
      { value: '96.8', unit: '%', label: '结节检出灵敏度' },
      { value: '9', unit: '%', label: '失访率（原 43%）' },
      { value: '7.4', unit: '万人', label: '纳入随访' },
      { value: '82', unit: '%', label: '确诊肺癌为 I 期' },
    ],
    charts: [
      {
        kind: 'bars',
        title: '不同大小结节检出率',
        unit: '%',
        labels: ['3–5 mm', '5–8 mm', '8–15 mm', '>15 mm'],
        series: [
          { name: '单人阅片', values: [61, 78, 91, 98] },
          { name: 'AI 辅助', values: [93, 97, 99, 100] },
        ],
      },
      {
        kind: 'trend',
        title: '按期复查率',
        unit: '%',
        labels: ['基线', '3月', '6月', '9月', '12月', '18月'],
        values: [57, 66, 74, 81, 87, 91],
      },
    ],
  },
  innovations: {
    headline: '不止看得见，更要跟得住',
    points: [
      {
        icon: 'layers',
        title: '跨机型配准',
        text: '消除层厚与重建差异，同一结节自动配对，体积变化精确到百分之八。',
      },
      {
        icon: 'brain',
        title: '可解释的风险',
        text: '给出每一项征象对风险的贡献，医生看得到依据，患者听得懂解释。',
      },
      {
        icon: 'bell',
        title: '三级催访机制',
        text: '短信、电话、社区家庭医生逐级跟进，直到完成复查或记录拒绝原因。',
      },
    ],
  },
  roadmap: [
    { when: '阶段一', title: '单中心验证', text: '一万二千例回顾性数据，双盲对照' },
    { when: '阶段二', title: '临床嵌入', text: '与 PACS、报告系统无缝集成' },
    { when: '阶段三', title: '随访闭环', text: '建立专职随访护士与催访规则' },
    { when: '阶段四', title: '多中心协作', text: '九家医院联邦学习，数据不出院' },
  ],
  spread: {
    headline: '让基层医院也有一双“专科之眼”',
    reach: [
      { value: '1', unit: '家', label: '省级专科' },
      { value: '9', unit: '家', label: '协作医院' },
      { value: '35', unit: '家', label: '县级医院' },
    ],
    values: [
      { icon: 'check', title: '实用价值', text: '云端与本地两种部署，县医院无需购置服务器。' },
      { icon: 'heart', title: '社会价值', text: '更多肺癌在早期发现，手术创伤小、生存率高。' },
      { icon: 'coin', title: '经济价值', text: '避免过度复查与过度手术，减少晚期治疗支出。' },
    ],
  },
};
