/** The two output tables of contest F, and the same columns as what has to be collected. */
import type { Bilingual } from '../contract/text.ts';
import { field, type FormField } from './form-field.ts';
import { column, type OutputTable } from './output-table.ts';

const yesOrNo: readonly Bilingual[] = [
  { zh: '是', en: 'Yes' },
  { zh: '否', en: 'No' },
];

export const opportunityTable: OutputTable = {
  id: 'opportunity',
  name: { zh: '需求倒逼场景', en: 'Opportunities' },
  columns: [
    column('序号', 'No.', 'number'),
    column('场景需求名称', 'Scenario wanted', 'name'),
    column('场景描述', 'Description'),
    column('依托项目介绍', 'Project it rests on'),
    column('拟投入资金', 'Funds intended'),
    column('具体合作需求介绍', 'What cooperation is wanted'),
    column('希望对接技术/企业', 'Technology or company sought'),
    column('希望合作方式', 'How to cooperate'),
    column('建设周期', 'Time to build'),
    column('场景类别', 'Category'),
    column('是否同意发布及发布有效期', 'May be published, and until when'),
    column('所属单位', 'Unit', 'unit'),
    column('项目联系人', 'Contact'),
  ],
};

export const opportunityForm: readonly FormField[] = [
  field('name', 'text', '场景需求名称', 'Scenario wanted', { required: true }),
  field('description', 'longText', '场景描述', 'Description'),
  field('project', 'longText', '依托项目介绍', 'Project it rests on'),
  field('funds', 'text', '拟投入资金', 'Funds intended'),
  field('needs', 'longText', '具体合作需求介绍', 'What cooperation is wanted'),
  field('partners', 'longText', '希望对接技术/企业', 'Technology or company sought'),
  field('cooperation', 'text', '希望合作方式', 'How to cooperate'),
  field('duration', 'text', '建设周期', 'Time to build'),
  field('category', 'text', '场景类别', 'Category'),
  field('publication', 'text', '是否同意发布及发布有效期', 'May be published, and until when'),
  field('unit', 'unit', '所属单位', 'Unit', { required: true }),
  field('contact', 'text', '项目联系人', 'Contact'),
];

export const capabilityTable: OutputTable = {
  id: 'capability',
  name: { zh: '示范应用场景', en: 'Capabilities' },
  columns: [
    column('序号', 'No.', 'number'),
    column('场景类别', 'Category'),
    column('场景方向', 'Direction', 'track'),
    column('产品/解决方案名称', 'Product or solution', 'name'),
    column('产品/解决方案介绍', 'What it is'),
    column('应用案例', 'Cases'),
    column('是否同意发布及发布有效期', 'May be published, and until when'),
    column('是否愿意参加专题场景对接会', 'Would come to a match-making meeting'),
    column(
      '是否愿意无偿提供相关产品参与场景能力展示及意向应用环境',
      'Would provide the product free of charge for showing it, and where it is to be used',
    ),
    column('所属区域', 'Region'),
    column('所属产业链', 'Industry chain'),
  ],
};

export const capabilityForm: readonly FormField[] = [
  field('category', 'text', '场景类别', 'Category'),
  field('direction', 'text', '场景方向', 'Direction'),
  field('name', 'text', '产品/解决方案名称', 'Product or solution', { required: true }),
  field('description', 'longText', '产品/解决方案介绍', 'What it is'),
  field('cases', 'longText', '应用案例', 'Cases'),
  field('publication', 'text', '是否同意发布及发布有效期', 'May be published, and until when'),
  field('meeting', 'choice', '是否愿意参加专题场景对接会', 'Would come to a match-making meeting', {
    options: yesOrNo,
  }),
  field(
    'showing',
    'text',
    '是否愿意无偿提供相关产品参与场景能力展示及意向应用环境',
    'Would provide the product free of charge for showing it, and where it is to be used',
  ),
  field('region', 'text', '所属区域', 'Region'),
  field('chain', 'text', '所属产业链', 'Industry chain'),
];
