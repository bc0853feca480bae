// How firm the results of a contest are: what other assumptions would change, and which places hang on one step of one sheet.
import type { ContestFile } from './contest-file.ts';
import { closePlaces, type ClosePlace } from './sensitivity-close.ts';
import { assumptionsOf, scenarioOf, type Scenario } from './sensitivity-scenarios.ts';
import { tally } from './tally.ts';

export interface Sensitivity {
  format: 'luyan-sensitivity/1';
  /** Without trimming, without popularity points, then without each judge in panel order. */
  scenarios: Scenario[];
  /** Close places, and places that the totals leave equal: see {@link closePlaces}. */
  closePlaces: ClosePlace[];
}

/**
 * Examines how firm the results are. The results themselves stay as they are: nothing here is a second result, and
 * nothing here changes one. The file is taken to be one that `checkContestFile` accepts.
 * @throws RangeError if a score is no decimal, or a trim could leave no sheet
 */
export function sensitivityOf(file: ContestFile): Sensitivity {
  const results = tally(file);
  return {
    format: 'luyan-sensitivity/1',
    scenarios: assumptionsOf(file).map((assumption) => scenarioOf(file, results, assumption)),
    closePlaces: closePlaces(file, results),
  };
}
