/** Where a result stands with the chair of the jury, for the chair's pad and the desks. */
import type { Bilingual } from '../contract/text.ts';
import type { ApprovalCard } from '../contract/views.ts';

/** @param timeOf an instant, as the page shows it */
export function approvalWords(
  { state, by, reason, at }: ApprovalCard,
  timeOf: (at: number) => string,
): Bilingual {
  const time = at === null ? '' : timeOf(at);
  switch (state) {
    case 'waiting':
      return { zh: '等待组长审定', en: 'waiting for the chair' };
    case 'approved':
      return { zh: `组长${by ?? ''}已审定 ${time}`, en: `approved by the chair, ${by ?? ''}, ${time}` };
    case 'waived':
      return {
        zh: `未经组长审定继续 ${time}（${reason ?? ''}）`,
        en: `without the chair’s approval, ${time} (${reason ?? ''})`,
      };
    case 'changed':
      return { zh: '审定后成绩有变化，等待重新审定', en: 'changed since the approval, waiting again' };
    default:
      return state satisfies never;
  }
}
