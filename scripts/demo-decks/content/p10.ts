import type { DeckContent } from '../deck-content.ts';

export const p10: DeckContent = {
  title: ['基于5G与边缘计算的', '移动卒中单元院前院内', '一体化急救协同平台'],
  tagline: '把卒中中心开到患者身边：\n上车即入院，时间就是大脑',
  pains: {
    headline: '卒中救治，时间都丢在了路上',
    figure: {
      value: '190',
      unit: '万个神经元／分钟',
      label: '大血管闭塞后每延误一分钟，大脑就损失约一百九十万个神经元',
    },
    points: [
      { icon: 'truck', title: '转运盲区', text: '救护车上无法做 CT，是出血还是缺血，要到院之后才知道。' },
      { icon: 'signal', title: '信息孤岛', text: '车上的体征、影像传不回医院，专家只能凭一通电话判断。' },
      { icon: 'clock', title: '到院再等', text: '挂号、缴费、检查、会诊逐一排队，门到针时间居高不下。' },
    ],
  },
  architecture: {
    headline: '5G 专网 + 边缘计算，车院一体协同',
    drawing: {
      kind: 'layers',
      layers: [
        { name: '协同应用', cells: ['院前溶栓决策', '远程专家指导', '绿色通道', '质控时间轴'] },
        { name: '智能分析', cells: ['CT 出血识别', 'ASPECTS 评分', '大血管闭塞预测'] },
        { name: '5G 与边缘', cells: ['网络切片', '车载边缘节点', '断点续传', '多卡聚合'] },
        { name: '移动单元', cells: ['车载 CT', '床旁检验', '生命体征', '高清音视频'] },
      ],
      pillars: ['急救质控标准', '网络数据安全'],
    },
  },
  lanes: {
    headline: '从“到院才开始”到“上车即救治”',
    before: {
      name: '常规路径',
      steps: ['呼救派车', '转运到院', '急诊分诊', 'CT 检查', '专家会诊', '溶栓'],
      total: '128 分钟',
    },
    after: { name: '移动卒中单元', steps: ['呼救派车', '车上 CT', '远程会诊', '车上溶栓'], total: '47 分钟' },
  },
  data: {
    headline: '呼救到溶栓时间缩短六成以上',
    figures: [
      { value: '47', unit: '分钟', label: '呼救到溶栓中位时间' },
      { value: '18', unit: '毫秒', label: '5G 端到端时延' },
      { value: '1,320', unit: '例', label: '累计出车' },
      { value: '61', unit: '%', label: '三个月良好预后' },
    ],
    charts: [
      {
        kind: 'bars',
        title: '各环节用时中位数',
        unit: '分钟',
        labels: ['现场评估', '影像', '会诊决策', '给药'],
        series: [
          { name: '常规', values: [16, 52, 34, 26] },
          { name: '移动单元', values: [9, 12, 14, 12] },
        ],
      },
      {
        kind: 'trend',
        title: '黄金一小时内溶栓率',
        unit: '%',
        labels: ['基线', '3月', '6月', '9月', '12月', '15月'],
        values: [4, 13, 22, 31, 38, 44],
      },
    ],
  },
  innovations: {
    headline: '网络、算力、流程，三者同时前移',
    points: [
      {
        icon: 'signal',
        title: '切片与多卡聚合',
        text: '急救切片保障带宽，三家运营商链路同时传输，山区隧道不中断。',
      },
      { icon: 'brain', title: '车载边缘智能', text: '影像在车上 40 秒完成出血与闭塞判读，断网时同样可用。' },
      {
        icon: 'clock',
        title: '统一时间轴',
        text: '车、院、设备对时到毫秒，每个环节自动打点，质控不再靠回忆。',
      },
      { icon: 'users', title: '上车即入院', text: '车上完成建档、预授权与医嘱，患者到院直达导管室。' },
    ],
  },
  roadmap: [
    { when: '第 1 阶段', title: '单车试点', text: '一车一院打通 CT 回传与远程会诊' },
    { when: '第 2 阶段', title: '边缘智能', text: '车载判读上线，建立院前溶栓规范' },
    { when: '第 3 阶段', title: '三车成网', text: '覆盖主城区，二十分钟到达' },
    { when: '第 4 阶段', title: '区域协同', text: '与周边五县急救站会合转运' },
  ],
  spread: {
    headline: '从一台车到一张区域卒中急救网',
    reach: [
      { value: '1', unit: '台', label: '试点车' },
      { value: '3', unit: '台', label: '主城区成网' },
      { value: '5', unit: '县', label: '会合转运' },
      { value: '320', unit: '万人', label: '服务人口' },
    ],
    values: [
      { icon: 'check', title: '实用价值', text: '改装套件适配现有救护车底盘，普通急救车也可分级接入。' },
      { icon: 'heart', title: '社会价值', text: '更多患者在黄金时间内得到救治，减少致残。' },
      { icon: 'coin', title: '经济价值', text: '每减少一名重残患者，家庭与社会十年负担显著下降。' },
    ],
  },
};
