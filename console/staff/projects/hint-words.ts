/** Why a recusal is offered, in words: the likeness of two units, and what is recorded as the reason. */
import type { Bilingual } from '../../../shared/contract/text.ts';
import type { RecusalHint, UnitLikeness } from '../../../shared/contract/views.ts';

export const likenessNames: Record<UnitLikeness, Bilingual> = {
  same: { zh: '同单位', en: 'Same unit' },
  spelling: { zh: '写法不同，可能同单位', en: 'Written otherwise, maybe the same' },
  part: { zh: '可能是其科室或院区', en: 'Maybe a department of it' },
  affiliated: { zh: '大学与其附属单位', en: 'University and affiliate' },
  short: { zh: '可能是简称', en: 'Maybe its short form' },
};

/** Both units as they are written, so that an auditor sees what was compared. */
export function reasonFor({ judgeUnit, projectUnit }: RecusalHint): Bilingual {
  const both = judgeUnit === projectUnit ? judgeUnit : `${judgeUnit} / ${projectUnit}`;
  return { zh: `本院回避：${both}`, en: `Same unit: ${both}` };
}

export const sureOnes = (hints: readonly RecusalHint[]): readonly RecusalHint[] =>
  hints.filter(({ likeness }) => likeness === 'same');

export const hintCount = (count: number): Bilingual => ({
  zh: `有 ${count} 处评委与项目可能同单位，请确认是否回避`,
  en:
    count === 1 ? '1 judge may be of a project’s unit' : `${count} times a judge may be of a project’s unit`,
});

export const confirmSure = (count: number): Bilingual => ({
  zh: `确认全部“同单位”回避（${count}）`,
  en: `Recuse all of the same unit (${count})`,
});

export const hintMessages = {
  look: { zh: '查看并确认', en: 'Look at them' },
  title: { zh: '本院回避：请确认', en: 'Same unit: please decide' },
  hint: {
    zh: '系统只提示，不会自动回避。“不回避”会记录下来，单位名称不改就不再提示。',
    en: 'Only offered, never decided by itself. Declining is recorded; it is not offered again while the names stay.',
  },
  recuse: { zh: '回避', en: 'Recuse' },
  decline: { zh: '不回避', en: 'Decline' },
  declined: { zh: '经核对不需回避', en: 'Looked into: no reason to recuse' },
  judge: { zh: '评委', en: 'Judge' },
  project: { zh: '项目', en: 'Project' },
  none: { zh: '都已处理。', en: 'All are decided.' },
  byJudge: { zh: '评委本人申报', en: 'declared by the judge' },
} satisfies Record<string, Bilingual>;
