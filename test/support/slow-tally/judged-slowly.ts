// One judged component of one project, from RULES.md §2 alone: sheets are taken away one at a time.
import type { ContestFile, JudgedComponent, Project } from '../../../shared/scoring/contest-file.ts';
import type { JudgedComponentResult } from '../../../shared/scoring/results.ts';
import { halfUp, isMore, ratio, read, sum, times, write, type Ratio } from './ratio.ts';

export interface JudgedSlowly {
  readonly result: JudgedComponentResult;
  /** §4.2: what breaks ties is the mean before its rounding. */
  readonly mean: Ratio | null;
  /** §2.4: what enters the total. */
  readonly value: Ratio | null;
}

interface Totalled {
  readonly judge: string;
  readonly total: Ratio;
}

/** The first in panel order that no other stands beyond. */
function extreme(sheets: readonly Totalled[], isBeyond: (a: Ratio, b: Ratio) => boolean): Totalled[] {
  const found = sheets.find((sheet) => !sheets.some((other) => isBeyond(other.total, sheet.total)));
  return found ? [found] : [];
}

export function judgedSlowly(file: ContestFile, component: JudgedComponent, project: Project): JudgedSlowly {
  const panel = file.panels.filter(({ id }) => id === component.panel).flatMap(({ judges }) => judges);
  const inRoom = panel.filter(
    ({ room }) => room === undefined || room === project.room || !file.rooms?.length,
  );
  const mayJudge = project.withdrawn ? [] : inRoom;
  const isRecused = (id: string) =>
    (file.recusals ?? []).some(({ judge, project: from }) => judge === id && from === project.id);
  const sheetsBy = (id: string) =>
    (file.sheets ?? []).filter(
      (sheet) => sheet.judge === id && sheet.project === project.id && sheet.component === component.id,
    );
  const recused = mayJudge.filter(({ id }) => isRecused(id)).map(({ id }) => id);
  const due = mayJudge.filter(({ id }) => !isRecused(id)).map(({ id }) => id);
  const valid = due.flatMap((judge) =>
    sheetsBy(judge).map(({ scores }) => ({ judge, total: sum(Object.values(scores).map(read)) })),
  );

  const { trim } = component;
  const untrimmed = valid.length < trim.minSheets;
  let left: readonly Totalled[] = valid;
  const takeAway = (count: number, isBeyond: (a: Ratio, b: Ratio) => boolean): string[] => {
    const taken: string[] = [];
    for (let turn = 0; turn < count && !untrimmed; turn++) {
      const gone = extreme(left, isBeyond);
      left = left.filter((sheet) => !gone.includes(sheet));
      taken.push(...gone.map(({ judge }) => judge));
    }
    return taken;
  };
  const high = takeAway(trim.high, isMore);
  const low = takeAway(trim.low, (a, b) => isMore(b, a));

  const mean = left.length === 0 ? null : times(sum(left.map(({ total }) => total)), ratio(1, left.length));
  const value = mean && halfUp(mean, file.rules.decimals);
  return {
    mean,
    value,
    result: {
      value: value && write(value, file.rules.decimals),
      sheets: valid.length,
      dropped: { high, low },
      untrimmed: untrimmed && !project.withdrawn,
      absent: due.filter((judge) => sheetsBy(judge).length === 0),
      recused,
    },
  };
}
