import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyContest } from '../../test/support/any-contest.ts';
import { inputWith, judged, panelOf, projectsOf, sheetsOf } from '../../test/support/contest-with.ts';
import { contestFileSchema } from '../../shared/scoring/contest-file.ts';
import { explainProject } from '../../shared/scoring/explain-project.ts';
import { explanationText } from '../../shared/scoring/explanation-text.ts';
import { sensitivityText } from '../../shared/scoring/sensitivity-text.ts';
import { sensitivityOf } from '../../shared/scoring/sensitivity.ts';
import { tally } from '../../shared/scoring/tally.ts';
import type { TallyOptions } from './tally-options.ts';
import { tallyReport, type Report } from './tally-report.ts';

const document: object = JSON.parse(
  readFileSync(new URL('../../docs/contest.schema.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv2020({ strict: false, allErrors: true }).addSchema(document, 'luyan');
const validResults = ajv.compile({ $ref: 'luyan#/$defs/results' });

type Asked = Partial<Omit<TallyOptions, 'file'>>;

function report(input: unknown, asked: Asked = {}): Promise<Report> {
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  return tallyReport(text, { format: null, lang: null, explain: null, sensitivity: false, ...asked });
}

/** Two places shared, one project nobody scored, one withdrawn; more sheets than count. */
const contest = inputWith({
  rules: {
    components: [
      judged('score', { name: '专家评分', weight: '0.5' }),
      { id: 'v', name: '人气', kind: 'popularity', cap: { share: '0.05' } },
    ],
    awards: { tiers: [{ name: '一等奖', count: 1 }] },
    promotion: { top: 2 },
  },
  rooms: ['east', 'west'].map((id) => ({ id, name: id })),
  panels: [
    {
      id: 'panel',
      name: '专家',
      judges: ['j1', 'j2', 'j3', 'j4'].map((id) => ({ id, name: id, ...(id === 'j4' && { room: 'west' }) })),
    },
  ],
  projects: [
    ...projectsOf(['a', 'b', 'c'], { room: 'east' }),
    { id: 'd', number: 4, name: '丁', unit: '丁单位', room: 'east', withdrawn: true },
  ],
  recusals: [{ judge: 'j3', project: 'b' }],
  sheets: [
    ...sheetsOf('a', ['80', '90', '100', '1']),
    ...sheetsOf('b', ['90', '90', '2']),
    ...sheetsOf('d', ['90']),
  ],
  votes: { a: 5, b: 5, c: 9, d: 1 },
});
const file = contestFileSchema.parse(contest);

describe('results as JSON', () => {
  it('are those of the engine and as docs/contest.schema.json has them, whatever the contest', () =>
    fc.assert(
      fc.asyncProperty(anyContest, async (any) => {
        const { exitCode, out } = await report(any);
        const results: unknown = JSON.parse(out);
        expect(exitCode).toBe(0);
        expect(results).toEqual(tally(any));
        expect(validResults(results), ajv.errorsText(validResults.errors)).toBe(true);
      }),
      { numRuns: 50 },
    ));

  it('are what is printed where no format is named', async () => {
    expect(await report(contest)).toEqual(await report(contest, { format: 'json' }));
    expect(JSON.parse((await report(contest)).out)).toEqual(tally(file));
  });
});

describe('RULES §2.2: sheets that are kept and not counted', () => {
  it('are named on standard error, and the exit code is 0', async () => {
    const { exitCode, err } = await report(contest);
    expect([exitCode, err.map((line) => line.slice(0, line.indexOf(':')))]).toEqual([
      0,
      ['⚠ $.sheets[3]', '⚠ $.sheets[6]', '⚠ $.sheets[7]'],
    ]);
    const without = { ...contest, sheets: contest.sheets?.filter((_, index) => ![3, 6, 7].includes(index)) };
    expect((await report(without)).err).toEqual([]);
    const totals = (out: string) =>
      (JSON.parse(out) as { projects: { total: unknown }[] }).projects.map(({ total }) => total);
    expect(totals((await report(contest)).out)).toEqual(totals((await report(without)).out));
  });
});

describe('results as a table', () => {
  it('in Chinese, each column under its heading', async () => {
    expect((await report(contest, { format: 'table' })).out.split('\n')).toEqual([
      'Contest',
      '',
      '名次  路演序号  项目名称   主体单位  专家评分 ×0.5  票数  票数名次  积分  人气 计入   总分  奖项    晋级  备注',
      '----  --------  ---------  --------  -------------  ----  --------  ----  ---------  -----  ------  ----  ---------------------------',
      '   1         1  Project a  Unit              90.00     5         2     9       2.36  47.36  待裁定  晋级  并列',
      '   1         2  Project b  Unit              90.00     5         2     9       2.36  47.36  待裁定  晋级  并列；专家评分 未去最高最低',
      '             3  Project c  Unit                        9         1    10       0.00                       成绩不全',
      '             4  丁         丁单位                      1                                                  已退出',
      '',
    ]);
  });

  it('in English', async () => {
    const { out } = await report(contest, { format: 'table', lang: 'en' });
    expect(out).toContain('Rank  No.  Project');
    expect(out).toMatch(/pending +yes +tied; 专家评分 untrimmed/);
    expect(out).toMatch(/incomplete\n.*withdrawn\n$/);
  });

  it('names cannot command the terminal or break a line', async () => {
    const projects = projectsOf(['a'], {
      name: '\u001b[2J甲\r\n乙\u2028\u202e丙',
      unit: '\u0007',
      room: 'east',
    });
    const { out } = await report(
      { ...contest, projects, sheets: [], votes: {}, recusals: [] },
      { format: 'table' },
    );
    expect(out.split('\n')).toHaveLength(6);
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\u202e]/u);
  });
});

describe('results as CSV', () => {
  it('have a row a project, a byte order mark and line ends for spreadsheets', async () => {
    const { out } = await report(contest, { format: 'csv' });
    expect(out).toBe(
      [
        '\uFEFF名次,路演序号,项目标识,项目名称,主体单位,赛场,专家评分 ×0.5,票数,票数名次,积分,人气 计入,总分,奖项,晋级,备注',
        '1,1,a,Project a,Unit,east,90.00,5,2,9,2.36,47.36,待裁定,晋级,并列',
        '1,2,b,Project b,Unit,east,90.00,5,2,9,2.36,47.36,待裁定,晋级,并列；专家评分 未去最高最低',
        ',3,c,Project c,Unit,east,,9,1,10,0.00,,,,成绩不全',
        ',4,d,丁,丁单位,east,,1,,,,,,,已退出',
        '',
      ].join('\r\n'),
    );
  });

  it.each([
    ['a "quoted", name', '"a ""quoted"", name"'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-1', "'-1"],
    ['@cmd', "'@cmd"],
    ['\tx', "'\tx"],
    ['\r=1', "'=1"],
    ['=a,"b"', `"'=a,""b"""`],
  ])('%j is written so that it is one cell and no formula', async (name, cell) => {
    const projects = projectsOf(['a'], { name, room: 'east' });
    const { out } = await report(
      { ...contest, projects, sheets: [], votes: {}, recusals: [] },
      { format: 'csv' },
    );
    expect(out.slice(out.indexOf('\r\n') + 2)).toBe(`,1,a,${cell},Unit,east,,0,1,0,0.00,,,,成绩不全\r\n`);
  });

  it('tells joint units, groups, tracks and named awards where the contest has them', async () => {
    const { out } = await report(
      inputWith({
        groups: [{ id: 'g', name: '甲组' }],
        projects: projectsOf(['a'], { jointUnits: ['一院', '二院'], group: 'g', track: '远程' }),
        decisions: [{ kind: 'named-award', project: 'a', award: '星锐奖', reason: 'r' }],
      }),
      { format: 'csv' },
    );
    expect(out.split('\r\n').slice(0, 2)).toEqual([
      '\uFEFF名次,组内名次,路演序号,项目标识,项目名称,主体单位,联合单位,分组,赛道,score,总分,单项奖,备注',
      ',,1,a,Project a,Unit,一院、二院,甲组,远程,,,星锐奖,成绩不全',
    ]);
  });

  it('tells several votes apart', async () => {
    const vote = (id: string) => ({ id, name: id.toUpperCase(), kind: 'popularity' as const });
    const { out } = await report(inputWith({ rules: { components: [vote('x'), vote('y')] } }), {
      format: 'csv',
      lang: 'en',
    });
    expect(out).toContain(
      'X votes,X vote place,X points,X credited,Y votes,Y vote place,Y points,Y credited',
    );
  });
});

describe('an explanation', () => {
  it.each(['zh', 'en'] as const)('is told of a project by its id or running number: %s', async (lang) => {
    const text = `${explanationText(explainProject(file, 'b'), lang).trimEnd()}\n`;
    expect((await report(contest, { explain: 'b', lang })).out).toBe(text);
    expect((await report(contest, { explain: '2', lang, format: 'table' })).out).toBe(text);
  });

  it('is Chinese where no language is named, and data where JSON is', async () => {
    expect((await report(contest, { explain: 'a' })).out).toContain('专家评分');
    const { out } = await report(contest, { explain: 'a', format: 'json' });
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(explainProject(file, 'a'))));
  });

  it.each([
    ['nothing', '', '没有标识或路演序号'],
    ['no project', 'nobody', '没有标识或路演序号'],
    ['what every object has', 'constructor', '没有标识或路演序号'],
    ['a number with a zero', '02', '没有标识或路演序号'],
  ])('of %s is refused', async (_, explain, sentence) => {
    const { exitCode, out, err } = await report(contest, { explain });
    expect([exitCode, out, err.length]).toEqual([2, '', 1]);
    expect(err[0]).toContain(sentence);
  });

  it('by a running number that two projects have names their ids; an id goes before a number', async () => {
    const two = inputWith({ projects: projectsOf(['a', 'b', '7'], { number: 7 }) });
    expect((await report(two, { explain: '7', format: 'json' })).out).toContain('"id": "7"');
    const { exitCode, err } = await report(inputWith({ projects: projectsOf(['a', 'b'], { number: 7 }) }), {
      explain: '7',
      lang: 'en',
    });
    expect([exitCode, err.join('\n')]).toEqual([2, expect.stringContaining('a, b')]);
  });
});

describe('the sensitivity of the results', () => {
  it('is told in words, or as data', async () => {
    const found = sensitivityOf(file);
    const { out } = await report(contest, { sensitivity: true });
    expect(out).toBe(`${sensitivityText(found, file, 'zh').trimEnd()}\n`);
    const data = (await report(contest, { sensitivity: true, format: 'json' })).out;
    expect(JSON.parse(data)).toEqual(JSON.parse(JSON.stringify(found)));
  });
});

describe('RULES §8: a file that is refused', () => {
  const bad = {
    ...contest,
    votes: { a: -1 },
    sheets: [{ judge: 'o1', project: 'a', component: 'score', scores: { all: '100.5' } }],
    panels: [...(contest.panels ?? []), panelOf(1, 'other', 'o')],
  };

  it('every problem with its JSON path and a sentence in both languages, nothing on standard output', async () => {
    for (const asked of [{}, { format: 'csv' }, { explain: 'a' }, { sensitivity: true }] as const) {
      expect(await report(bad, asked)).toEqual({
        exitCode: 2,
        out: '',
        err: [
          '✗ $.votes.a: 不能小于 0，现为 -1 · must be at least 0, is -1',
          '✗ $.sheets[0].judge: 评委 o1 不在评委组“专家”中 · judge o1 is not on the panel "专家"',
          '✗ $.sheets[0].scores.all: 100.5 超过满分 100 · 100.5 is above the maximum of 100',
        ],
      });
    }
  });

  it('in one language where one is asked for', async () => {
    expect((await report(bad, { lang: 'en' })).err[0]).toBe('✗ $.votes.a: must be at least 0, is -1');
    expect((await report(bad, { lang: 'zh' })).err[0]).toBe('✗ $.votes.a: 不能小于 0，现为 -1');
  });

  it('two hundred problems are told, the others counted', async () => {
    const { err } = await report({ ...contest, projects: new Array(5000).fill(0) });
    expect([err.length, err.at(-1)]).toEqual([201, '✗ 另有 4800 处 · and 4800 more']);
  });

  it.each([
    ['results', tally(file), '成绩'],
    ['an exported log', { format: 'luyan-log/1', entries: [] }, '日志'],
    ['no JSON', '{"format":', 'JSON'],
  ])('%s: told in one line what it is', async (_, input, word) => {
    const { exitCode, out, err } = await report(input);
    expect([exitCode, out, err.length]).toEqual([2, '', 1]);
    expect(err[0]).toContain(word);
  });

  it('what is shown of it cannot command the terminal', async () => {
    const { err } = await report({ ...contest, '\u001b[2J\n': 1, title: 5, votes: { '\u009b31m': 1 } });
    expect(err).toHaveLength(3);
    expect(err.join('')).not.toMatch(/\p{Cc}/u);
  });
});
