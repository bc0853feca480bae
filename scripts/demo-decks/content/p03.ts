import type { DeckContent } from '../deck-content.ts';

export const p03: DeckContent = {
  title: ['中医体质辨识与', '治未病服务云平台'],
  tagline: '未病先防：把望闻问切的经验，变成人人可及的健康管理',
  pains: {
    headline: '治未病，为何停在门诊的一张纸上？',
    figure: { value: '72%', unit: '体检人群属偏颇体质', label: '辨识之后得到持续调养指导的，不足一成' },
    points: [
      { icon: 'doc', title: '辨识靠经验', text: '量表与四诊分离，不同医师对同一人的判定差异较大。' },
      { icon: 'leaf', title: '方案难坚持', text: '食疗、起居、导引写在纸上，离院之后无人提醒，也无人答疑。' },
      { icon: 'search', title: '效果说不清', text: '缺少连续的体质与症状数据，调养是否有效无从评价。' },
    ],
  },
  architecture: {
    headline: '以体质档案为中心的六项服务',
    drawing: {
      kind: 'hub',
      core: '体质健康档案',
      spokes: [
        { icon: 'scan', title: '四诊采集', text: '舌象、面象、脉象标准化采集' },
        { icon: 'brain', title: '体质辨识', text: '量表与四诊合参，给出兼夹体质' },
        { icon: 'leaf', title: '调养处方', text: '食疗、茶饮、起居、情志一人一方' },
        { icon: 'phone', title: '居家打卡', text: '节气提醒，导引视频跟练' },
        { icon: 'users', title: '医师随访', text: '名中医工作室在线答疑调方' },
        { icon: 'chart', title: '效果评价', text: '转化率、症状积分连续观察' },
      ],
    },
  },
  data: {
    headline: '坚持调养半年，偏颇体质明显转化',
    figures: [
      { value: '5.2', unit: '万人', label: '建立体质档案' },
      { value: '63', unit: '%', label: '半年打卡坚持率' },
      { value: '41', unit: '%', label: '偏颇体质转平和' },
      { value: '0.87', label: '与专家组判定一致性' },
    ],
    charts: [
      {
        kind: 'donut',
        title: '辨识人群体质分布',
        centre: '九种体质',
        parts: [
          { label: '平和质', value: 28 },
          { label: '气虚质', value: 24 },
          { label: '湿热质', value: 19 },
          { label: '阳虚质', value: 16 },
          { label: '其他', value: 13 },
        ],
      },
      {
        kind: 'bars',
        title: '六个月体质转化率',
        unit: '%',
        labels: ['气虚', '阳虚', '湿热', '痰湿', '气郁'],
        series: [
          { name: '常规宣教', values: [14, 11, 16, 12, 18] },
          { name: '平台干预', values: [43, 36, 45, 38, 47] },
        ],
      },
    ],
  },
  innovations: {
    headline: '传统智慧与现代标准的结合',
    points: [
      {
        icon: 'scan',
        title: '舌面象标准化',
        text: '固定光源与色卡校准，同一人不同时间、不同地点拍摄的舌象可以比较。',
      },
      {
        icon: 'brain',
        title: '兼夹体质模型',
        text: '突破九选一的判定方式，以主次体质与程度分级描述一个人的真实状态。',
      },
      {
        icon: 'leaf',
        title: '节气动态处方',
        text: '调养方随二十四节气与症状变化自动更新，关键调整由医师审核。',
      },
    ],
  },
  spread: {
    headline: '让基层中医馆也能开出好调养方',
    reach: [
      { value: '1', unit: '院', label: '本院治未病科' },
      { value: '18', unit: '馆', label: '社区中医馆' },
      { value: '60', unit: '馆', label: '乡镇中医馆' },
      { value: '5', unit: '万+', label: '签约居民' },
    ],
    values: [
      { icon: 'check', title: '实用价值', text: '便携设备十分钟完成辨识，全科医生经半日培训即可使用。' },
      { icon: 'heart', title: '社会价值', text: '把健康管理关口前移，普及中医药健康素养。' },
      { icon: 'coin', title: '经济价值', text: '慢病高危人群早干预，减少后续门诊与用药支出。' },
    ],
  },
};
