/** The application form of the fourth contest (第四届), with its word limits. */
import { field, type FormField } from './form-field.ts';

export const form: readonly FormField[] = [
  field('leader', 'text', '主要负责人', 'Person in charge', { required: true }),
  field('unit', 'unit', '主体申报单位', 'Lead unit', { required: true }),
  field('joint-units', 'unit', '联合申报单位', 'Joint units', { multi: true }),
  field('name', 'text', '项目名称', 'Project name', { required: true }),
  field('direction', 'track', '主题分类', 'Themes', { required: true, multi: true }),
  field('contact', 'text', '联系人', 'Contact', { required: true }),
  field('contact-post', 'text', '职务', 'Post'),
  field('contact-title', 'text', '职称', 'Title'),
  field('address', 'text', '地址', 'Address'),
  field('mobile', 'phone', '手机', 'Mobile', { required: true }),
  field('email', 'email', 'E-mail', 'E-mail'),
  field('reason', 'longText', '参赛理由', 'Why we enter'),
  field('team', 'longText', '个人/团队简介', 'Person or team', { maxChars: 300, required: true }),
  field('origin', 'longText', '项目起源 · 痛点、难点等', 'Origin · pain points and difficulties', {
    maxChars: 500,
    required: true,
  }),
  field('approach', 'longText', '思路、方法、路线', 'Idea, method, route', { maxChars: 500, required: true }),
  field('innovations', 'longText', '创新点', 'What is new', { maxChars: 300, required: true }),
  field('spread', 'longText', '项目推广与普及意义', 'Value of spreading it', {
    maxChars: 200,
    required: true,
  }),
  field('support', 'longText', '所需支持', 'Support needed'),
];
