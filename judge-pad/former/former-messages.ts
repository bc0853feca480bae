/** The texts about sheets that the one who sat here before had sent off, and that were never received. */
import type { Bilingual } from '../../shared/contract/text.ts';

export const formerMessages = {
  title: { zh: '前任评委留在本机的评分', en: 'Left on this device by the former judge' },
  read: { zh: '工作人员查看', en: 'For staff' },
  password: { zh: '工作人员口令', en: 'Staff password' },
  open: { zh: '查看', en: 'Read' },
  shut: { zh: '关闭', en: 'Close' },
  enter: {
    zh: '可以按“纸质评分”录入。录入的评分记在现任评委名下，请在评语里写明是谁打的；确认之后再从本机删除。',
    en: 'They can be keyed in as paper sheets. Those stand under the present judge’s name: say in the comment whose they are, and delete them here once they are confirmed.',
  },
  discard: { zh: '从本机删除', en: 'Delete from this device' },
} satisfies Record<string, Bilingual>;

export const notShown = (count: number): Bilingual => ({
  zh: `有 ${count} 份评分表按过“提交”但没有送达，没有计入。内容只给工作人员看，请告知工作人员。`,
  en: `${count === 1 ? '1 sheet was' : `${count} sheets were`} sent off and never received, so not counted. Only staff may read what is in ${count === 1 ? 'it' : 'them'}: please tell them.`,
});
