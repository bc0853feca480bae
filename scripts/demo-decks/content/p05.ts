import type { DeckContent } from '../deck-content.ts';

export const p05: DeckContent = {
  title: ['互联网+', '居家护理服务平台'],
  tagline: '护士上门、全程可视：\n把病房里的专业照护送到家门口',
  pains: {
    headline: '出院之后，照护的接力棒谁来接？',
    figure: {
      value: '4.3',
      unit: '万名失能与半失能老人',
      label: '辖区内每名社区护士要面对 310 位需要居家护理的居民',
    },
    points: [
      { icon: 'home', title: '出门难', text: '换一次胃管要叫担架车，全家出动、往返半日。' },
      { icon: 'users', title: '找人难', text: '家属在微信群里四处打听，护士资质真假难辨。' },
      { icon: 'shield', title: '安全忧', text: '入户服务无记录、无定位，护患双方都不放心。' },
      { icon: 'doc', title: '衔接断', text: '住院护理记录不出院门，居家护理只能从头问起。' },
    ],
  },
  architecture: {
    headline: '以护理订单为纽带，连接六方',
    drawing: {
      kind: 'hub',
      core: '居家护理调度中心',
      spokes: [
        { icon: 'phone', title: '居民端', text: '在线下单、评估、评价' },
        { icon: 'heart', title: '护士端', text: '接单、导航、结构化记录' },
        { icon: 'doc', title: '医院端', text: '出院护理计划自动转入' },
        { icon: 'map', title: '智能派单', text: '按专长、距离、连续性匹配' },
        { icon: 'shield', title: '安全保障', text: '一键报警、定位、全程录音' },
        { icon: 'chart', title: '质控监管', text: '不良事件上报与回访抽查' },
      ],
    },
  },
  lanes: {
    headline: '从“全家出动”到“护士上门”',
    before: {
      name: '以往：患者去医院',
      steps: ['请假陪护', '叫车转运', '挂号排队', '完成护理', '返程回家'],
      total: '半天',
    },
    after: {
      name: '现在：服务到家',
      steps: ['手机下单', '风险评估', '护士上门', '记录回传'],
      total: '50 分钟',
    },
  },
  data: {
    headline: '服务量一年增长五倍，零严重不良事件',
    figures: [
      { value: '2.1', unit: '万单', label: '累计上门服务' },
      { value: '28', unit: '分钟', label: '平均响应时间' },
      { value: '99.2', unit: '%', label: '好评率' },
      { value: '0', unit: '起', label: '严重不良事件' },
    ],
    charts: [
      {
        kind: 'trend',
        title: '月服务量',
        unit: '单',
        labels: ['1月', '3月', '5月', '7月', '9月', '11月'],
        values: [420, 680, 1050, 1520, 1980, 2340],
      },
      {
        kind: 'donut',
        title: '服务项目构成',
        centre: '42 项',
        parts: [
          { label: '管路护理', value: 38 },
          { label: '伤口造口', value: 27 },
          { label: '母婴护理', value: 20 },
          { label: '康复指导', value: 15 },
        ],
      },
    ],
  },
  innovations: {
    headline: '让上门护理安全、专业、可持续',
    points: [
      {
        icon: 'brain',
        title: '首诊风险分级',
        text: '下单即做风险评估，高风险项目须医院复核，低风险项目即时派单。',
      },
      { icon: 'map', title: '连续性派单', text: '优先派给上次服务的护士，老人认得人，护理记录也接得上。' },
      {
        icon: 'shield',
        title: '入户安全包',
        text: '定位、录音、一键报警与责任保险合为一体，护士敢上门、愿上门。',
      },
    ],
  },
  spread: {
    headline: '从一个社区到全区居家护理网',
    reach: [
      { value: '1', unit: '个', label: '社区试点' },
      { value: '9', unit: '个', label: '街道覆盖' },
      { value: '3', unit: '家', label: '综合医院加入' },
      { value: '260', unit: '名', label: '注册护士' },
    ],
    values: [
      { icon: 'check', title: '实用价值', text: '四十二项服务标准与收费清单可直接套用。' },
      { icon: 'heart', title: '社会价值', text: '失能老人不出门享受专业护理，家庭照护压力减轻。' },
      { icon: 'coin', title: '经济价值', text: '单次费用低于转运就诊的三分之一，释放医院床位。' },
    ],
  },
};
