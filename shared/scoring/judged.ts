// One judged component of one project (RULES.md §2): which sheets are valid, which are dropped, and their mean.
import type { JudgedComponent, Project, Trim } from './contest-file.ts';
import { sitsInRoomOf, type ContestIndex } from './contest-index.ts';
import { rounded, roundHalfUp, writeTenThousandths, type Fraction } from './exact.ts';
import { meanOf } from './mean.ts';
import type { JudgedComponentResult } from './results.ts';
import { sumScores } from './sheet.ts';
import { trimSheets } from './trim.ts';

/** Why a sheet is kept on file but takes no part: it is not valid in the sense of RULES.md §2.2. */
export type SetAside = 'recused' | 'other-room' | 'withdrawn';

/** A sheet that was handed in, its total in ten-thousandths. */
export interface TotalledSheet {
  readonly judgeId: string;
  readonly units: bigint;
}

/** The component in exact numbers; every list in panel order. */
export interface JudgedScore {
  readonly valid: readonly TotalledSheet[];
  readonly setAside: readonly (TotalledSheet & { readonly because: SetAside })[];
  readonly kept: readonly TotalledSheet[];
  /** In the order taken. */
  readonly high: readonly TotalledSheet[];
  readonly low: readonly TotalledSheet[];
  readonly untrimmed: boolean;
  readonly absent: readonly string[];
  readonly recused: readonly string[];
  /** The mean of the kept sheets before its rounding; null where no sheet is valid. */
  readonly unroundedMean: Fraction | null;
  /** The mean rounded once, half up, to the contest's decimals. */
  readonly value: Fraction | null;
}

/** What a screen or a result sheet tells about a judged component, all numbers written out. */
export interface JudgedExplanation {
  /** Every sheet on file of the component's panel, in panel order. */
  sheets: {
    judgeId: string;
    /** The sheet total, exactly, with no more digits than it needs. */
    total: string;
    dropped: 'high' | 'low' | null;
    /** Whether the sheet enters the mean. */
    counted: boolean;
    /** Why the sheet is not valid; null if it is. */
    setAside: SetAside | null;
  }[];
  /** The mean is `keptSum / keptCount`, exactly: 450/5. */
  keptSum: string;
  keptCount: number;
  /** The mean, before weight, with the contest's decimals; null where no sheet is valid. */
  value: string | null;
  untrimmed: boolean;
  absent: string[];
  recused: string[];
}

/**
 * Scores one judged component of one project: RULES.md §2.1 to §2.5. For a withdrawn project nobody is absent or
 * recused and no sheet is valid.
 * @throws RangeError if a score is no decimal, or the trim could leave nothing
 */
export function scoreJudged(
  index: ContestIndex,
  component: JudgedComponent,
  project: Project,
  decimals: number,
): JudgedScore {
  const valid: TotalledSheet[] = [];
  const setAside: (TotalledSheet & { because: SetAside })[] = [];
  const absent: string[] = [];
  const recused: string[] = [];
  for (const judge of index.panels.get(component.panel)?.judges ?? []) {
    const because = reasonToSetAside(index, project, judge);
    if (because === 'recused') recused.push(judge.id);
    const sheet = index.sheetOf(component.id, project.id, judge.id);
    if (sheet) {
      const totalled = { judgeId: judge.id, units: sumScores(sheet.scores) };
      if (because) setAside.push({ ...totalled, because });
      else valid.push(totalled);
    } else if (!because) {
      absent.push(judge.id);
    }
  }
  const trimmed = trimmedMean(valid, component.trim, decimals);
  return {
    ...trimmed,
    valid,
    setAside,
    untrimmed: trimmed.untrimmed && !project.withdrawn,
    absent,
    recused,
  };
}

/** {@link scoreJudged}, or what remembers its answers for as long as nothing they depend on changes. */
export type ScoreJudged = typeof scoreJudged;

/** What follows from the valid sheets, in panel order, by themselves. */
export type TrimmedMean = Pick<
  JudgedScore,
  'kept' | 'high' | 'low' | 'untrimmed' | 'unroundedMean' | 'value'
>;

/**
 * Trims the valid sheets and takes their mean: RULES.md §2.3 to §2.5.
 * @throws RangeError if the trim could leave nothing
 */
export function trimmedMean(valid: readonly TotalledSheet[], trim: Trim, decimals: number): TrimmedMean {
  const trimmed = trimSheets(valid, trim);
  const unroundedMean = meanOf(trimmed.kept.map((sheet) => sheet.units));
  return { ...trimmed, unroundedMean, value: unroundedMean && rounded(unroundedMean, decimals) };
}

function reasonToSetAside(
  index: ContestIndex,
  project: Project,
  judge: { id: string; room?: string | undefined; name: string },
): SetAside | null {
  if (project.withdrawn) return 'withdrawn';
  if (!sitsInRoomOf(judge, project)) return 'other-room';
  return index.isRecused(judge.id, project.id) ? 'recused' : null;
}

/** The score as it stands in the results. */
export function judgedResult(score: JudgedScore, decimals: number): JudgedComponentResult {
  return {
    value: score.value && roundHalfUp(score.value, decimals),
    sheets: score.valid.length,
    dropped: {
      high: score.high.map((sheet) => sheet.judgeId),
      low: score.low.map((sheet) => sheet.judgeId),
    },
    untrimmed: score.untrimmed,
    absent: [...score.absent],
    recused: [...score.recused],
  };
}

/** The score as a screen tells it. `panelOrder` is the judge ids of the component's panel. */
export function explainScore(
  score: JudgedScore,
  panelOrder: readonly string[],
  decimals: number,
): JudgedExplanation {
  const explained = new Map<string, JudgedExplanation['sheets'][number]>();
  for (const sheet of score.valid) {
    const dropped = score.high.includes(sheet) ? 'high' : score.low.includes(sheet) ? 'low' : null;
    const total = writeTenThousandths(sheet.units);
    explained.set(sheet.judgeId, {
      judgeId: sheet.judgeId,
      total,
      dropped,
      counted: dropped === null,
      setAside: null,
    });
  }
  for (const { judgeId, units, because } of score.setAside) {
    const total = writeTenThousandths(units);
    explained.set(judgeId, { judgeId, total, dropped: null, counted: false, setAside: because });
  }
  return {
    sheets: panelOrder.flatMap((judgeId) => explained.get(judgeId) ?? []),
    keptSum: writeTenThousandths(score.kept.reduce((units, sheet) => units + sheet.units, 0n)),
    keptCount: score.kept.length,
    value: score.value && roundHalfUp(score.value, decimals),
    untrimmed: score.untrimmed,
    absent: [...score.absent],
    recused: [...score.recused],
  };
}
