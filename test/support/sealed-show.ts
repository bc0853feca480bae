/** A show whose every mark can be told in any text: to prove what a view does not say. */
import { checkContestFile } from '../../shared/scoring/check.ts';
import type { ContestFile } from '../../shared/scoring/contest-file.ts';
import { isPopularityResult } from '../../shared/scoring/results.ts';
import { sheetTotal } from '../../shared/scoring/sheet.ts';
import { detailedResultsOf, resultOf } from '../../server/domain/results.ts';
import { expectedSheets } from '../../server/domain/lookup.ts';
import { contestA, expertIds, professionalIds } from './contest-a.ts';
import { given, judge, type Show } from './given.ts';
import { call, close, closeMany, deckOf, revealAtOnce, revealOn, toScoring } from './running-the-show.ts';

const judged = (id: string, panel: string, max: string) => ({
  id,
  name: `计分项 ${id}`,
  kind: 'judged' as const,
  panel,
  criteria: ['first', 'second'].map((part) => ({ id: part, name: `要素 ${part}`, max, step: '0.0001' })),
});

/** Contest A with four decimals, two criteria a component and an award, and deck and votes as in the real one. */
export function tellableContest(): ContestFile {
  const result = checkContestFile({
    ...contestA(),
    projects: contestA().projects.map((project, index) => ({ ...project, number: index + 1 })),
    rules: {
      ...contestA().rules,
      decimals: 4,
      awards: { scope: 'contest', straddle: 'decide', tiers: [{ name: '一等奖', count: 1 }] },
      components: [
        judged('expert', 'expert', '50'),
        judged('professional', 'professional', '15'),
        { id: 'popularity', name: '网络人气积分', kind: 'popularity' },
        judged('innovation', 'expert', '5'),
      ],
    },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.file;
}

export const votes = { p1: 48_211, p2: 39_077, p3: 52_693, p4: 17_389 } as const;
export const judgeIds = [...expertIds, ...professionalIds];

const tops: Readonly<Record<string, number>> = { expert: 49, professional: 14, innovation: 4 };

/** Four decimals, another for every sheet and criterion; the last is 1 to 4, so that no sum ends in 0. */
function mark(projectId: string, componentId: string, judgeId: string, criterion: string): string {
  let hash = 2_166_136_261;
  for (const letter of `${projectId}/${componentId}/${judgeId}/${criterion}`)
    hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619) >>> 0;
  const whole = (tops[componentId] ?? 1) - (hash % 3);
  return `${whole}.${100 + (hash % 899)}${1 + (hash % 4)}`;
}

/** Every judge who is due, but for `but`, submits a sheet that nothing else looks like. */
function submitMarks(show: Show, projectId: string, but: readonly string[] = []): Show {
  return expectedSheets(show.state, show.project(projectId))
    .filter((due) => !but.includes(due.judge.id))
    .reduce((before, { judge: { id }, component }) => {
      const scores = Object.fromEntries(
        component.criteria.map((criterion) => [
          criterion.id,
          mark(projectId, component.id, id, criterion.id),
        ]),
      );
      const comment = `密评-${projectId}-${component.id}-${id}`;
      return before.by(judge(id), {
        type: 'SubmitSheet',
        projectId,
        componentId: component.id,
        scores,
        comment,
      });
    }, show);
}

const closedWithMarks = (show: Show, projectId: string): Show =>
  submitMarks(toScoring(show, projectId), projectId).given(close(projectId));

const made = new Map<number, Show>();

/**
 * `p1` is revealed, `p2` is revealed as far as `steps`, `p3` is sealed, `p4` is on stage being scored (e7 has not
 * submitted). The vote has closed.
 */
export function sealedShow(steps: number): Show {
  const show =
    made.get(steps) ?? (steps === 0 ? beforeTheReveal() : revealOn(sealedShow(steps - 1), 'p2', 1));
  made.set(steps, show);
  return show;
}

function beforeTheReveal(): Show {
  const opened = given(tellableContest()).given(deckOf('p4'), { type: 'OpenVote' });
  const revealed = revealOn(closedWithMarks(opened, 'p1'), 'p1');
  const sealed = closedWithMarks(closedWithMarks(revealed, 'p3'), 'p2');
  const scoring = submitMarks(toScoring(sealed.given(call('p4')), 'p4'), 'p4', ['e7']);
  return scoring.given({ type: 'CloseVote', counts: votes });
}

/**
 * The same contest as a desk review: `p1` is revealed, `p2` sealed, `p3` open with all sheets in, `p4` open with e7 still
 * missing and e2 recused. Each project has a deck. The vote has closed.
 */
export function sealedReview(): Show {
  const { rules, ...file } = tellableContest();
  const { stage: _none, ...others } = rules;
  const opened = given({ ...file, rules: others }).given(
    ...file.projects.map(({ id }) => deckOf(id)),
    { type: 'RecuseJudge', judgeId: 'e2', projectId: 'p4', reason: '同单位' },
    { type: 'OpenVote' },
  );
  const scored = ['p1', 'p2', 'p3'].reduce((show: Show, id) => submitMarks(show, id), opened);
  return submitMarks(scored, 'p4', ['e7']).given(
    { type: 'CloseVote', counts: votes },
    closeMany(['p1', 'p2']),
    revealAtOnce('p1'),
  );
}

/** All that is to be known of one project's result, as it would be written. */
export interface Marked {
  readonly scores: readonly string[];
  readonly comments: readonly string[];
  readonly sheetTotals: readonly string[];
  /** Of judged components. */
  readonly values: readonly string[];
  readonly votes: string;
  readonly total: string;
  /** Scores, sheet totals and comments by judge. */
  readonly byJudge: Readonly<Record<string, readonly string[]>>;
}

const known = new WeakMap<Show, Map<string, Marked>>();

/** What the project's result is, or would be if it were closed now. */
export function markedOf(show: Show, projectId: string): Marked {
  const ofShow = known.get(show) ?? new Map<string, Marked>();
  known.set(show, ofShow);
  const marked = ofShow.get(projectId) ?? findMarks(show, projectId);
  ofShow.set(projectId, marked);
  return marked;
}

function findMarks(show: Show, projectId: string): Marked {
  const open = show.project(projectId).phase === 'scoring';
  const closed = open ? show.given(close(projectId, judgeIds)) : show;
  const result = resultOf(detailedResultsOf(closed.state).results, projectId);
  const values = Object.values(result?.components ?? {}).flatMap((component) =>
    isPopularityResult(component) || component.value === null ? [] : [component.value],
  );
  const sheets = Object.values(show.project(projectId).sheets).flatMap((byJudge) => Object.entries(byJudge));
  const byJudge: Record<string, string[]> = {};
  for (const [judgeId, { scores, comment }] of sheets)
    (byJudge[judgeId] ??= []).push(...Object.values(scores), sheetTotal({ ...scores }), comment ?? '');
  return {
    scores: sheets.flatMap(([, { scores }]) => Object.values(scores)),
    comments: sheets.map(([, { comment }]) => comment ?? ''),
    sheetTotals: sheets.map(([, { scores }]) => sheetTotal({ ...scores })),
    values,
    votes: String(votes[projectId as keyof typeof votes]),
    total: result?.total ?? '',
    byJudge,
  };
}

/** Everything of a result that could be told. */
export const allOf = ({ scores, comments, sheetTotals, values, votes: count, total }: Marked): string[] => [
  ...scores,
  ...comments,
  ...sheetTotals,
  ...values,
  count,
  total,
];

/** Those of the secrets that a text gives away: as a number of its own, in quotes or not, or as words. */
export function toldBy(text: string, secrets: readonly string[]): string[] {
  const numbers = new Set(text.match(/\d+(\.\d+)?/g));
  return secrets.filter((secret) => (/^\d/.test(secret) ? numbers.has(secret) : text.includes(secret)));
}
