/** The contest file named on the command line, tallied once in a process of its own: `{"checkMs":…,"tallyMs":…}`. */
import { readFileSync } from 'node:fs';
import { checkContestFile } from '../../shared/scoring/check.ts';
import { tally } from '../../shared/scoring/tally.ts';

const input = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as unknown;
const beforeCheck = performance.now();
const check = checkContestFile(input);
const beforeTally = performance.now();
if (!check.ok)
  throw new Error(`the contest of the bench is no contest file: ${JSON.stringify(check.problems)}`);
tally(check.file);
const end = performance.now();
console.log(JSON.stringify({ checkMs: beforeTally - beforeCheck, tallyMs: end - beforeTally }));
