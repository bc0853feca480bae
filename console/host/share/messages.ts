import type { Bilingual } from '../../../shared/contract/text.ts';

export const shareMessages = {
  heading: { zh: '画面来源', en: 'Source of the picture' },
  sharing: { zh: '大屏画面来自路演者的电脑', en: 'The picture comes from the presenter’s laptop' },
  lost: { zh: '与路演者的电脑失去联系', en: 'The presenter’s laptop is out of contact' },
  lostLine: {
    zh: '画面中断后，大屏显示PDF或计时；电脑连回来，画面自己恢复。',
    en: 'Where the picture stops, the PDF or the clock stands in; it returns by itself with the laptop.',
  },
  nobody: { zh: '正在等待大屏接通', en: 'Waiting for a display to join' },
  stop: { zh: '停止共享', en: 'Stop sharing' },
} satisfies Record<string, Bilingual>;

export const watchingLine = (displays: number): Bilingual => ({
  zh: `${displays} 块大屏已接通`,
  en: displays === 1 ? '1 display has it' : `${displays} displays have it`,
});
