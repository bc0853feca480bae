/** The words of the rundown: who goes when, moving projects in it, and the lock on the set-up. */
import type { Bilingual } from '../../shared/contract/text.ts';

export const rundownWords = {
  reorder: { zh: '调整顺序', en: 'Reorder' },
  done: { zh: '完成', en: 'Done' },
  reorderHint: {
    zh: '拖动序号或按 ↑ ↓ 移动，只改上台先后，路演序号不变。',
    en: 'Drag a number, or move with ↑ ↓: who is called when. Numbers stay.',
  },
  up: { zh: '提前', en: 'Earlier' },
  down: { zh: '推后', en: 'Later' },
  locked: { zh: '设置已锁定', en: 'Set-up locked' },
  unlocked: { zh: '设置已解锁', en: 'Set-up unlocked' },
  unlock: { zh: '解锁', en: 'Unlock' },
  lock: { zh: '锁定', en: 'Lock' },
  lockedBecause: {
    zh: '演出进行中：项目、评委、标题、揭晓方式不能修改。退出项目、回避、更换口令、上传PPT照常可用。',
    en: 'A show is running: projects, judges, title and reveal policy stay as they are. Withdrawals, recusals, new codes and decks go on as usual.',
  },
  unlockedHint: {
    zh: '改完请重新锁定。',
    en: 'Lock it again when you are done.',
  },
  nothingToLock: {
    zh: '没有演出在进行，设置本来就可以修改。',
    en: 'No show is running: the set-up is open anyway.',
  },
  whyUnlock: { zh: '为什么解锁设置？', en: 'Why unlock the set-up?' },
  confirmUnlock: { zh: '解锁', en: 'Unlock' },
  planned: { zh: '计划', en: 'planned' },
  actual: { zh: '实际', en: 'actual' },
  expected: { zh: '预计', en: 'expected' },
} satisfies Record<string, Bilingual>;

/** `+6 分`: what a project began after its time, or before it; null within a minute. */
export function offBy(ms: number): Bilingual | null {
  const minutes = Math.trunc(ms / 60_000);
  if (minutes === 0) return null;
  const signed = minutes > 0 ? `+${minutes}` : `−${-minutes}`;
  return { zh: `${signed} 分`, en: `${signed} min` };
}
