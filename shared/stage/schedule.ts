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

/**
 * How late the show is, in ms: by as much as the newest project began late, or more, once the next one should have
 * begun. Below zero it is early.
 * @param projects of the room, in running order, without those that were withdrawn
 * @param now server time, ms
 * @returns null where nothing is planned, or the first project's time has not come
 */
export function latenessMs(projects: readonly PlannedProject[], now: number): number | null {
  const newest = projects.reduce<PlannedProject | null>(
    (latest, project) =>
      project.startedAt !== null && project.startedAt > (latest?.startedAt ?? -Infinity) ? project : latest,
    null,
  );
  const begunLate = lateBy(newest, newest?.startedAt ?? null);
  const next = projects.find(({ startedAt }) => startedAt === null) ?? null;
  const overdue = lateBy(next, now);
  if (begunLate === null) return overdue === null || overdue < 0 ? null : overdue;
  return overdue === null ? begunLate : Math.max(begunLate, overdue);
}

function lateBy(project: PlannedProject | null, at: number | null): number | null {
  return project === null || project.plannedAt === null || at === null ? null : at - project.plannedAt;
}
