import type { Bilingual } from '../../shared/contract/text.ts';

export const pageMessages = {
  reload: { zh: '刷新页面', en: 'Reload' },
  home: { zh: '返回入口', en: 'To the entrance' },
  connecting: { zh: '正在连接…', en: 'Connecting…' },
} satisfies Record<string, Bilingual>;

/** An English place: 1st, 2nd, 3rd, 11th … */
export function ordinal(place: number): string {
  const teens = place % 100 >= 11 && place % 100 <= 13;
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place}${ending}`;
}

export const placeText = (place: number): Bilingual => ({ zh: `第 ${place} 名`, en: ordinal(place) });
