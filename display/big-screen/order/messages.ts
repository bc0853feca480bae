import type { Bilingual } from '../../../shared/contract/text.ts';
import type { OrderRow } from '../../../shared/contract/views.ts';

export const orderMessages = {
  title: { zh: '路演顺序', en: 'Running order' },
  empty: { zh: '还没有项目', en: 'No projects yet' },
} satisfies Record<string, Bilingual>;

export const orderStates: Record<OrderRow['status'], Bilingual> = {
  done: { zh: '已完成', en: 'done' },
  'on-stage': { zh: '台上', en: 'on stage' },
  next: { zh: '下一个', en: 'next' },
  waiting: { zh: '候场', en: 'waiting' },
  withdrawn: { zh: '已退出', en: 'withdrawn' },
};
