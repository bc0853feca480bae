/** How urgent the clock looks. */
import type { StageNow } from '../../shared/stage/stage.ts';

/** `warning`: a threshold has been passed; `last`: the last one has; `over`: no time is left on a standing clock. */
export type ClockTone = 'idle' | 'running' | 'paused' | 'warning' | 'last' | 'over';

/** @param warningsMs the contest's warning thresholds, ms left, in any order */
export function clockTone(now: StageNow, warningsMs: readonly number[]): ClockTone {
  if (now.remainingMs === null) return 'idle';
  if (now.paused) return 'paused';
  if (now.remainingMs === 0) return 'over';
  if (now.warningMs === null) return 'running';
  return now.warningMs === Math.min(...warningsMs) ? 'last' : 'warning';
}
