/** The demo contest: invented units, projects and judges, ready to be loaded, rehearsed and thrown away. */
import type { ContestFileInput } from '../scoring/contest-file.ts';
import { shanxi2019 } from './shanxi-2019.ts';

/**
 * Running numbers are written as data, in stroke order of the names (RULES.md §6.6); a spec beside the order keeps them
 * true. Ids are those of entry, which is another order.
 * Judge e2 comes from project p02's unit, so that a recusal (RULES.md §2.2) suggests itself in a rehearsal.
 */
export const demoContest: ContestFileInput = {
  format: 'luyan-contest/1',
  title: '第四届智慧医疗创新大赛 · 山西赛区决赛（演示）',
  rules: shanxi2019.rules,
  panels: [
    {
      id: 'expert',
      name: '专家评委',
      judges: [
        { id: 'e1', name: '专家评委一', unit: '示例大学公共卫生学院' },
        { id: 'e2', name: '专家评委二', unit: '云岭示范医院' },
        { id: 'e3', name: '专家评委三', unit: '样例省卫生信息学会' },
        { id: 'e4', name: '专家评委四', unit: '演示医科大学第二附属医院' },
        { id: 'e5', name: '专家评委五', unit: '模拟市中心医院' },
        { id: 'e6', name: '专家评委六', unit: '虚构医院管理研究所' },
        { id: 'e7', name: '专家评委七', unit: '样例省医疗质量控制中心' },
      ],
    },
    {
      id: 'professional',
      name: '专业评委',
      judges: [
        { id: 'q1', name: '专业评委一', unit: '虚构信息技术研究院' },
        { id: 'q2', name: '专业评委二', unit: '示例大学计算机学院' },
        { id: 'q3', name: '专业评委三', unit: '模拟数据安全测评中心' },
        { id: 'q4', name: '专业评委四', unit: '样例省标准化协会' },
      ],
    },
  ],
  projects: [
    {
      id: 'p01',
      number: 1,
      name: '一码通全流程智慧就医服务',
      unit: '示例市第一人民医院',
      track: '互联网+医疗健康',
    },
    {
      id: 'p02',
      number: 2,
      name: '大数据驱动的DRG病种成本精细化管理',
      unit: '云岭示范医院',
      track: '医疗健康信息管理',
    },
    {
      id: 'p04',
      number: 3,
      name: '云上影像：跨机构检查检验结果互认平台',
      unit: '样例省医学影像数据中心',
      jointUnits: ['示例市第一人民医院', '样例县人民医院'],
      track: '远程医疗与医联体',
    },
    {
      id: 'p06',
      number: 4,
      name: '区块链电子处方流转与监管',
      unit: '示例市卫生健康信息中心',
      jointUnits: ['虚构大药房连锁', '模拟区块链技术实验室'],
      track: '区块链与数据监管治理',
    },
    {
      id: 'p05',
      number: 5,
      name: '互联网+居家护理服务平台',
      unit: '虚构区社区卫生服务中心',
      jointUnits: ['模拟市护理学会'],
      track: '互联网+医疗健康',
    },
    {
      id: 'p03',
      number: 6,
      name: '中医体质辨识与治未病服务云平台',
      unit: '示例市中医医院',
      track: '互联网+医疗健康',
    },
    {
      id: 'p07',
      number: 7,
      name: '手术室物联网耗材全流程追溯',
      unit: '示例大学附属医院',
      track: '5G物联网+智慧医院',
    },
    {
      id: 'p09',
      number: 8,
      name: '护理语音助手：床旁录入与文书质控',
      unit: '模拟市妇幼保健院',
      track: '大数据与人工智能应用',
    },
    {
      id: 'p08',
      number: 9,
      name: '县域医共体远程心电诊断中心',
      unit: '样例县人民医院',
      jointUnits: ['样例县中医院', '样例县东岭镇卫生院'],
      track: '远程医疗与医联体',
    },
    {
      id: 'p10',
      number: 10,
      name: '基于5G与边缘计算的移动卒中单元院前院内一体化急救协同平台',
      unit: '示例市急救中心',
      jointUnits: ['演示医科大学第一附属医院', '虚构通信研究院'],
      track: '5G物联网+智慧医院',
    },
    {
      id: 'p11',
      number: 11,
      name: '智慧病房IoT无人值守输液监测',
      unit: '远山示范医院',
      track: '5G物联网+智慧医院',
    },
    {
      id: 'p12',
      number: 12,
      name: 'AI辅助胸部CT肺结节随访管理系统',
      unit: '样例省肿瘤专科医院',
      jointUnits: ['示例大学人工智能学院'],
      track: '大数据与人工智能应用',
    },
  ],
};
