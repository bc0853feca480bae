/** Which sheets a judge may have on paper, and which one comes after another in the pile. */
import type { ContestFile, JudgedComponent } from '../../../shared/scoring/contest-file.ts';
import { DECIMAL_PATTERN } from '../../../shared/scoring/exact.ts';
import { formatScore, sheetTotal } from '../../../shared/scoring/sheet.ts';
import type { HostView } from '../../../shared/contract/views.ts';

export interface SheetPlace {
  readonly judgeId: string;
  readonly projectId: string;
  readonly componentId: string;
}

type Rules = Pick<ContestFile, 'rules' | 'panels'>;
type Contest = Pick<HostView, 'projects' | 'judges'>;

/** What a judge's panels score. */
export function componentsOf({ rules, panels }: Rules, judgeId: string): readonly JudgedComponent[] {
  const own = panels.filter(({ judges }) => judges.some(({ id }) => id === judgeId)).map(({ id }) => id);
  return rules.components.flatMap((component) =>
    component.kind === 'judged' && own.includes(component.panel) ? [component] : [],
  );
}

/** Those of the judge's room that take part, in running order, without those that the judge is recused from. */
export function projectsOf({ projects, judges }: Contest, judgeId: string): HostView['projects'] {
  const room = judges.find((judge) => judge.judgeId === judgeId)?.room ?? null;
  return projects.filter(
    (project) =>
      !project.withdrawn && !project.recused.includes(judgeId) && (room === null || project.room === room),
  );
}

/** The next sheet of the same judge: the next component, then the next project; null after the last. */
export function nextPlace(contest: Contest, rules: Rules, place: SheetPlace): SheetPlace | null {
  const components = componentsOf(rules, place.judgeId);
  const pile = projectsOf(contest, place.judgeId).flatMap(({ project: { projectId } }) =>
    components.map(({ id }) => ({ judgeId: place.judgeId, projectId, componentId: id })),
  );
  const at = pile.findIndex(
    ({ projectId, componentId }) => projectId === place.projectId && componentId === place.componentId,
  );
  return at < 0 ? null : (pile[at + 1] ?? null);
}

/** Whether the total that stands on the paper is that of the scores; null while it is no number yet. */
export function totalAgrees(scores: Record<string, string>, onPaper: string): boolean | null {
  if (!DECIMAL_PATTERN.test(onPaper)) return null;
  return formatScore(onPaper) === sheetTotal(scores);
}
