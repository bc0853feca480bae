/** The application form of contest D, with its word limits. */
import { field, type FormField } from './form-field.ts';

const required = true;

/** 职务/职称/手机/邮箱 of one person. */
const person = (id: string, zh: string, en: string): readonly FormField[] => [
  field(id, 'text', zh, en, { required }),
  field(`${id}-post`, 'text', `${zh}职务`, `${en}: post`),
  field(`${id}-title`, 'text', `${zh}职称`, `${en}: title`),
  field(`${id}-mobile`, 'phone', `${zh}手机`, `${en}: mobile`, { required }),
  field(`${id}-email`, 'email', `${zh}邮箱`, `${en}: e-mail`),
];

export const form: readonly FormField[] = [
  field('no', 'text', '编号', 'No.'),
  field('name', 'text', '项目名称', 'Project name', { required }),
  field('unit', 'unit', '主体参赛单位', 'Lead unit', { required }),
  field('unit-code', 'text', '机构代码', 'Institution code', { required }),
  field('address', 'text', '单位地址', 'Address of the unit'),
  ...person('leader', '负责人', 'Person in charge'),
  ...person('contact', '联系人', 'Contact'),
  field('joint-units', 'rows', '联合参赛单位', 'Joint unit', {
    columns: [
      { zh: '单位名称', en: 'Name' },
      { zh: '单位性质', en: 'Kind' },
      { zh: '机构代码', en: 'Institution code' },
    ],
  }),
  field('members', 'longText', '主要成员', 'Main members'),
  field('direction', 'track', '赛道选择（唯一）', 'Track (exactly one)', { required }),
  field('team', 'longText', '个人/团队简介', 'Person or team', { maxChars: 500, required }),
  field('summary', 'longText', '项目简介', 'Summary', { maxChars: 500, required }),
  field('pain-points', 'longText', '行业痛点、难点等', 'Pain points and difficulties of the industry', {
    maxChars: 800,
    required,
  }),
  field('approach', 'longText', '思路、方法、路线', 'Idea, method, route', { maxChars: 2000, required }),
  field('innovations', 'longText', '创新点与成果', 'What is new, and results', { maxChars: 500, required }),
  field('spread', 'longText', '项目推广与普及意义', 'Value of spreading it', { maxChars: 300, required }),
  field('support', 'longText', '所需支持', 'Support needed'),
  field('evidence', 'file', '证明材料', 'Evidence'),
  field('approval', 'seal', '单位意见（盖章）', 'The unit’s opinion (stamped)'),
];
