/** The stage machine of RULES.md §6 as data: which command, or which deadline, takes a project from which phase to which. */
import { phases, type Phase } from './stage.ts';

/** What the contest or the moment must be like; nothing said holds for all. */
export interface PassageWhere {
  /** Whether the contest has time for questions. */
  readonly questions?: boolean;
  /** How they begin when the presentation's time is up. */
  readonly questionsStart?: 'auto' | 'host';
  /** Whether it is the last step of the reveal. */
  readonly lastStep?: boolean;
}

export interface Passage {
  readonly by: string;
  readonly from: Phase;
  readonly to: Phase;
  readonly where: PassageWhere;
}

const passage = <B extends string>(by: B, from: Phase, to: Phase, where: PassageWhere = {}) => ({
  ...{ by, from, to, where },
});

/** Of contests that have a stage; `deadline` is the running clock's. What stays in its phase is listed too. */
export const passages = [
  passage('CallProject', 'waiting', 'waiting'),
  passage('StartPresentation', 'waiting', 'presenting'),

  passage('deadline', 'presenting', 'questions', { questions: true, questionsStart: 'auto' }),
  passage('deadline', 'presenting', 'scoring', { questions: false, questionsStart: 'auto' }),
  // the deck is cut, and the clock stands at zero until the host goes on
  passage('deadline', 'presenting', 'presenting', { questionsStart: 'host' }),
  passage('deadline', 'questions', 'scoring'),
  passage('AdvanceStage', 'presenting', 'questions', { questions: true }),
  passage('AdvanceStage', 'presenting', 'scoring', { questions: false }),
  passage('AdvanceStage', 'questions', 'scoring'),

  passage('PauseClock', 'presenting', 'presenting'),
  passage('PauseClock', 'questions', 'questions'),
  passage('ResumeClock', 'presenting', 'presenting'),
  passage('ResumeClock', 'questions', 'questions'),
  passage('AdjustClock', 'presenting', 'presenting'),
  passage('AdjustClock', 'questions', 'questions'),
  passage('TurnPage', 'presenting', 'presenting'),

  passage('StepBack', 'presenting', 'waiting'),
  passage('StepBack', 'questions', 'presenting'),
  passage('StepBack', 'scoring', 'questions', { questions: true }),
  passage('StepBack', 'scoring', 'presenting', { questions: false }),
  passage('StepBack', 'revealed', 'closed'),
  passage('RestartStage', 'presenting', 'waiting'),
  passage('RestartStage', 'questions', 'waiting'),
  passage('RestartStage', 'scoring', 'waiting'),

  passage('CloseScoring', 'scoring', 'closed'),
  passage('RevealNext', 'closed', 'closed', { lastStep: false }),
  passage('RevealNext', 'closed', 'revealed', { lastStep: true }),
  passage('ReopenScoring', 'closed', 'scoring'),
  passage('ReopenScoring', 'revealed', 'scoring'),
  // one sheet is let in, and what was shown of the result is taken back
  passage('AcceptLateSheet', 'closed', 'closed'),
  passage('AcceptLateSheet', 'revealed', 'closed'),
] as const satisfies readonly Passage[];

export type PassageBy = (typeof passages)[number]['by'];

/** The phases in which this is possible at all, in their order. */
export function phasesFor(by: PassageBy): readonly Phase[] {
  return phases.filter((phase) => passages.some((one) => one.by === by && one.from === phase));
}
