/** What is wrong with a score, as the refusal that says so: the same words on the pad and from the server. */
import type { ScoreProblem } from '../scoring/sheet.ts';
import { refuse, type Refusal } from './refusals.ts';

/** @param name of the criterion; its id where there is no such criterion */
export function scoreRefusal(problem: ScoreProblem, name: string): Refusal {
  const { code, criterion } = problem;
  const { value, max, step } = {
    value: problem.value ?? '',
    max: problem.max ?? '',
    step: problem.step ?? '',
  };
  switch (code) {
    case 'score-missing':
      return refuse(code, { criterion, name });
    case 'criterion-unknown':
      return refuse(code, { criterion });
    case 'score-malformed':
      return refuse(code, { criterion, value });
    case 'score-over-maximum':
      return refuse(code, { criterion, name, value, max });
    case 'score-off-step':
      return refuse(code, { criterion, name, value, step });
    default:
      return code satisfies never;
  }
}
