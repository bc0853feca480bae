/** The contest of the end-to-end test: contest A with stage times of seconds, three projects, and its marks by hand. */
import { shanxi2019 } from '../../../shared/presets/shanxi-2019.ts';
import type { ContestFileInput } from '../../../shared/scoring/contest-file.ts';

export const presentationSeconds = 20;
export const questionsSeconds = 9;

const experts = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7'];
const professionals = ['q1', 'q2', 'q3', 'q4'];

export const showContest: ContestFileInput = {
  format: 'luyan-contest/1',
  title: '三项目演练',
  rules: {
    ...shanxi2019.rules,
    preset: shanxi2019.id,
    stage: { presentationSeconds, questionsSeconds, questionsStart: 'auto', warningsSeconds: [6, 3] },
  },
  panels: [
    { id: 'expert', name: '专家评委', judges: experts.map((id) => ({ id, name: `专家${id.slice(1)}号` })) },
    {
      id: 'professional',
      name: '专业评委',
      judges: professionals.map((id) => ({ id, name: `专业${id.slice(1)}号` })),
    },
  ],
  projects: [
    { id: 'p1', number: 1, name: '甲项目远程会诊', unit: '示例一院' },
    { id: 'p2', number: 2, name: '乙项目智慧药房', unit: '示例二院' },
    { id: 'p3', number: 3, name: '丙项目影像质控', unit: '示例三院' },
  ],
};

/** By project, then judge: sheet totals by component. e5 is recused from p2; q4 does not submit for p3. */
export const marks: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>> = {
  p1: {
    e1: { expert: 92, innovation: 9 },
    e2: { expert: 88.5, innovation: 8 },
    e3: { expert: 95, innovation: 8.5 },
    e4: { expert: 90, innovation: 9 },
    e5: { expert: 88.5, innovation: 7 },
    e6: { expert: 91, innovation: 8 },
    e7: { expert: 79, innovation: 8.5 },
    q1: { professional: 27 },
    q2: { professional: 25.5 },
    q3: { professional: 28 },
    q4: { professional: 26 },
  },
  p2: {
    e1: { expert: 85, innovation: 7 },
    e2: { expert: 90, innovation: 8 },
    e3: { expert: 80.5, innovation: 6.5 },
    e4: { expert: 88, innovation: 7.5 },
    e6: { expert: 92, innovation: 9 },
    e7: { expert: 84, innovation: 7 },
    q1: { professional: 24 },
    q2: { professional: 22.5 },
    q3: { professional: 26 },
    q4: { professional: 23 },
  },
  p3: {
    e1: { expert: 95, innovation: 9.5 },
    e2: { expert: 94, innovation: 9 },
    e3: { expert: 93.5, innovation: 8 },
    e4: { expert: 96, innovation: 10 },
    e5: { expert: 90, innovation: 9 },
    e6: { expert: 92, innovation: 8.5 },
    e7: { expert: 97.5, innovation: 9 },
    q1: { professional: 28 },
    q2: { professional: 27 },
    q3: { professional: 29.5 },
  },
};

/** Ballots: p2 three, p3 two, p1 one. The phone page casts p1's. */
export const ballots = ['p2', 'p2', 'p2', 'p3', 'p3'] as const;

/**
 * Worked out by hand, RULES.md §2–§4.
 * p1: experts drop 95 and 79: 450/5 = 90.00; professionals drop 28 and 25.5: 53/2 = 26.50; innovation drops 9 and 7:
 *     42/5 = 8.40; third in the vote: 8. Total 132.90.
 * p2 (e5 recused): experts drop 92 and 80.5: 347/4 = 86.75; professionals drop 26 and 22.5: 47/2 = 23.50; innovation drops
 *     9 and 6.5: 29.5/4 = 7.375, half up 7.38; first in the vote: 10. Total 127.63.
 * p3 (q4 absent): experts drop 97.5 and 90: 470.5/5 = 94.10; three professionals drop 29.5 and 27: 28.00; innovation drops
 *     10 and 8: 45/5 = 9.00; second in the vote: 9. Total 140.10.
 */
export const byHand = {
  p1: {
    expert: '90.00',
    professional: '26.50',
    popularity: '8.00',
    innovation: '8.40',
    total: '132.90',
    rank: 2,
  },
  p2: {
    expert: '86.75',
    professional: '23.50',
    popularity: '10.00',
    innovation: '7.38',
    total: '127.63',
    rank: 3,
  },
  p3: {
    expert: '94.10',
    professional: '28.00',
    popularity: '9.00',
    innovation: '9.00',
    total: '140.10',
    rank: 1,
  },
} as const;
