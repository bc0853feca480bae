/** Words of the late sheets at the host desk. */
import type { Bilingual } from '../../shared/contract/text.ts';
import type { LateSheetCard } from '../../shared/contract/views.ts';
import { clockTime } from '../../shared/ui/clock-time.ts';

export const lateWords = {
  heading: { zh: '迟交评分', en: 'Late sheets' },
  accept: { zh: '接受', en: 'Accept' },
  decline: { zh: '不接受', en: 'Decline' },
  accepted: { zh: '已接受', en: 'Accepted' },
  declined: { zh: '未接受', en: 'Declined' },
  replaces: { zh: '将代替已计入的一份', en: 'would replace the one that counts' },
  ofChair: {
    zh: '组长已可看到其他评委的离散情况',
    en: 'the chair may have seen how far the others lie apart',
  },
  sealed: {
    zh: '分数封存，处理前谁也看不到。',
    en: 'The marks are sealed: nobody sees them before you decide.',
  },
  shown: {
    zh: '本项目的成绩已开始揭晓。接受后收回已揭晓的内容，需要重新揭晓。',
    en: 'The result has begun to be shown. Accepting takes it back; it has to be revealed again.',
  },
} satisfies Record<string, Bilingual>;

export const cameAt = ({ version, at }: LateSheetCard): Bilingual => ({
  zh: `第 ${version} 号，${clockTime(at)} 收到`,
  en: `No. ${version}, received ${clockTime(at)}`,
});

export const pressedAtByDevice = (at: number): Bilingual => ({
  zh: `平板自报 ${clockTime(at)} 提交`,
  en: `sent off ${clockTime(at)} by the tablet’s own clock`,
});

export const decideTitle = (act: 'accept' | 'decline', { judge, project }: LateSheetCard): Bilingual => ({
  zh: `${lateWords[act].zh}${judge.name}对“${project.name}”的迟交评分`,
  en: `${lateWords[act].en} the late sheet of ${judge.name} for “${project.name}”`,
});
