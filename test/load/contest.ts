/** The contest of the bench: contest A's rules, invented projects and judges, as many as are wanted. */
import type { ContestFileInput } from '../../shared/scoring/contest-file.ts';
import { shanxi2019 } from '../../shared/presets/shanxi-2019.ts';

export const numbered = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_none, index) => make(index + 1));

export const projectId = (n: number): string => `p${n}`;
export const expertId = (n: number): string => `e${n}`;
export const professionalId = (n: number): string => `q${n}`;

const judges = (count: number, idOf: (n: number) => string, kind: string) =>
  numbered(count, (n) => ({ id: idOf(n), name: `${kind}${n}`, unit: `示例单位${n}` }));

export interface Size {
  readonly projects: number;
  readonly experts: number;
  readonly professionals: number;
}

export function contestOf({ projects, experts, professionals }: Size): ContestFileInput {
  return {
    format: 'luyan-contest/1',
    title: '性能测试赛（演示）',
    rules: shanxi2019.rules,
    panels: [
      { id: 'expert', name: '专家评委', judges: judges(experts, expertId, '专家') },
      { id: 'professional', name: '专业评委', judges: judges(professionals, professionalId, '专业') },
    ],
    projects: numbered(projects, (n) => ({
      id: projectId(n),
      number: n,
      name: `跨机构检查检验结果互认平台之${n}`,
      unit: `示例市第${n}人民医院`,
      jointUnits: ['样例县人民医院'],
      track: '远程医疗与医联体',
    })),
  };
}

/** The `nth` sheet of a judge: each differs from the one before, so that each is a revision. */
export function scoresFor(
  componentId: 'expert' | 'professional' | 'innovation',
  nth: number,
): Record<string, string> {
  const half = (least: number, steps: number) => String(least + (nth % steps) / 2);
  if (componentId === 'innovation') return { innovation: half(6, 8) };
  const score = componentId === 'expert' ? half(14, 12) : half(3, 6);
  return Object.fromEntries(
    ['overall', 'value', 'pain-point', 'feasibility', 'technology'].map((criterion) => [criterion, score]),
  );
}
