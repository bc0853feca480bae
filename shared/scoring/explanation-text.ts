// The explanation of a project's result as text, for a terminal and for paper.
import type { ComponentExplanation, ProjectExplanation } from './explain-project.ts';
import { alignedColumns } from './explanation-columns.ts';
import type { JudgedComponentExplanation } from './explanation-judged.ts';
import { placeReasons, placeWords } from './explanation-place-words.ts';
import {
  awardWords,
  lineWords,
  namedAwardWords,
  promotionWords,
  tiersWords,
} from './explanation-prize-words.ts';
import {
  absentWords,
  fateLabel,
  meanWords,
  recusedWords,
  sheetsSummary,
  sheetSum,
  trimRule,
  whyThisOne,
} from './explanation-sheet-words.ts';
import { totalWords, withdrawnWords } from './explanation-total-words.ts';
import { popularityWords } from './explanation-vote-words.ts';
import { joined, same, weightedText, type Language, type Phrase } from './explanation-words.ts';

/**
 * The whole explanation in one language, a paragraph for each part, every line ending in a newline. Columns line up
 * where Chinese characters are two cells wide, as in a terminal.
 */
export function explanationText(explanation: ProjectExplanation, language: Language): string {
  const say = (phrase: Phrase): string => phrase[language];
  const parts = [
    headLines(explanation).map(say),
    ...explanation.components.map((component, at) => [
      `${at + 1}. ${component.name}${component.kind === 'judged' ? say(panelWords(component)) : ''}`,
      ...componentLines(component, explanation.decimals, say).map((line) => `   ${line}`),
    ]),
    ...[totalPart(explanation), placePart(explanation), ...prizeParts(explanation)]
      .filter((phrases) => phrases.length > 1)
      .map(([title, ...phrases]) => [
        ...(title ? [say(title)] : []),
        ...phrases.map((phrase) => `   ${say(phrase)}`),
      ]),
  ];
  return parts.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function headLines({ contest, project, status, total, place }: ProjectExplanation): Phrase[] {
  const { number, name, unit, jointUnits, group, track, room } = project;
  const labelled = (zh: string, en: string, value: string | null): Phrase[] =>
    value === null ? [] : [{ zh: `${zh}：${value}`, en: `${en}: ${value}` }];
  return [
    { zh: '成绩说明', en: 'How this result came about' },
    ...labelled('大赛', 'Contest', contest),
    ...labelled('路演序号', 'Running number', number === null ? null : `${number}`),
    ...labelled('项目', 'Project', name),
    ...labelled('主体单位', 'Lead unit', unit),
    ...labelled('联合单位', 'Joint units', jointUnits.length === 0 ? null : jointUnits.join('、')),
    ...labelled('赛道', 'Track', track),
    ...labelled('分组', 'Group', group),
    ...labelled('赛场', 'Room', room),
    resultWords(status, total.total, place),
  ];
}

function resultWords(
  status: ProjectExplanation['status'],
  total: string | null,
  place: ProjectExplanation['place'],
): Phrase {
  switch (status) {
    case 'ranked':
      return place?.shared
        ? {
            zh: `结果：总分 ${total}，并列第 ${place.place} 名`,
            en: `Result: total ${total}, sharing place ${place.place}`,
          }
        : {
            zh: `结果：总分 ${total}，第 ${place?.place} 名`,
            en: `Result: total ${total}, place ${place?.place}`,
          };
    case 'incomplete':
      return { zh: '结果：成绩不全，没有名次', en: 'Result: incomplete, no place' };
    case 'withdrawn':
      return { zh: '结果：已退出', en: 'Result: withdrawn' };
    default:
      return status satisfies never;
  }
}

const panelWords = ({ panel, name }: JudgedComponentExplanation): Phrase =>
  panel.name === name ? same('') : { zh: `（评委组：${panel.name}）`, en: ` (panel: ${panel.name})` };

function componentLines(
  component: ComponentExplanation,
  decimals: number,
  say: (phrase: Phrase) => string,
): string[] {
  if (component.kind === 'popularity') {
    const credited = component.placed?.credited;
    return [
      ...popularityWords(component, decimals).map(say),
      ...(credited === undefined ? [] : [say({ zh: `本项得分：${credited}`, en: `Value: ${credited}` })]),
    ];
  }
  const { criteria, sheets, trim, mean, weight, weighted } = component;
  const notes = [absentWords(component), recusedWords(component), mean && trimRule(trim)];
  return [
    say(criteriaWords(criteria)),
    say(sheetsSummary(component)),
    ...alignedColumns(
      sheets.map((sheet) => [`- ${sheet.judge.name}`, sheetSum(sheet), say(fateWords(sheet.fate))]),
    ),
    ...notes.flatMap((note) => (note ? [say(note)] : [])),
    ...(mean ? [say(labelledMean(meanWords(mean, decimals)))] : []),
    ...(mean && weighted !== null ? [say(componentValue(weight, mean.value, weighted))] : []),
  ];
}

function criteriaWords(criteria: JudgedComponentExplanation['criteria']): Phrase {
  const names = joined(
    criteria.map(({ name, max }) => ({ zh: `${name}（${max}）`, en: `${name} (${max})` })),
    ' + ',
    ' + ',
  );
  return { zh: `评分要素（满分）：${names.zh}`, en: `Criteria (maximum): ${names.en}` };
}

function fateWords(fate: JudgedComponentExplanation['sheets'][number]['fate']): Phrase {
  const label = fateLabel(fate);
  const why = whyThisOne(fate);
  return why ? { zh: `${label.zh}（${why.zh}）`, en: `${label.en} (${why.en})` } : label;
}

const labelledMean = ({ zh, en }: Phrase): Phrase => ({ zh: `平均分：${zh}`, en: `Mean: ${en}` });

function componentValue(weight: string, value: string, weighted: string): Phrase {
  const formula = weight === '1' ? value : `${weightedText(weight, value)} = ${weighted}`;
  return { zh: `本项得分：${formula}`, en: `Value: ${formula}` };
}

/** A part is its title and what stands below it; one without anything below is left out. */
function totalPart({ status, total, decimals }: ProjectExplanation): Phrase[] {
  return [{ zh: '总分', en: 'Total' }, status === 'withdrawn' ? withdrawnWords : totalWords(total, decimals)];
}

function placePart({ place, groupPlace }: ProjectExplanation): Phrase[] {
  const of = (each: ProjectExplanation['place']): Phrase[] =>
    each ? [placeWords(each), ...placeReasons(each)] : [];
  return [{ zh: '名次', en: 'Place' }, ...of(place), ...of(groupPlace)];
}

function prizeParts({ award, namedAwards, promotion }: ProjectExplanation): Phrase[][] {
  const line = promotion && lineWords(promotion);
  return [
    [{ zh: '奖项', en: 'Award' }, ...(award ? [tiersWords(award), awardWords(award)] : [])],
    [{ zh: '单项奖', en: 'Named awards' }, ...namedAwards.map(namedAwardWords)],
    [
      { zh: '晋级', en: 'Promotion' },
      ...(line ? [line] : []),
      ...(promotion ? [promotionWords(promotion)] : []),
    ],
  ];
}
