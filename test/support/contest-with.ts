// Small contest files for scoring specs: one panel, sheets of one criterion, so that a sheet total is one number.
import {
  contestFileSchema,
  type ContestFile,
  type ContestFileInput,
  type RulesInput,
} from '../../shared/scoring/contest-file.ts';

type ComponentInput = RulesInput['components'][number];
type JudgedInput = Extract<ComponentInput, { kind: 'judged' }>;
type SheetInput = NonNullable<ContestFileInput['sheets']>[number];
type ProjectInput = ContestFileInput['projects'][number];

/** A component of panel `panel` (or the one given) with one criterion `all` of at most 100 by halves. */
export function judged(id: string, parts: Partial<JudgedInput> = {}): JudgedInput {
  const criteria = [{ id: 'all', name: 'All', max: '100', step: '0.0001' }];
  return { id, name: id, kind: 'judged', panel: 'panel', criteria, ...parts };
}

/** Judges `j1`, `j2` … of the panel `panel`. */
export function panelOf(size: number, id = 'panel', prefix = 'j'): ContestFileInput['panels'][number] {
  const judges = Array.from({ length: size }, (_, index) => ({
    id: `${prefix}${index + 1}`,
    name: `Judge ${index + 1}`,
  }));
  return { id, name: id, judges };
}

/** The sheets of `j1`, `j2` … with these totals; null where the judge has handed in nothing. */
export function sheetsOf(
  project: string,
  totals: readonly (string | null)[],
  component = 'score',
  prefix = 'j',
): SheetInput[] {
  return totals.flatMap((all, index) =>
    all === null ? [] : [{ judge: `${prefix}${index + 1}`, project, component, scores: { all } }],
  );
}

/** Projects with these ids, numbered in order. */
export function projectsOf(ids: readonly string[], parts: Partial<ProjectInput> = {}): ProjectInput[] {
  return ids.map((id, index) => ({ id, number: index + 1, name: `Project ${id}`, unit: 'Unit', ...parts }));
}

/** A contest file of these parts: by default one component `score`, a panel of seven judges, one project `p`. */
export function contestWith(
  parts: Omit<Partial<ContestFileInput>, 'rules'> & { rules?: Partial<RulesInput> } = {},
): ContestFile {
  return contestFileSchema.parse(inputWith(parts));
}

/** As {@link contestWith}, before defaults and checks. */
export function inputWith(
  parts: Omit<Partial<ContestFileInput>, 'rules'> & { rules?: Partial<RulesInput> } = {},
): ContestFileInput {
  return {
    format: 'luyan-contest/1',
    title: 'Contest',
    panels: [panelOf(7)],
    projects: projectsOf(['p']),
    ...parts,
    rules: { components: [judged('score')], ...parts.rules },
  };
}

/** One sheet a project, its total being the project's: for specs on ranks, awards and promotion. */
export function contestOfTotals(
  totals: Readonly<Record<string, string>>,
  parts: Omit<Partial<ContestFileInput>, 'rules'> & { rules?: Partial<RulesInput> } = {},
): ContestFile {
  return contestWith({
    projects: projectsOf(Object.keys(totals)),
    sheets: Object.entries(totals).flatMap(([id, total]) => sheetsOf(id, [total])),
    ...parts,
  });
}
