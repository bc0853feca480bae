/** The stage clock as stored facts, and what those facts mean at a given instant (RULES.md §6). */

/** Where a project stands on its way through the show, in order (RULES.md §6). */
export const phases = ['waiting', 'presenting', 'questions', 'scoring', 'closed', 'revealed'] as const;
export type Phase = (typeof phases)[number];

/**
 * What is stored of a project's clock. Nobody counts it down: what remains is derived from `deadlineAt`
 * and the present. Times are milliseconds since the Unix epoch, durations milliseconds.
 */
export type Clock =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly deadlineAt: number; readonly durationMs: number }
  | { readonly kind: 'paused'; readonly remainingMs: number; readonly durationMs: number };

/** Everything a screen needs to go on by itself, across a deadline too, when the server cannot be reached. */
export interface StageFacts {
  readonly phase: Phase;
  readonly clock: Clock;
  /** When time ran out for the presentation; null while it has not, or when it was ended early. */
  readonly cutAt: number | null;
  /** True from the end of the presentation (by time or early) until the project goes back on stage. */
  readonly deckCut: boolean;
  readonly questionsMs: number;
  readonly questionsStart: 'auto' | 'host';
  /** Remaining times at which the clock warns, in ms. */
  readonly warningsMs: readonly number[];
}

/** What a screen shows at one instant. */
export interface StageNow {
  readonly phase: Phase;
  /** Never below 0; null when the phase has no clock. */
  readonly remainingMs: number | null;
  readonly durationMs: number | null;
  readonly paused: boolean;
  readonly deckCut: boolean;
  readonly cutAt: number | null;
  /** The smallest warning threshold that has been passed, in ms, or null. */
  readonly warningMs: number | null;
}

/** @returns what is left on a clock at `now`, in ms, never below 0; null for an idle clock. */
export function remainingMs(clock: Clock, now: number): number | null {
  switch (clock.kind) {
    case 'idle':
      return null;
    case 'paused':
      return clock.remainingMs;
    case 'running':
      return Math.max(0, clock.deadlineAt - now);
    default:
      return clock satisfies never;
  }
}

function warningAt(facts: StageFacts, remaining: number | null): number | null {
  if (remaining === null) return null;
  const passed = facts.warningsMs.filter((threshold) => remaining <= threshold);
  return passed.length === 0 ? null : Math.min(...passed);
}

/**
 * Carries the facts over every deadline that lies before `now`, as the server does when it records them:
 * a presentation's deadline cuts the deck and (where questions start by themselves) begins the questions
 * from that very instant; the end of the questions begins scoring. Idempotent.
 */
export function stageFactsAt(facts: StageFacts, now: number): StageFacts {
  const { clock } = facts;
  if (clock.kind !== 'running' || now < clock.deadlineAt) return facts;
  if (facts.phase === 'presenting') {
    const cut = { ...facts, deckCut: true, cutAt: clock.deadlineAt };
    if (facts.questionsStart === 'host')
      return { ...cut, clock: { kind: 'paused', remainingMs: 0, durationMs: clock.durationMs } };
    if (facts.questionsMs === 0) return { ...cut, phase: 'scoring', clock: { kind: 'idle' } };
    const deadlineAt = clock.deadlineAt + facts.questionsMs;
    return stageFactsAt(
      { ...cut, phase: 'questions', clock: { kind: 'running', deadlineAt, durationMs: facts.questionsMs } },
      now,
    );
  }
  if (facts.phase === 'questions') return { ...facts, phase: 'scoring', clock: { kind: 'idle' } };
  return facts;
}

/**
 * When these facts next mean something else by themselves: a deadline, or a warning before it.
 * @returns server time in ms, later than `now`; null while no clock runs
 */
export function nextChangeAt(facts: StageFacts, now: number): number | null {
  const { clock } = stageFactsAt(facts, now);
  if (clock.kind !== 'running') return null;
  const warnings = facts.warningsMs.map((warningMs) => clock.deadlineAt - warningMs).filter((at) => at > now);
  return Math.min(clock.deadlineAt, ...warnings);
}

/** What the facts mean at `now` (server time, ms). */
export function stageAt(facts: StageFacts, now: number): StageNow {
  const carried = stageFactsAt(facts, now);
  const remaining = remainingMs(carried.clock, now);
  return {
    phase: carried.phase,
    remainingMs: remaining,
    durationMs: carried.clock.kind === 'idle' ? null : carried.clock.durationMs,
    paused: carried.clock.kind === 'paused' && carried.clock.remainingMs > 0,
    deckCut: carried.deckCut,
    cutAt: carried.cutAt,
    warningMs: warningAt(carried, remaining),
  };
}

/** Whether the deck, or the presenter's own screen instead of it, may be seen: from the call to the cut. */
export function mayBeSeen({ phase, deckCut }: Pick<StageNow, 'phase' | 'deckCut'>): boolean {
  return !deckCut && (phase === 'waiting' || phase === 'presenting');
}

/**
 * A remaining time as people read it: `8:00`, `0:05`, rounded up to whole seconds so that 0:00 is shown
 * exactly when time is up.
 */
export function clockText(remaining: number): string {
  const seconds = Math.ceil(remaining / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
