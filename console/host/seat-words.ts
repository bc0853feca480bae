/** What the host reads under a judge's name: where the sheet stands, and of one that is in the number the judge sees too. */
import type { Bilingual } from '../../shared/contract/text.ts';
import type { JudgeStatus } from '../../shared/contract/views.ts';
import { clockTime } from '../../shared/ui/clock-time.ts';
import { sheetStateOf, type SheetState } from './seat-state.ts';

const stateNames: Record<Exclude<SheetState, 'idle' | 'submitted'>, Bilingual> = {
  recused: { zh: '回避', en: 'Recused' },
  due: { zh: '未交', en: 'To come' },
  draft: { zh: '填写中', en: 'Filling in' },
  absent: { zh: '未到', en: 'Not here' },
};

/** To the second, as the pad shows it. */
const receiptOf = ({ version, at }: JudgeStatus['receipts'][string]): Bilingual => ({
  zh: `第 ${version} 号 ${clockTime(at)}`,
  en: `No. ${version} ${clockTime(at)}`,
});

/** The newest receipt, which is the one that a judge asks about. @returns null where nothing is asked of this judge */
export function sheetWords(seat: JudgeStatus): Bilingual | null {
  const state = sheetStateOf(seat);
  if (state === 'idle') return null;
  if (state !== 'submitted') return stateNames[state];
  const [newest] = Object.values(seat.receipts).sort((a, b) => b.version - a.version);
  return newest === undefined ? { zh: '已提交', en: 'Submitted' } : receiptOf(newest);
}

/** Every one that is in. @param nameOf of a component, by its id */
export const receiptLines = (
  { receipts }: Pick<JudgeStatus, 'receipts'>,
  nameOf: (componentId: string) => string,
): readonly Bilingual[] =>
  Object.entries(receipts).map(([componentId, receipt]) => {
    const { zh, en } = receiptOf(receipt);
    return { zh: `${nameOf(componentId)}已收到，${zh}`, en: `${nameOf(componentId)} received, ${en}` };
  });
