/** The planned run of a room's show, and how far the real one is behind it. */

/** When the first project is to begin (ms since the Unix epoch), and how long each takes, the change-over included. */
export interface ShowPlan {
  readonly startsAt: number;
  readonly slotMs: number;
}

/** A project that takes part, as far as its time on stage has come. */
export interface PlannedProject {
  readonly plannedAt: number | null;
  /** When its presentation began for the first time; null while it has not. */
  readonly startedAt: number | null;
}

/** @param place 0 for the first project of the running order that takes part */
export const plannedAt = ({ startsAt, slotMs }: ShowPlan, place: number): number => startsAt + place * slotMs;

/** How far the show has come by its plan: slots are taken in order, whoever is called into them. */
function progressOf(projects: readonly PlannedProject[]) {
  const slots = projects.flatMap(({ plannedAt }) => (plannedAt === null ? [] : [plannedAt]));
  const begun = projects.flatMap(({ startedAt }) => (startedAt === null ? [] : [startedAt]));
  return { slots: slots.sort((a, b) => a - b), begun: begun.sort((a, b) => a - b) };
}

/**
 * How late the show is, in ms: by as much as the newest project began late, or more, once the next one should have
 * begun. Below zero it is early.
 * @param projects of the room, without those that were withdrawn
 * @param now server time, ms
 * @returns null where nothing is planned, or the first project's time has not come
 */
export function latenessMs(projects: readonly PlannedProject[], now: number): number | null {
  const { slots, begun } = progressOf(projects);
  const begunLate = lateBy(slots[begun.length - 1], begun.at(-1));
  const overdue = lateBy(slots[begun.length], now);
  if (begunLate === null) return overdue === null || overdue < 0 ? null : overdue;
  return overdue === null ? begunLate : Math.max(begunLate, overdue);
}

const lateBy = (slot: number | undefined, at: number | undefined): number | null =>
  slot === undefined || at === undefined ? null : at - slot;

/**
 * When the projects that have not begun may be expected, in ms since the Unix epoch: in the slots that are left, and as
 * much later as the show is now. A show that is ahead waits for its plan.
 * @param projects of the room, in the order of calling, without those that were withdrawn
 * @returns one for each of them; null where it has begun, or nothing is planned
 */
export function expectedStarts(projects: readonly PlannedProject[], now: number): readonly (number | null)[] {
  const left = progressOf(projects);
  const lateMs = Math.max(0, latenessMs(projects, now) ?? 0);
  let slot = left.begun.length;
  return projects.map(({ startedAt }) => {
    if (startedAt !== null) return null;
    const at = left.slots[slot];
    slot += 1;
    return at === undefined ? null : at + lateMs;
  });
}
