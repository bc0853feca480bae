import type { DeckContent } from '../deck-content.ts';

export const p07: DeckContent = {
  title: ['手术室物联网', '耗材全流程追溯'],
  tagline: '一物一码一患者：\n让每一件高值耗材从入库到植入都有据可查',
  pains: {
    headline: '手术室里，最贵的东西最难数清',
    figure: { value: '3.7%', unit: '高值耗材账实不符', label: '一年相差近四百万元，其中一半无法说清去向' },
    points: [
      { icon: 'box', title: '盘点靠人', text: '护士每晚清点两小时，跟台器械包还要反复核对。' },
      { icon: 'clock', title: '效期靠记', text: '近效期耗材散落在各手术间，过期才被发现。' },
      { icon: 'coin', title: '计费易错', text: '术中口头报数、术后补录，漏收错收并存。' },
      { icon: 'search', title: '追溯断点', text: '植入物召回时，需翻病历才能找到相关患者。' },
    ],
  },
  architecture: {
    headline: '端、边、云三级物联，全程无感采集',
    drawing: {
      kind: 'layers',
      layers: [
        { name: '应用层', cells: ['智能请领', '术中计费', '效期管理', '召回追溯'] },
        { name: '平台层', cells: ['物联中台', '唯一标识 UDI 库', '规则引擎'] },
        { name: '边缘层', cells: ['手术间网关', '离线缓存', '防碰撞识读'] },
        { name: '设备层', cells: ['RFID 智能柜', '识读通道门', '回收称重台', '手持终端'] },
      ],
      pillars: ['院感规范', '设备安全'],
    },
  },
  lanes: {
    headline: '护士不再数耗材，时间还给病人',
    before: {
      name: '以往：人工跟随耗材（每台手术）',
      steps: ['手写请领', '人工发放', '术中口报', '术后补录', '夜间盘点'],
      total: '128 分钟',
    },
    after: {
      name: '现在：数据跟随耗材（每台手术）',
      steps: ['手术排程触发', '智能柜取用', '自动计费', '自动补货'],
      total: '19 分钟',
    },
  },
  data: {
    headline: '账实相符率接近百分之百',
    figures: [
      { value: '99.96', unit: '%', label: '账实相符率' },
      { value: '85', unit: '%', label: '盘点工时减少' },
      { value: '0', unit: '件', label: '过期使用' },
      { value: '31', unit: '%', label: '库存资金占用下降' },
    ],
    charts: [
      {
        kind: 'bars',
        title: '每台手术耗材管理工时',
        unit: '分钟',
        labels: ['请领', '核对', '计费', '盘点'],
        series: [
          { name: '上线前', values: [26, 34, 28, 40] },
          { name: '上线后', values: [4, 7, 2, 6] },
        ],
      },
      {
        kind: 'trend',
        title: '库存资金占用',
        unit: '以基线为 100',
        labels: ['基线', '3月', '6月', '9月', '12月'],
        values: [100, 93, 84, 76, 69],
      },
    ],
  },
  innovations: {
    headline: '为手术室的严苛环境而设计',
    points: [
      {
        icon: 'signal',
        title: '抗金属防碰撞识读',
        text: '金属器械与液体环境下，整柜一次识读率稳定在 99.9% 以上。',
      },
      { icon: 'layers', title: '断网可用', text: '手术间网关本地缓存，网络恢复后按序补传，手术一刻不停。' },
      {
        icon: 'chain',
        title: '植入物终身档案',
        text: '标识、批号、患者、术者一一绑定，召回三分钟定位到人。',
      },
      { icon: 'gear', title: '按排程备货', text: '从手术排程与术者习惯预测用量，次日耗材前夜自动配齐。' },
    ],
  },
  spread: {
    headline: '从一间手术室复制到介入与口腔',
    reach: [
      { value: '4', unit: '间', label: '试点手术间' },
      { value: '38', unit: '间', label: '全院手术间' },
      { value: '3', unit: '类', label: '介入口腔内镜' },
    ],
    values: [
      { icon: 'check', title: '实用价值', text: '柜体模块化，不改造手术间，一个周末完成安装。' },
      { icon: 'heart', title: '社会价值', text: '植入物可追溯，患者对自己身上的器械心中有数。' },
      { icon: 'coin', title: '经济价值', text: '减少损耗与积压，十四个月收回全部投入。' },
    ],
  },
};
