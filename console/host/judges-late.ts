/**
 * What the host asks about the judges while a project is scored, in one sentence: sheets to come, who is at it and who is not here, tablets gone,
 * who needs help.
 */
import type { Bilingual } from '../../shared/contract/text.ts';
import type { JudgeStatus } from '../../shared/contract/views.ts';
import { timeOfDay } from '../../shared/ui/clock-time.ts';
import { sheetStateOf } from './seat-state.ts';

/** More would make no sentence: the list below has them all. */
const MOST_NAMES = 2;

export interface JudgesLate {
  /** Sheets still to come, of all judges. */
  readonly sheets: number;
  /** Of judges who owe one: those who are filling it in, and those who have not come. */
  readonly drafting: number;
  readonly absent: readonly string[];
  /** Of the others who owe one: those whose tablet is gone, and since when the one longest gone; null: never seen. */
  readonly offline: number;
  readonly offlineSince: number | null;
  readonly help: readonly string[];
}

export function judgesLate(judges: readonly JudgeStatus[]): JudgesLate {
  const owing = judges.filter(({ due }) => due.length > 0);
  const gone = owing.filter(({ devices, absent }) => devices === 0 && !absent);
  const since = gone.flatMap(({ device }) => device.lastSeenAt ?? []);
  return {
    sheets: owing.reduce((sum, { due }) => sum + due.length, 0),
    drafting: owing.filter((judge) => sheetStateOf(judge) === 'draft').length,
    absent: owing.filter(({ absent }) => absent).map(({ name }) => name),
    offline: gone.length,
    offlineSince: since.length === 0 ? null : Math.min(...since),
    help: judges.filter(({ helpAskedAt }) => helpAskedAt !== null).map(({ name }) => name),
  };
}

/** @returns null where nothing is to be said */
export function lateWords({
  sheets,
  drafting,
  absent,
  offline,
  offlineSince,
  help,
}: JudgesLate): Bilingual | null {
  const at = offlineSince === null ? null : timeOfDay(offlineSince);
  const parts: Bilingual[] = [];
  if (sheets > 0)
    parts.push({
      zh: `还差 ${sheets} 份`,
      en: sheets === 1 ? '1 sheet to come' : `${sheets} sheets to come`,
    });
  if (drafting > 0) parts.push({ zh: `${drafting} 位填写中`, en: `${drafting} filling in` });
  if (absent.length > 0)
    parts.push(
      absent.length <= MOST_NAMES
        ? { zh: `${absent.join('、')}未到`, en: `${absent.join(', ')} not here` }
        : { zh: `${absent.length} 位未到`, en: `${absent.length} not here` },
    );
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
