/** Contest A (RULES.md §7, preset shanxi-2019) with four projects, and its variants: two rooms, a desk review. */
import { checkContestFile } from '../../shared/scoring/check.ts';
import type { ContestFile, ContestFileInput, RulesInput } from '../../shared/scoring/contest-file.ts';
import { shanxi2019 } from '../../shared/presets/shanxi-2019.ts';

type StageInput = NonNullable<RulesInput['stage']>;
type JudgeInput = ContestFileInput['panels'][number]['judges'][number];
export type Parts = Omit<Partial<ContestFileInput>, 'rules'> & { readonly rules?: Partial<RulesInput> };

export const expertIds = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7'] as const;
export const professionalIds = ['q1', 'q2', 'q3', 'q4'] as const;
export const projectIds = ['p1', 'p2', 'p3', 'p4'] as const;

/** Presentation and questions of contest A, in ms. */
export const presentationMs = 480_000;
export const questionsMs = 240_000;

const judgeOf = (kind: string) => (id: string, index: number) => ({ id, name: `${kind}${index + 1}` });

function panels(roomOf: (judgeId: string) => string | null = () => null): ContestFileInput['panels'] {
  const seated = (judge: { id: string; name: string }): JudgeInput => {
    const room = roomOf(judge.id);
    return room === null ? judge : { ...judge, room };
  };
  return [
    { id: 'expert', name: '专家评委', judges: expertIds.map(judgeOf('专家')).map(seated) },
    { id: 'professional', name: '专业评委', judges: professionalIds.map(judgeOf('专业')).map(seated) },
  ];
}

/** Names of 1, 3, 4 and 14 strokes at their first character, entered in another order. */
const projects: ContestFileInput['projects'] = [
  { id: 'p1', name: '云上影像互认平台', unit: '样例省影像中心' },
  { id: 'p2', name: '一码通智慧就医', unit: '示例市第一人民医院', jointUnits: ['样例县人民医院'] },
  { id: 'p3', name: '模拟数据质控', unit: '模拟市中心医院' },
  { id: 'p4', name: '大数据病种管理', unit: '云岭示范医院', track: '医疗健康信息管理' },
];

function checked(input: ContestFileInput): ContestFile {
  const result = checkContestFile(input);
  if (!result.ok) throw new Error(`the fixture is no contest file: ${JSON.stringify(result.problems)}`);
  return result.file;
}

/** 8 + 4 minutes, four components, seven experts and four professionals, projects `p1` to `p4` without numbers. */
export function contestA(parts: Parts = {}): ContestFile {
  return checked({
    format: 'luyan-contest/1',
    title: '第四届智慧医疗创新大赛（测试）',
    panels: panels(),
    projects,
    ...parts,
    rules: { ...shanxi2019.rules, ...parts.rules },
  });
}

/** Contest A with other stage rules. */
export function contestAOnStage(stage: Partial<StageInput>, parts: Parts = {}): ContestFile {
  const rules = { ...parts.rules, stage: { ...shanxi2019.rules.stage, ...stage } };
  return contestA({ ...parts, rules });
}

/** `p1`, `p2` in room `east` with e1–e4, q1, q2; `p3`, `p4` in room `west` with e5–e7, q3; q4 sits in both. */
export function contestInTwoRooms(parts: Parts = {}): ContestFile {
  const east = ['e1', 'e2', 'e3', 'e4', 'q1', 'q2', 'p1', 'p2'];
  const roomOf = (id: string) => (east.includes(id) ? 'east' : 'west');
  return contestA({
    rooms: [
      { id: 'east', name: '东厅' },
      { id: 'west', name: '西厅' },
    ],
    panels: panels((id) => (id === 'q4' ? null : roomOf(id))),
    projects: projects.map((project) => ({ ...project, room: roomOf(project.id) })),
    ...parts,
  });
}

/** Contest A without a stage: experts score applications in their own time. */
export function deskReview(parts: Parts = {}): ContestFile {
  const { stage: _none, ...rules } = shanxi2019.rules;
  return checked({
    format: 'luyan-contest/1',
    title: '材料评审（测试）',
    panels: panels(),
    projects,
    ...parts,
    rules: { ...rules, ...parts.rules },
  });
}

/** The desk review in the rooms, with the judges and projects, of {@link contestInTwoRooms}. */
export function deskReviewInTwoRooms(parts: Parts = {}): ContestFile {
  const { rooms, panels, projects } = contestInTwoRooms();
  return deskReview({ ...(rooms && { rooms }), panels, projects, ...parts });
}

/** Scores of the five criteria of a component of contest A that add up to `total`, by halves. */
function spread(total: number, maximum: number): Record<string, string> {
  const ids = ['overall', 'value', 'pain-point', 'feasibility', 'technology'];
  let left = total;
  const entries = ids.map((id): [string, string] => {
    const score = Math.min(left, maximum);
    left -= score;
    return [id, String(score)];
  });
  if (left !== 0) throw new RangeError(`${total} is more than five times ${maximum}`);
  return Object.fromEntries(entries);
}

/** @param total of the sheet: a multiple of 0.5, at most 100 (expert), 30 (professional) or 10 (innovation) */
export function scoresOf(componentId: string, total: number): Record<string, string> {
  switch (componentId) {
    case 'expert':
      return spread(total, 20);
    case 'professional':
      return spread(total, 6);
    default:
      return { innovation: String(total) };
  }
}

/** Sheet totals of every judge, in panel order. */
export interface Marks {
  readonly expert: readonly number[];
  readonly professional: readonly number[];
  readonly innovation: readonly number[];
}

/** The worked example of RULES.md §7. */
export const workedExample: Marks = {
  expert: [92, 88.5, 95, 90, 88.5, 91, 79],
  professional: [27, 25.5, 28, 26],
  innovation: [9, 8, 8.5, 9, 7, 8, 8.5],
};

/** The same total from every judge of a panel. */
export function evenMarks(expert: number, professional: number, innovation: number): Marks {
  return {
    expert: expertIds.map(() => expert),
    professional: professionalIds.map(() => professional),
    innovation: expertIds.map(() => innovation),
  };
}
