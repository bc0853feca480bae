import type { DeckContent } from '../deck-content.ts';

export const p01: DeckContent = {
  title: ['一码通全流程', '智慧就医服务'],
  tagline: '一个码贯通预约、就诊、检查、支付、取药，\n让看病少跑一趟路',
  pains: {
    headline: '一次门诊，患者要掏出多少张卡？',
    figure: { value: '6.8', unit: '次／人·门诊', label: '患者平均排队次数，三分之二的时间花在等候与找路上' },
    points: [
      {
        icon: 'phone',
        title: '卡码林立',
        text: '就诊卡、医保卡、检查条码互不相通，老年患者常因找错卡而重新排队。',
      },
      {
        icon: 'clock',
        title: '等候漫长',
        text: '挂号、缴费、取药各排一队，真正面对医生的时间不足全程的十分之一。',
      },
      {
        icon: 'map',
        title: '信息断点',
        text: '院内导航、报告查询、随访提醒分散在多个入口，出院之后便失去联系。',
      },
    ],
  },
  architecture: {
    headline: '四层架构，一个码贯穿全部就医环节',
    drawing: {
      kind: 'layers',
      layers: [
        { name: '触达层', cells: ['微信小程序', '自助终端', '窗口扫码', '家属代办'] },
        { name: '服务层', cells: ['预约挂号', '诊间支付', '检查预约', '院内导航', '报告查询'] },
        { name: '身份层', cells: ['电子健康码', '医保电子凭证', '主索引 EMPI'] },
        { name: '数据层', cells: ['HIS', 'LIS / PACS', '医保结算', '集成平台'] },
      ],
      pillars: ['标准规范体系', '信息安全体系'],
    },
  },
  lanes: {
    headline: '六步变四步，全程少等一个多小时',
    before: {
      name: '原流程：人围着窗口转',
      steps: ['办卡建档', '排队挂号', '候诊就诊', '排队缴费', '预约检查', '排队取药'],
      total: '152 分钟',
    },
    after: {
      name: '新流程：服务跟着码走',
      steps: ['手机预约', '到院扫码', '诊间支付', '扫码取药'],
      total: '64 分钟',
    },
  },
  data: {
    headline: '等候时间下降近六成，满意度稳步提升',
    figures: [
      { value: '58', unit: '%', label: '门诊等候时间下降' },
      { value: '91', unit: '%', label: '门诊用码率' },
      { value: '34', unit: '个', label: '贯通的服务环节' },
      { value: '97.6', unit: '分', label: '患者满意度' },
    ],
    charts: [
      {
        kind: 'bars',
        title: '各环节平均等候',
        unit: '分钟',
        labels: ['挂号', '候诊', '缴费', '检查', '取药'],
        series: [
          { name: '上线前', values: [24, 46, 28, 36, 18] },
          { name: '上线后', values: [4, 25, 3, 24, 8] },
        ],
      },
      {
        kind: 'trend',
        title: '门诊用码率',
        unit: '%',
        labels: ['1月', '3月', '5月', '7月', '9月', '11月'],
        values: [22, 41, 58, 73, 84, 91],
      },
    ],
  },
  innovations: {
    headline: '不止是换一个码，而是换一种组织方式',
    points: [
      {
        icon: 'scan',
        title: '三码融合',
        text: '电子健康码、医保电子凭证与院内码合一，离线时也能扫码识别，断网不停诊。',
      },
      {
        icon: 'users',
        title: '亲情账户',
        text: '子女可远程为父母预约、缴费、看报告，授权范围与期限由老人自己决定。',
      },
      {
        icon: 'gear',
        title: '环节编排引擎',
        text: '按医嘱自动排出检查先后与路线，避开高峰，空腹项目优先安排。',
      },
    ],
  },
  spread: {
    headline: '从一家医院到一座城市的统一入口',
    reach: [
      { value: '1', unit: '家', label: '门诊试点' },
      { value: '6', unit: '家', label: '集团院区' },
      { value: '23', unit: '家', label: '全市二级以上医院' },
    ],
    values: [
      { icon: 'check', title: '实用价值', text: '标准接口即插即用，一家新医院接入平均只需三周。' },
      { icon: 'heart', title: '社会价值', text: '保留窗口与人工服务，老年人凭身份证同样一码通行。' },
      { icon: 'coin', title: '经济价值', text: '每年少印纸质卡与条码八十万张，窗口人力转向导诊。' },
    ],
  },
};
