import type { DeckContent } from '../deck-content.ts';

export const p08: DeckContent = {
  title: ['县域医共体', '远程心电诊断中心'],
  tagline: '村里做心电、县里出诊断、胸痛不绕路',
  pains: {
    headline: '乡镇有心电图机，却缺读图的人',
    figure: { value: '74', unit: '分钟', label: '乡镇胸痛患者从首份心电图到明确诊断的平均时间' },
    points: [
      { icon: 'users', title: '人才缺', text: '全县十九家卫生院中，十三家没有能独立出具心电报告的医师。' },
      { icon: 'clock', title: '时间紧', text: '急性心梗的黄金时间以分钟计，误判与转错医院都会付出代价。' },
      { icon: 'doc', title: '档案散', text: '纸质图纸难以保存，旧图无法对比，慢性心律失常难以随访。' },
    ],
  },
  architecture: {
    headline: '基层检查、云端初筛、县级诊断、胸痛联动',
    drawing: {
      kind: 'pipeline',
      stages: [
        { icon: 'pulse', title: '基层采集', items: ['十二导联心电', '动态心电贴', '村医随访包'] },
        { icon: 'brain', title: '智能初筛', items: ['质量判断', '危急值识别', '优先级排序'] },
        { icon: 'screen', title: '县级诊断', items: ['二十四小时值守', '双人复核', '旧图对比'] },
        { icon: 'truck', title: '急救联动', items: ['胸痛中心预警', '一键转诊', '绕行急诊'] },
      ],
      base: '县域心电数据中心 · 居民健康档案 · 质控与培训',
    },
  },
  data: {
    headline: '危急值 8 分钟内送达，胸痛救治提速',
    figures: [
      { value: '8', unit: '分钟', label: '危急报告平均出具' },
      { value: '27.6', unit: '万份', label: '累计诊断' },
      { value: '213', unit: '个', label: '覆盖村卫生室' },
      { value: '46', unit: '例', label: '成功救治急性心梗' },
    ],
    charts: [
      {
        kind: 'bars',
        title: '从首份心电到关键节点',
        unit: '分钟',
        labels: ['诊断', '启动转诊', '到达县院', '血管开通'],
        series: [
          { name: '建设前', values: [74, 96, 148, 212] },
          { name: '建设后', values: [8, 15, 62, 98] },
        ],
      },
      {
        kind: 'trend',
        title: '基层年检查量',
        unit: '万份',
        labels: ['第1年', '第2年', '第3年', '第4年'],
        values: [2.4, 5.1, 8.3, 11.8],
      },
    ],
  },
  innovations: {
    headline: '把诊断能力装进每一个村卫生室',
    points: [
      {
        icon: 'brain',
        title: '危急优先队列',
        text: '疑似心梗、室速自动排到队首，三分钟无人应答即逐级呼叫，直到有人接手。',
      },
      {
        icon: 'phone',
        title: '一图一群',
        text: '危急心电自动拉起村医、县医院与急救车的临时会话，图文同屏会商。',
      },
      {
        icon: 'star',
        title: '以诊代训',
        text: '每份报告附读图要点，村医答题积分，基层读图准确率从 52% 升到 81%。',
      },
    ],
  },
  roadmap: [
    { when: '起步', title: '设备到镇', text: '十九家卫生院统一配置数字心电' },
    { when: '成网', title: '诊断中心', text: '县医院二十四小时值守出报告' },
    { when: '下沉', title: '延伸到村', text: '二百余个村卫生室接入' },
    { when: '联动', title: '胸痛救治', text: '与急救中心、胸痛中心互通' },
    { when: '提升', title: '慢病随访', text: '房颤、心衰患者动态监测' },
  ],
  spread: {
    headline: '低成本、可复制的县域样板',
    reach: [
      { value: '1', unit: '县', label: '本县医共体' },
      { value: '4', unit: '县', label: '相邻县签约' },
      { value: '11', unit: '县', label: '全市推广' },
    ],
    values: [
      { icon: 'check', title: '实用价值', text: '利用现有设备加装采集盒，单个卫生室投入不足三千元。' },
      { icon: 'heart', title: '社会价值', text: '农村居民在家门口享受县级诊断，救命时间前移。' },
      { icon: 'coin', title: '经济价值', text: '县域外转率下降，医保基金留在县内。' },
    ],
  },
};
