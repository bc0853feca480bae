/** The results as rows and columns of text, for people: what the table and the CSV file are made of. */
import type { Component, ContestFile, Project } from '../../shared/scoring/contest-file.ts';
import { parseTenThousandths, TEN_THOUSAND } from '../../shared/scoring/exact.ts';
import {
  isPopularityResult,
  type PopularityComponentResult,
  type ProjectFlag,
  type ProjectResult,
  type Promoted,
  type Results,
} from '../../shared/scoring/results.ts';
import type { Bilingual } from '../../shared/contract/text.ts';
import type { Lang } from './tally-options.ts';

export interface Row {
  readonly result: ProjectResult;
  readonly project: Project;
}

export interface Column {
  readonly heading: string;
  readonly align: 'left' | 'right';
  /** Needed to sort and look things up, in the way on a terminal. */
  readonly onlyInFile?: boolean;
  readonly cell: (row: Row) => string | number | null | undefined;
}

const words = {
  rank: { zh: '名次', en: 'Rank' },
  groupRank: { zh: '组内名次', en: 'Rank in group' },
  number: { zh: '路演序号', en: 'No.' },
  id: { zh: '项目标识', en: 'Id' },
  name: { zh: '项目名称', en: 'Project' },
  unit: { zh: '主体单位', en: 'Unit' },
  jointUnits: { zh: '联合单位', en: 'Joint units' },
  group: { zh: '分组', en: 'Group' },
  track: { zh: '赛道', en: 'Track' },
  room: { zh: '赛场', en: 'Room' },
  votes: { zh: '票数', en: 'votes' },
  place: { zh: '票数名次', en: 'vote place' },
  points: { zh: '积分', en: 'points' },
  credited: { zh: '计入', en: 'credited' },
  total: { zh: '总分', en: 'Total' },
  award: { zh: '奖项', en: 'Award' },
  namedAwards: { zh: '单项奖', en: 'Named awards' },
  promoted: { zh: '晋级', en: 'Promoted' },
  remarks: { zh: '备注', en: 'Remarks' },
  pending: { zh: '待裁定', en: 'pending' },
  yes: { zh: '晋级', en: 'yes' },
  untrimmed: { zh: '未去最高最低', en: 'untrimmed' },
  separator: { zh: '；', en: '; ' },
} as const satisfies Record<string, Bilingual>;

const flagWords: Readonly<Record<ProjectFlag, Bilingual>> = {
  tied: { zh: '并列', en: 'tied' },
  incomplete: { zh: '成绩不全', en: 'incomplete' },
  withdrawn: { zh: '已退出', en: 'withdrawn' },
};

/** In the order of the results. */
export function rowsOf(file: ContestFile, results: Results): Row[] {
  const projects = new Map(file.projects.map((project) => [project.id, project]));
  return results.projects.flatMap((result): Row[] => {
    const project = projects.get(result.id);
    return project ? [{ result, project }] : [];
  });
}

/** Only columns that have something to tell in this contest. */
export function columnsOf(file: ContestFile, lang: Lang): Column[] {
  const { rules, groups, rooms, projects } = file;
  const word = (name: keyof typeof words): string => words[name][lang];
  const text = (heading: string, cell: Column['cell']): Column => ({ heading, align: 'left', cell });
  const figure = (heading: string, cell: Column['cell']): Column => ({ heading, align: 'right', cell });
  const inFile = (column: Column): Column => ({ ...column, onlyInFile: true });
  const when = (condition: boolean, column: Column): Column[] => (condition ? [column] : []);
  const nameIn = (list: readonly { id: string; name: string }[] | undefined, id: string | undefined) =>
    list?.find((one) => one.id === id)?.name;
  const votes = rules.components.filter(({ kind }) => kind === 'popularity');
  return [
    figure(word('rank'), ({ result }) => result.rank),
    ...when(
      (groups?.length ?? 0) > 0,
      figure(word('groupRank'), ({ result }) => result.groupRank),
    ),
    figure(word('number'), ({ project }) => project.number),
    inFile(text(word('id'), ({ project }) => project.id)),
    text(word('name'), ({ project }) => project.name),
    text(word('unit'), ({ project }) => project.unit),
    ...when(
      projects.some(({ jointUnits }) => (jointUnits?.length ?? 0) > 0),
      inFile(text(word('jointUnits'), ({ project }) => project.jointUnits?.join('、'))),
    ),
    ...when(
      (groups?.length ?? 0) > 0,
      text(word('group'), ({ project }) => nameIn(groups, project.group)),
    ),
    ...when(
      projects.some(({ track }) => track !== undefined),
      inFile(text(word('track'), ({ project }) => project.track)),
    ),
    ...when(
      (rooms?.length ?? 0) > 0,
      inFile(text(word('room'), ({ project }) => nameIn(rooms, project.room))),
    ),
    ...rules.components.flatMap((component) =>
      columnsOfComponent(component, votes.length === 1, figure, word),
    ),
    figure(word('total'), ({ result }) => result.total),
    ...when(
      rules.awards !== undefined,
      text(word('award'), ({ result }) => (result.award === 'pending' ? word('pending') : result.award)),
    ),
    ...when(
      (file.decisions ?? []).some(({ kind }) => kind === 'named-award'),
      text(word('namedAwards'), ({ result }) => result.namedAwards.join('、')),
    ),
    ...when(
      rules.promotion !== undefined,
      text(word('promoted'), ({ result }) => promotedText(result.promoted, word)),
    ),
    text(word('remarks'), ({ result }) => remarks(file, result, lang)),
  ];
}

function columnsOfComponent(
  component: Component,
  isOnlyVote: boolean,
  figure: (heading: string, cell: Column['cell']) => Column,
  word: (name: 'votes' | 'place' | 'points' | 'credited') => string,
): Column[] {
  const heading = headingOf(component);
  if (component.kind === 'judged')
    return [figure(heading, ({ result }) => result.components[component.id]?.value)];
  const voted = ({ result }: Row): Partial<PopularityComponentResult> => {
    const found = result.components[component.id];
    return found && isPopularityResult(found) ? found : {};
  };
  const named = (name: 'votes' | 'place' | 'points'): string =>
    isOnlyVote ? word(name) : `${component.name} ${word(name)}`;
  return [
    figure(named('votes'), (row) => voted(row).votes),
    figure(named('place'), (row) => voted(row).place),
    figure(named('points'), (row) => voted(row).points),
    figure(`${heading} ${word('credited')}`, (row) => voted(row).value),
  ];
}

/** With its weight where that is not 1, so that a printed row adds up by hand. */
function headingOf({ name, weight }: Component): string {
  return parseTenThousandths(weight) === TEN_THOUSAND ? name : `${name} ×${weight}`;
}

function promotedText(promoted: Promoted, word: (name: 'pending' | 'yes') => string): string {
  if (promoted === 'pending') return word('pending');
  return promoted === true ? word('yes') : '';
}

function remarks(file: ContestFile, result: ProjectResult, lang: Lang): string {
  const untrimmed = file.rules.components.filter(({ id }) => {
    const component = result.components[id];
    if (component === undefined || isPopularityResult(component)) return false;
    return component.untrimmed && component.sheets > 0;
  });
  const told = [
    ...result.flags.map((flag) => flagWords[flag][lang]),
    ...untrimmed.map(({ name }) => `${name} ${words.untrimmed[lang]}`),
  ];
  return told.join(words.separator[lang]);
}
