/** How urgent a clock looks. */
import type { StageFacts, StageNow } from '../../shared/stage/stage.ts';

export type ClockTone = 'calm' | 'warn' | 'bad';

/**
 * `bad` once the last of several warning thresholds has passed, or no time is left; `warn` from the first on.
 * @param facts carry the thresholds, `at` which of them has passed (shared/stage)
 */
export function clockTone(
  facts: Pick<StageFacts, 'warningsMs'>,
  at: Pick<StageNow, 'remainingMs' | 'warningMs'>,
): ClockTone {
  if (at.remainingMs === 0) return 'bad';
  if (at.warningMs === null) return 'calm';
  const last = Math.min(...facts.warningsMs);
  return facts.warningsMs.length > 1 && at.warningMs === last ? 'bad' : 'warn';
}
