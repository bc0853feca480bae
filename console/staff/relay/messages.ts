/** Words of the page for sheets that staff carry from a pad without a network. */
import type { CarriedCard } from '../../../shared/contract/rest.ts';
import type { Bilingual } from '../../../shared/contract/text.ts';

export const messages = {
  hint: {
    zh: '评委平板的网络一直不恢复时，平板会显示二维码和短码。用手机扫二维码会打开本页；也可以在这里输入短码。分数已加封，这里不显示，也改不了。',
    en: 'Where a judge’s pad stays without a network it shows a code and a short text. Scanning the code with a phone opens this page; the short text can be typed here. The marks are sealed: this page neither shows nor changes them.',
  },
  text: { zh: '平板上的短码', en: 'The short text of the pad' },
  textHint: {
    zh: '大小写、空格都不要紧；每行四组，输错会指出是哪一行。',
    en: 'Case and spaces do not matter; four groups a line, and a wrong one is named by its line.',
  },
  look: { zh: '核对', en: 'Look it up' },
  whose: { zh: '请与平板核对', en: 'Compare it with the pad' },
  judge: { zh: '评委', en: 'Judge' },
  project: { zh: '项目', en: 'Project' },
  component: { zh: '计分项', en: 'Component' },
  contest: { zh: '大赛', en: 'Contest' },
  pressed: { zh: '评委提交时间（平板时钟）', en: 'Sent off (by the pad’s clock)' },
  comment: { zh: '评语', en: 'Comment' },
  withComment: { zh: '一并代交', en: 'carried along' },
  withoutComment: { zh: '没有，或没有放进来', en: 'none, or not carried along' },
  name: { zh: '代交人姓名', en: 'Your name' },
  take: { zh: '确认代交', en: 'Record it' },
  another: { zh: '下一张', en: 'Another one' },
} as const satisfies Record<string, Bilingual>;

export function outcomeOf({ outcome, revision }: CarriedCard): Bilingual {
  switch (outcome.kind) {
    case 'in-time':
      return revision > 1
        ? {
            zh: '评委修改了已交的评分，代交后以这一份为准。',
            en: 'The judge has revised the sheet that is in: this one takes its place.',
          }
        : { zh: '还没有收到这张评分表。', en: 'This sheet is not in yet.' };
    case 'late':
      return {
        zh: '评分已截止：代交后算迟交，由主持人决定是否计入。',
        en: 'Scoring has closed: it comes late, and the host decides whether it counts.',
      };
    case 'same':
      return {
        zh: '这张评分表已经收到，内容相同，不用代交。',
        en: 'This sheet is in already and says the same: nothing to do.',
      };
    case 'received':
      return {
        zh: `已收到，第 ${outcome.version} 号。平板恢复网络后不会重复计入。`,
        en: `Received, no. ${outcome.version}. It does not count twice when the pad is back.`,
      };
    default:
      return outcome satisfies never;
  }
}
