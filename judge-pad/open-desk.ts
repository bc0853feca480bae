/** Opens a seat's sheets on this browser: what it keeps, its turn among several tabs, and the page's connection. */
import { newCommandId } from '../shared/client/command-id.ts';
import type { LiveView } from '../shared/client/live-view.svelte.ts';
import type { JudgeView } from '../shared/contract/views.ts';
import type { SafeKeep } from './keep/keep.ts';
import { leasedTurn } from './outbox/turn.ts';
import { seatOf, SheetDesk } from './sheet-desk.svelte.ts';

/** The same after a reload, another one in another tab. */
function tabName(): string {
  try {
    const name = sessionStorage.getItem('luyan-tab') ?? newCommandId();
    sessionStorage.setItem('luyan-tab', name);
    return name;
  } catch (error) {
    console.warn('this browser does not tell its tabs apart', error);
    return newCommandId();
  }
}

/** So long the page waits for what another tablet of the seat has entered: what comes later is taken all the same. */
const DRAFTS_WITHIN_MS = 1_500;

export async function openDesk(
  live: LiveView<JudgeView>,
  view: JudgeView,
  keep: SafeKeep,
): Promise<SheetDesk> {
  const desk = await openKept(live, view, keep);
  const waited = new Promise((resolve) => setTimeout(resolve, DRAFTS_WITHIN_MS));
  if (live.status === 'live' && view.tablet.holds) await Promise.race([desk.meetDrafts(), waited]);
  return desk;
}

function openKept(live: LiveView<JudgeView>, view: JudgeView, keep: SafeKeep): Promise<SheetDesk> {
  const seat = seatOf(view);
  const name = `${seat.contestId}:${seat.judgeId}:${seat.generation}`;
  return SheetDesk.open(seat, {
    keep,
    send: (command, commandId) => live.attempt(command, commandId),
    turn: leasedTurn(keep, name, tabName(), () => Date.now()),
    // staff may have to copy it by hand (relay/)
    newId: () => newCommandId(8),
    now: () => Date.now(),
    drafts: { tell: (draft) => live.tell('draft', draft), ask: () => live.askForDrafts() },
    shownVersion: () => live.version,
    shownSheet: (projectId, componentId) =>
      live.view?.projects.find(({ project }) => project.projectId === projectId)?.sheets[componentId],
  });
}
