import type { DeckContent } from '../deck-content.ts';

export const p09: DeckContent = {
  title: ['护理语音助手：', '床旁录入与文书质控'],
  tagline: '开口即记录：把护士的双手还给病人，\n把文书的质量交给规则',
  pains: {
    headline: '护士的时间，都去哪儿了？',
    figure: { value: '2.6', unit: '小时／班', label: '护士每班花在书写与补录上的时间，占工作时长的三分之一' },
    points: [
      { icon: 'doc', title: '写得多', text: '一位产妇住院三天，护理文书平均四十七页，同一数据要抄写三遍。' },
      { icon: 'clock', title: '补得晚', text: '操作时腾不出手，记录集中在下班前补写，时间与数值容易出错。' },
      { icon: 'search', title: '查得慢', text: '质控护士逐份抽查，只能看到百分之五的病历，缺陷反复出现。' },
    ],
  },
  architecture: {
    headline: '床旁一句话，如何变成一份合格文书',
    drawing: {
      kind: 'pipeline',
      stages: [
        { icon: 'mic', title: '床旁拾音', items: ['胸牌麦克风', '降噪与声纹', '口令唤醒'] },
        { icon: 'brain', title: '医学识别', items: ['护理术语库', '方言适配', '数值校验'] },
        { icon: 'doc', title: '结构成文', items: ['体征入单', '评估量表', '护理记录'] },
        { icon: 'check', title: '护士确认', items: ['高亮疑点', '一键修改', '电子签名'] },
        { icon: 'shield', title: '实时质控', items: ['缺项提醒', '前后矛盾', '时限预警'] },
      ],
      base: '院内私有部署 · 录音不出院 · 文书终稿以护士签名为准',
    },
  },
  lanes: {
    headline: '一次巡视，从三遍抄写到一句话',
    before: {
      name: '以往：先记纸条，再录电脑',
      steps: ['床旁测量', '手写纸条', '回站录入', '抄写量表', '班末补录'],
      total: '11 分钟',
    },
    after: { name: '现在：边说边记', steps: ['床旁测量', '口述记录', '确认签名'], total: '3 分钟' },
  },
  data: {
    headline: '书写时间减半，文书缺陷大幅下降',
    figures: [
      { value: '1.4', unit: '小时', label: '每班节省书写时间' },
      { value: '97.3', unit: '%', label: '语音识别准确率' },
      { value: '100', unit: '%', label: '文书实时质控覆盖' },
      { value: '76', unit: '%', label: '文书缺陷下降' },
    ],
    charts: [
      {
        kind: 'bars',
        title: '每百份文书缺陷数',
        unit: '处',
        labels: ['漏项', '超时', '数值错误', '前后矛盾'],
        series: [
          { name: '上线前', values: [21, 17, 9, 12] },
          { name: '上线后', values: [4, 3, 2, 3] },
        ],
      },
      {
        kind: 'donut',
        title: '护士班内时间分配（上线后）',
        centre: '床旁时间\n+22%',
        parts: [
          { label: '直接护理', value: 58 },
          { label: '沟通宣教', value: 18 },
          { label: '文书书写', value: 15 },
          { label: '其他', value: 9 },
        ],
      },
    ],
  },
  innovations: {
    headline: '听得懂、记得准、管得住',
    points: [
      {
        icon: 'mic',
        title: '嘈杂病房可用',
        text: '胸牌双麦定向拾音，婴儿啼哭与报警声中识别率仍在 95% 以上。',
      },
      { icon: 'brain', title: '护理语义理解', text: '说“宫缩四十秒、间隔三分钟”，自动填入产程图相应位置。' },
      { icon: 'bell', title: '边写边质控', text: '评分与措施不匹配、体征异常未处理，签名之前即提醒。' },
      {
        icon: 'shield',
        title: '隐私有边界',
        text: '仅在口令唤醒后拾音，录音十分钟后自动销毁，只留文字与签名。',
      },
    ],
  },
  spread: {
    headline: '从产科病区到全院护理单元',
    reach: [
      { value: '2', unit: '个', label: '产科病区' },
      { value: '16', unit: '个', label: '全院护理单元' },
      { value: '4', unit: '家', label: '联盟医院' },
    ],
    values: [
      { icon: 'check', title: '实用价值', text: '与现有护理系统对接，护士半天即可学会使用。' },
      { icon: 'heart', title: '社会价值', text: '护士回到床旁，产妇与家属感受到更多陪伴。' },
      { icon: 'coin', title: '经济价值', text: '相当于每个病区每班增加一名护士的床旁时间。' },
    ],
  },
};
