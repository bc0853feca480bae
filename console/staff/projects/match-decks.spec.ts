import { describe, expect, it } from 'vitest';
import { matchDeck, matchDecks, type NamedProject } from './match-decks.ts';

const project = (projectId: string, unit: string, name: string, jointUnits: string[] = []): NamedProject => ({
  projectId,
  unit,
  name,
  jointUnits,
});
const projects = [
  project('p1', '示例市第一医院', '智慧药房'),
  project('p2', '示例市第二医院', '智慧药房管理平台', ['示例大学']),
  project('p3', '示例市第三医院', 'AI+骨科手术（二期）'),
  project('p4', '示例市第四医院', '同名项目'),
  project('p5', '示例市第五医院', '同名项目'),
];
const idOf = (fileName: string) => {
  const match = matchDeck(fileName, projects);
  return match.by === 'none' ? 'none' : `${match.by} ${match.projectId}`;
};

describe('a deck file', () => {
  it.each([
    ['示例市第一医院+智慧药房.pptx', 'whole p1'],
    ['示例市第一医院＋智慧药房.PDF', 'whole p1'],
    ['示例市第一医院 - 智慧药房.pdf', 'whole p1'],
    ['示例市第三医院+AI+骨科手术(二期).pptx', 'whole p3'],
    ['3.示例市第一医院+智慧药房 终稿.pptx', 'name p1'],
    ['智慧药房管理平台.pdf', 'name p2'],
    ['示例大学_智慧药房管理平台v2.pdf', 'name p2'],
    ['示例市第五医院+同名项目.pdf', 'whole p5'],
    ['同名项目（示例市第五医院）.pdf', 'name p5'],
  ])('%s belongs to %s', (fileName, expected) => {
    expect(idOf(fileName)).toBe(expected);
  });

  it.each(['同名项目.pdf', '示例市第一医院.pdf', '演示文稿1.pptx', '.pdf', '药房.pdf'])(
    '%s is offered to none',
    (fileName) => {
      expect(idOf(fileName)).toBe('none');
    },
  );
});

describe('many files', () => {
  const ids = (...names: string[]) =>
    matchDecks(names, projects).map((match) => (match.by === 'none' ? 'none' : match.projectId));

  it('are offered one by one', () => {
    expect(ids('示例市第二医院+智慧药房管理平台.pdf', '无关.pdf', '示例市第一医院+智慧药房.pptx')).toEqual([
      'p2',
      'none',
      'p1',
    ]);
  });

  it('of which two would go to one project go there by their whole name alone', () => {
    expect(ids('示例市第一医院+智慧药房.pdf', '示例市第一医院+智慧药房 旧版.pdf')).toEqual(['p1', 'none']);
    expect(ids('示例市第一医院+智慧药房.pdf', '示例市第一医院+智慧药房.pptx')).toEqual(['none', 'none']);
    expect(ids('智慧药房 终稿.pdf', '智慧药房 旧版.pdf')).toEqual(['none', 'none']);
  });
});
