/** Who chairs the jury, and which results were approved before their reveal: lines of the notes. */
import { approvalCard } from '../../domain/approval.ts';
import { inRunningOrder, isClosed, judgeNameAt } from '../../domain/lookup.ts';
import type { ContestState, ProjectState } from '../../domain/state.ts';
import { beijingTime } from './beijing-time.ts';

export type Line = readonly [label: string, words: string];

const numbered = ({ version, at }: { version: number; at: number }): string =>
  `${beijingTime(at)}，第 ${version} 号`;

function approvalLine(state: ContestState, project: ProjectState): Line {
  const name = `“${project.project.name}”的成绩`;
  const { approval } = project;
  if (approval === null) return ['审定', `${name}未经评委组长审定`];
  const { by, reason, state: stands } = approvalCard(state, project);
  const changed = stands === 'changed' ? '；此后成绩有变化，未再审定' : '';
  return by === null
    ? ['审定', `${name}未经评委组长审定即揭晓（${reason ?? ''}；${numbered(approval)}）${changed}`]
    : ['审定', `${name}经评委组长${by}审定（${numbered(approval)}）${changed}`];
}

export function chairLines(state: ContestState): readonly Line[] {
  const { chair } = state;
  const closed = inRunningOrder(state).filter((project) => isClosed(project) && !project.project.withdrawn);
  const asked = closed.filter(({ approval }) => state.approvalRequired || approval !== null);
  return [
    ...(chair === null
      ? []
      : [
          [
            '评委组长',
            `${judgeNameAt(state, chair.judgeId, state.version)}（${numbered(chair)}记录起）`,
          ] as const,
        ]),
    ...asked.map((project) => approvalLine(state, project)),
  ];
}

/** Of a decision by its index; empty where staff have recorded it. */
export function decidedBy(state: ContestState, index: number): string {
  const byChair = state.decidedByChair.find(({ decision }) => decision === index);
  if (byChair === undefined) return '';
  return `，由评委组长${judgeNameAt(state, byChair.judgeId, byChair.version)}在评分平板上作出（${numbered(byChair)}）`;
}
