/** What the host asks about the judges while a project is scored, in one sentence: sheets to come, tablets gone, who needs help. */
import type { Bilingual } from '../../shared/contract/text.ts';
import type { JudgeStatus } from '../../shared/contract/views.ts';

export interface JudgesLate {
  /** Sheets still to come, of all judges. */
  readonly sheets: number;
  /** Of judges who owe one: those whose tablet is gone, and since when the one longest gone; null: never seen. */
  readonly offline: number;
  readonly offlineSince: number | null;
  readonly help: readonly string[];
}

export function judgesLate(judges: readonly JudgeStatus[]): JudgesLate {
  const owing = judges.filter(({ due }) => due.length > 0);
  const gone = owing.filter(({ devices }) => devices === 0);
  const since = gone.flatMap(({ device }) => device.lastSeenAt ?? []);
  return {
    sheets: owing.reduce((sum, { due }) => sum + due.length, 0),
    offline: gone.length,
    offlineSince: since.length === 0 ? null : Math.min(...since),
    help: judges.filter(({ helpAskedAt }) => helpAskedAt !== null).map(({ name }) => name),
  };
}

/** By the clock of the desk, as the hall reads it. */
export const minuteOf = (at: number): string =>
  new Date(at).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });

/** @returns null where nothing is to be said */
export function lateWords({ sheets, offline, offlineSince, help }: JudgesLate): Bilingual | null {
  const at = offlineSince === null ? null : minuteOf(offlineSince);
  const parts: Bilingual[] = [];
  if (sheets > 0)
    parts.push({
      zh: `还差 ${sheets} 份`,
      en: sheets === 1 ? '1 sheet to come' : `${sheets} sheets to come`,
    });
  if (offline > 0)
    parts.push({
      zh: `${offline} 台平板${at === null ? '未连接' : ` ${at} 起离线`}`,
      en: `${offline} ${offline === 1 ? 'tablet' : 'tablets'} offline${at === null ? '' : ` since ${at}`}`,
    });
  if (help.length > 0)
    parts.push({ zh: `${help.join('、')}需要帮助`, en: `${help.join(', ')} asked for help` });
  if (parts.length === 0) return null;
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') };
}

/** What a late judge's pad is told: friendly, and short enough for a message. */
export const reminder: Bilingual = {
  zh: '请完成并提交本项目的评分，谢谢！',
  en: 'Please finish and submit your sheet. Thank you!',
};
