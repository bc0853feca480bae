/** The first thing that a program beside the server does: it takes only the time that the show leaves. */
import { constants, setPriority } from 'node:os';

export function yieldToShow(): void {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
}
