import type { DeckContent } from '../deck-content.ts';

export const p11: DeckContent = {
  title: ['智慧病房IoT', '无人值守输液监测'],
  tagline: '液体快完了，病房先知道：给输液装上“眼睛”和“刹车”',
  pains: {
    headline: '一袋液体，牵动一个病区',
    figure: {
      value: '62%',
      unit: '的呼叫铃与输液有关',
      label: '家属盯着滴壶不敢睡，护士一个夜班要跑八十多趟',
    },
    points: [
      { icon: 'bell', title: '呼叫频繁', text: '换液、调速、滴完，铃声此起彼伏，护士疲于奔命。' },
      { icon: 'warn', title: '风险隐蔽', text: '走空、回血、滴速过快，发现时往往为时已晚。' },
      { icon: 'bed', title: '难以休息', text: '家属整夜盯瓶，患者不敢入睡，恢复受到影响。' },
      { icon: 'doc', title: '记录缺失', text: '滴速与巡视靠手写，出现争议时难以还原过程。' },
    ],
  },
  architecture: {
    headline: '以病区物联底座为中心的六类能力',
    drawing: {
      kind: 'hub',
      core: '病区物联平台',
      spokes: [
        { icon: 'drop', title: '滴速监测', text: '红外与称重双通道互校' },
        { icon: 'shield', title: '自动止液', text: '余量到限夹闭，防止回血' },
        { icon: 'signal', title: '低功耗组网', text: 'LoRa 穿墙，电池用一年' },
        { icon: 'screen', title: '护士站大屏', text: '全病区余量与预计时间' },
        { icon: 'phone', title: '移动提醒', text: '按责任组推送，逐级升级' },
        { icon: 'chart', title: '质控分析', text: '滴速偏差与响应时间统计' },
      ],
    },
  },
  lanes: {
    headline: '从“铃响再去”到“提前就到”',
    before: {
      name: '以往：人盯着液体',
      steps: ['家属盯瓶', '按铃呼叫', '护士到场', '取液核对', '更换液体'],
      total: '9.5 分钟',
    },
    after: { name: '现在：系统盯着液体', steps: ['提前预告', '备好液体', '到时更换'], total: '2 分钟' },
  },
  data: {
    headline: '呼叫铃减少七成，夜间病区安静下来',
    figures: [
      { value: '71', unit: '%', label: '输液相关呼叫减少' },
      { value: '1,860', unit: '床', label: '接入床位' },
      { value: '0', unit: '起', label: '走空与回血事件' },
      { value: '±2', unit: '滴', label: '每分钟滴速误差' },
    ],
    charts: [
      {
        kind: 'bars',
        title: '病区每日呼叫次数',
        unit: '次',
        labels: ['内科', '外科', '儿科', '老年科'],
        series: [
          { name: '上线前', values: [186, 164, 221, 208] },
          { name: '上线后', values: [52, 49, 71, 58] },
        ],
      },
      {
        kind: 'trend',
        title: '夜间噪声',
        unit: '分贝',
        labels: ['基线', '2周', '4周', '8周', '12周'],
        values: [58, 54, 49, 45, 42],
      },
    ],
  },
  innovations: {
    headline: '小小一个夹子，做到三件难事',
    points: [
      {
        icon: 'drop',
        title: '双通道互校',
        text: '红外数滴、称重测余，两者不一致时先报警再停用，不靠单一传感器。',
      },
      {
        icon: 'shield',
        title: '失效即安全',
        text: '断电、断网、脱落都会自动夹闭并就地鸣响，风险不依赖网络。',
      },
      {
        icon: 'gear',
        title: '输液时间预测',
        text: '按全病区余量排出换液顺序，护士一趟走完几张床，少走回头路。',
      },
    ],
  },
  spread: {
    headline: '即插即用，老病房也能变智慧',
    reach: [
      { value: '1', unit: '个', label: '试点病区' },
      { value: '24', unit: '个', label: '本院病区' },
      { value: '7', unit: '家', label: '联盟医院' },
      { value: '1,860', unit: '床', label: '接入床位' },
    ],
    values: [
      { icon: 'check', title: '实用价值', text: '免布线、免改造，一个病区两小时部署完成。' },
      { icon: 'heart', title: '社会价值', text: '家属能安心休息，护士能从容照护。' },
      { icon: 'coin', title: '经济价值', text: '单床成本不足二百元，终端可反复消毒使用。' },
    ],
  },
};
