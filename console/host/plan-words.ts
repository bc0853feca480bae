/** The words of the plan, and times of day as this device tells them. */
import type { Bilingual } from '../../shared/contract/text.ts';
import { timeOfDay, twoDigits } from '../../shared/ui/clock-time.ts';

export const planWords = {
  plan: { zh: '计划时间', en: 'Plan' },
  startsAt: { zh: '第一个项目开始', en: 'The first project begins' },
  gap: { zh: '项目之间的转换（分钟）', en: 'Change-over between projects (minutes)' },
  save: { zh: '保存计划', en: 'Save the plan' },
  drop: { zh: '不设计划', en: 'No plan' },
  onTime: { zh: '准点', en: 'On time' },
  startTheClock: { zh: '请按“开始路演”', en: 'press “Start the presentation”' },
} satisfies Record<string, Bilingual>;

/** As a `datetime-local` field has it: `2026-05-17T14:05`. @param at ms since the Unix epoch */
export function localDateTime(at: number): string {
  const date = new Date(at);
  const day = [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-');
  return `${day}T${timeOfDay(at)}`;
}

/** Whole minutes, so that a few seconds make nobody nervous. @param ms above zero: late */
export function latenessText(ms: number): Bilingual {
  const minutes = Math.trunc(ms / 60_000);
  if (minutes === 0) return planWords.onTime;
  return minutes > 0
    ? { zh: `已晚 ${minutes} 分钟`, en: `Running ${minutes} min late` }
    : { zh: `提前 ${-minutes} 分钟`, en: `${-minutes} min early` };
}

/** @param ms since the call */
export const waitingText = (ms: number): Bilingual => ({
  zh: `已上台 ${Math.floor(ms / 1000)} 秒，计时还没有开始`,
  en: `On stage for ${Math.floor(ms / 1000)} s, and the clock has not been started`,
});
