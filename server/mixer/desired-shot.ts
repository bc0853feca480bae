/** Which of its two scenes the mixer should show: derived from the stage's facts, like every screen (RULES.md §6.1). */
import { nextChangeAt, stageFactsAt, type StageFacts } from '../../shared/stage/stage.ts';

/** `deck`: the presenter's picture. `cut`: what takes its place once the presentation is over. */
export type Shot = 'deck' | 'cut';

/**
 * From the call of a project until its presentation ends, `deck`; from then on `cut`, until the next project is called or
 * this one goes back on stage.
 * @param stage null: nobody is on stage
 * @param now server time, ms
 * @returns null where the stage has nothing to say: the mixer stays as it is
 */
export function desiredShot(stage: StageFacts | null, now: number): Shot | null {
  if (stage === null) return null;
  return stageFactsAt(stage, now).deckCut ? 'cut' : 'deck';
}

/** When {@link desiredShot} has to be asked again without anything being recorded, server time in ms; null: never. */
export function askAgainAt(stage: StageFacts | null, now: number): number | null {
  return stage === null ? null : nextChangeAt(stage, now);
}
