import { expect, it } from 'vitest';
import type { JudgeProject } from '../shared/contract/views.ts';
import { earlierSheets } from './earlier.ts';

const project = (number: number, version: number | null, withdrawn = false) =>
  ({
    project: { projectId: `p${number}`, number, name: `项目${number}` },
    withdrawn,
    sheets: version === null ? {} : { expert: { total: String(number), version } },
  }) as unknown as JudgeProject;

it('the own sheets of other projects, newest first, at most six, none of a withdrawn one', () => {
  const here = project(1, 3);
  const others = [project(2, 5), project(3, null), project(4, 9), project(5, 7, true)];
  expect(earlierSheets([here, ...others], here, 'expert').map(({ name }) => name)).toEqual([
    '项目4',
    '项目2',
  ]);
  expect(earlierSheets([here, ...others], here, 'innovation')).toEqual([]);
  const many = Array.from({ length: 9 }, (_, index) => project(index + 2, index + 10));
  expect(earlierSheets(many, here, 'expert')).toHaveLength(6);
});
