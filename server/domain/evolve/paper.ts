/** The fold of what is keyed in from paper, until it is a sheet or has been put aside. */
import type { PaperEvent } from '../events.ts';
import { entryOf, paperOf } from '../lookup.ts';
import type { ContestState, PaperKeying, ProjectState, SheetState } from '../state.ts';
import { changeProject } from './change.ts';

export function evolvePaper(state: ContestState, event: PaperEvent, at: number): ContestState {
  const { judgeId, projectId, componentId } = event;
  switch (event.type) {
    case 'PaperSheetKeyed': {
      const { scores, keyedBy, session } = event;
      const keying = { scores, comment: event.comment ?? null, keyedBy, session, at };
      return changeProject(state, projectId, (project) => {
        const others = paperOf(project, componentId, judgeId).filter((other) => other.session !== session);
        return { paper: withKeyings(project.paper, event, [...others, keying]) };
      });
    }
    case 'PaperSheetDiscarded':
      return changeProject(state, projectId, ({ paper }) => ({ paper: withKeyings(paper, event, []) }));
    default:
      return event satisfies never;
  }
}

/** How a sheet came, as its event tells; nothing is added where it came from the pad. */
export const originOf = ({ source, keyedBy }: Pick<SheetState, 'source' | 'keyedBy'>) => ({
  ...(source === undefined ? {} : { source }),
  ...(keyedBy === undefined ? {} : { keyedBy }),
});

/** With these keyings of one sheet; none: the sheet no longer stands in the record. */
export function withKeyings(
  paper: ProjectState['paper'],
  { componentId, judgeId }: { readonly componentId: string; readonly judgeId: string },
  keyings: readonly PaperKeying[],
): ProjectState['paper'] {
  const others = Object.entries(entryOf(paper, componentId) ?? {}).filter(([id]) => id !== judgeId);
  const kept = keyings.length === 0 ? others : [...others, [judgeId, keyings] as const];
  return { ...paper, [componentId]: Object.fromEntries(kept) };
}
