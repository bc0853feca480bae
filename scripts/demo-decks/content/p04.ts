import type { DeckContent } from '../deck-content.ts';

export const p04: DeckContent = {
  title: ['云上影像：跨机构', '检查检验结果互认平台'],
  tagline: '一次检查，处处可看、处处可认：\n让影像跟着患者走',
  pains: {
    headline: '换一家医院，为什么要重拍一次 CT？',
    figure: {
      value: '31%',
      unit: '转诊患者重复检查',
      label: '影像调不到、看不清、不敢认，患者多花钱，也多吃射线',
    },
    points: [
      { icon: 'cloud', title: '调不到', text: '影像锁在各院 PACS，光盘与胶片成了唯一的搬运工具。' },
      { icon: 'search', title: '看不清', text: '拍胶片、传截图丢失原始灰阶，关键征象无法测量与重建。' },
      { icon: 'shield', title: '不敢认', text: '设备参数与报告质量参差，缺少统一质控，责任边界不清。' },
    ],
  },
  architecture: {
    headline: '云边协同，秒级调阅跨机构影像',
    drawing: {
      kind: 'layers',
      layers: [
        { name: '应用层', cells: ['互认提醒', '云胶片', '远程会诊', '质控评价'] },
        { name: '服务层', cells: ['影像调阅', '报告结构化', 'AI 质控', '互认规则引擎'] },
        { name: '云存储', cells: ['热数据 30 天', '温数据 3 年', '冷归档'] },
        { name: '接入层', cells: ['前置边缘节点', 'DICOM 网关', '主索引匹配', '脱敏加密'] },
      ],
      pillars: ['互认标准规范', '数据安全审计'],
    },
  },
  lanes: {
    headline: '医生开单的那一刻，互认就已发生',
    before: {
      name: '以往：患者带着胶片跑',
      steps: ['外院检查', '打印胶片', '携带转院', '重新开单', '再次检查'],
      total: '3.5 天',
    },
    after: {
      name: '现在：影像先于患者到',
      steps: ['医生开单', '自动提醒互认', '云端调阅', '一键采认'],
      total: '8 秒',
    },
  },
  data: {
    headline: '互认率连续六个季度上升',
    figures: [
      { value: '86', unit: '家', label: '接入医疗机构' },
      { value: '1,240', unit: '万', label: '归集检查人次' },
      { value: '2.8', unit: '秒', label: '首幅影像调阅' },
      { value: '4,600', unit: '万元', label: '累计节省检查费' },
    ],
    charts: [
      {
        kind: 'trend',
        title: '影像检查互认率',
        unit: '%',
        labels: ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6'],
        values: [12, 21, 34, 47, 58, 66],
      },
      {
        kind: 'bars',
        title: '重复检查率',
        unit: '%',
        labels: ['CT', 'MR', 'DR', '超声'],
        series: [
          { name: '接入前', values: [31, 26, 38, 42] },
          { name: '接入后', values: [9, 8, 14, 21] },
        ],
      },
    ],
  },
  innovations: {
    headline: '让“能看”变成“敢认”',
    points: [
      { icon: 'brain', title: 'AI 影像质控', text: '体位、伪影、扫描范围逐幅打分，合格才进入互认池。' },
      {
        icon: 'gear',
        title: '互认规则引擎',
        text: '按项目、部位、时效与病情变化给出互认建议，医生保留最终决定权。',
      },
      { icon: 'layers', title: '云边两级缓存', text: '热点影像预取到边缘节点，专线中断时本地仍可调阅。' },
      { icon: 'chain', title: '采认留痕', text: '谁在何时采认了哪份报告，全程可追溯，责任清晰。' },
    ],
  },
  spread: {
    headline: '从一座城市走向全省一张网',
    reach: [
      { value: '8', unit: '家', label: '首批三甲' },
      { value: '42', unit: '家', label: '二级医院' },
      { value: '86', unit: '家', label: '县域全覆盖' },
    ],
    values: [
      { icon: 'check', title: '实用价值', text: '前置节点两天部署，兼容十一种主流 PACS。' },
      { icon: 'heart', title: '社会价值', text: '减少不必要的射线暴露，缩短患者等待与奔波。' },
      { icon: 'coin', title: '经济价值', text: '每年为患者与医保节省检查费用数千万元。' },
    ],
  },
};
