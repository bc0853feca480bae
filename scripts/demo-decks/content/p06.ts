import type { DeckContent } from '../deck-content.ts';

export const p06: DeckContent = {
  title: ['区块链电子处方', '流转与监管'],
  tagline: '处方上链、药随人走：\n每一张电子处方都可信、可查、不可改',
  pains: {
    headline: '处方出了医院，就出了监管视野',
    figure: {
      value: '1/5',
      unit: '外配处方无法核验',
      label: '重复用、过期用、伪造处方时有发生，事后追查平均耗时 11 天',
    },
    points: [
      { icon: 'doc', title: '真伪难辨', text: '药店只见一张截图，无法确认处方是否由执业医师真实开具。' },
      { icon: 'chain', title: '流转断链', text: '医院、药店、医保三方各记一本账，重复取药无人察觉。' },
      { icon: 'search', title: '监管滞后', text: '抽查靠翻纸质台账，违规线索往往几个月之后才被发现。' },
    ],
  },
  architecture: {
    headline: '一条联盟链，五个环节共同记账',
    drawing: {
      kind: 'pipeline',
      stages: [
        { icon: 'doc', title: '医师开方', items: ['电子签名', '合理用药审核', '处方摘要上链'] },
        { icon: 'check', title: '药师审方', items: ['前置审方', '双签确认', '规则留痕'] },
        { icon: 'chain', title: '链上流转', items: ['患者授权', '一方一码', '状态唯一'] },
        { icon: 'pill', title: '药店配药', items: ['扫码核验', '部分配药', '核销上链'] },
        { icon: 'shield', title: '监管追溯', items: ['实时稽核', '智能合约预警', '全链回溯'] },
      ],
      base: '联盟链节点：卫健 · 医保 · 药监 · 医院 · 药店 ｜ 国密算法 ｜ 隐私数据链下存储',
    },
  },
  data: {
    headline: '上链处方突破百万，违规取药趋近于零',
    figures: [
      { value: '116', unit: '万张', label: '累计上链处方' },
      { value: '0.4', unit: '秒', label: '单次核验耗时' },
      { value: '312', unit: '家', label: '接入定点药店' },
      { value: '99.99', unit: '%', label: '链上服务可用率' },
    ],
    charts: [
      {
        kind: 'bars',
        title: '每万张处方异常数',
        unit: '起',
        labels: ['重复取药', '过期处方', '伪造处方', '超量配药'],
        series: [
          { name: '上链前', values: [38, 27, 9, 31] },
          { name: '上链后', values: [1, 0, 0, 2] },
        ],
      },
      {
        kind: 'trend',
        title: '月上链处方量',
        unit: '万张',
        labels: ['1月', '3月', '5月', '7月', '9月', '11月'],
        values: [2.1, 4.8, 7.6, 11.2, 14.9, 18.3],
      },
    ],
  },
  innovations: {
    headline: '可信而不失隐私，监管而不添负担',
    points: [
      {
        icon: 'chain',
        title: '处方状态机',
        text: '已开、已审、部分配药、已核销，状态由合约推进，任何一方都无法单独回退。',
      },
      {
        icon: 'shield',
        title: '链上摘要链下密文',
        text: '链上只存摘要与授权，处方原文加密存于院内，患者扫码方可解密。',
      },
      {
        icon: 'bell',
        title: '合约式监管',
        text: '把超量、超期、重复等规则写成智能合约，配药当场拦截并通知监管端。',
      },
    ],
  },
  roadmap: [
    { when: '筹备期', title: '标准与联盟', text: '五方签署节点公约，统一处方摘要标准' },
    { when: '试点期', title: '慢病长处方', text: '两家医院与四十家药店先行' },
    { when: '扩面期', title: '全病种流转', text: '接入医保结算，支持部分配药' },
    { when: '推广期', title: '跨市互认', text: '与相邻两市节点互通' },
  ],
  spread: {
    headline: '从慢病长处方走向跨市互认',
    reach: [
      { value: '2', unit: '家', label: '试点医院' },
      { value: '17', unit: '家', label: '市级医院' },
      { value: '312', unit: '家', label: '定点药店' },
    ],
    values: [
      { icon: 'check', title: '实用价值', text: '药店只需一个扫码插件，当天接入、当天可用。' },
      { icon: 'heart', title: '社会价值', text: '慢病患者家门口取药，用药安全全程有据可查。' },
      { icon: 'coin', title: '经济价值', text: '杜绝重复取药，守住医保基金，减少人工稽核。' },
    ],
  },
};
