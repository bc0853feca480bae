import { describe, expect, it } from 'vitest';
import {
  contestOfTotals,
  contestWith,
  judged,
  projectsOf,
  sheetsOf,
} from '../../test/support/contest-with.ts';
import { contestFileSchema, type ContestFile } from './contest-file.ts';
import { sensitivityText } from './sensitivity-text.ts';
import { sensitivityOf } from './sensitivity.ts';

const told = (file: ContestFile, lang: 'zh' | 'en') => sensitivityText(sensitivityOf(file), file, lang);

const sheets = { a: ['80', '80'], b: ['80', '79.5'], c: ['70', '70'], d: [null, '70'] };

/** A close pair at a tier's end and at a track's line, one told apart by votes, and a judge who is needed. */
const contest = contestFileSchema.parse({
  format: 'luyan-contest/1',
  title: '示例赛\n第二行',
  rules: {
    components: [
      {
        id: 'expert',
        name: '专家评分',
        kind: 'judged',
        panel: 'p',
        criteria: [{ id: 'all', name: '创新性', max: '100' }],
        trim: { high: 0, low: 0, minSheets: 1 },
      },
    ],
    awards: {
      tiers: [
        { name: '一等奖', count: 1 },
        { name: '二等奖', count: 1 },
      ],
    },
    promotion: { scope: 'track', top: 1 },
  },
  panels: [
    {
      id: 'p',
      name: '专家',
      judges: [
        { id: 'e1', name: '示例评委甲' },
        { id: 'e2', name: 'e2' },
      ],
    },
  ],
  projects: [
    { id: 'a', number: 3, name: '智慧导诊', unit: '示例医院', track: '应用创新' },
    { id: 'b', number: 1, name: '影像互认', unit: '示例医院', track: '应用创新' },
    { id: 'c', name: '远程会诊', unit: '示例医院', track: '技术创新' },
    { id: 'd', number: 2, name: '慢病随访', unit: '示例医院', track: '技术创新' },
  ],
  sheets: Object.entries(sheets).flatMap(([id, totals]) => sheetsOf(id, totals, 'expert', 'e')),
  votes: { c: 4, d: 2 },
});

describe('the sensitivity as text', () => {
  it('in Chinese', () => {
    expect(told(contest, 'zh')).toBe(`结果敏感性：示例赛 第二行

一、结论
- 不去最高分和最低分：规则中本无此项
- 不计人气积分：规则中本无此项
- 逐一去掉 2 位评委：其中 1 位会使奖项或晋级改变
- 只差一张评分表上一步的相邻名次：2 对，其中 2 对关系到奖项或晋级
- 总分相同、由同分规则或裁定分出先后的相邻名次：1 对

二、三种假设
去掉评委 e2：2 个项目的奖项改变，2 个项目的晋级改变
  3号「智慧导诊」：一等奖 → 待裁定；晋级 → 待裁定
  1号「影像互认」：二等奖 → 待裁定；不晋级 → 待裁定；第2名 → 第1名
  仅名次改变 1 个项目（2号 4→无名次（不完整））
不改变任何奖项和晋级：
  不去最高分和最低分：规则中本无此项
  不计人气积分：规则中本无此项
  去掉评委 示例评委甲（e1）：名次也都不变

三、接近的名次
关系到奖项或晋级的：
  第1名 3号「智慧导诊」 80.00 ／ 第2名 1号「影像互认」 79.75：差 0.25
    关系到奖项；改动一处一步即可（4 处并列）；例：评委示例评委甲（e1）给1号「影像互认」的专家评分·创新性 80 → 80.5，并列
  （赛道「应用创新」内）第1名 3号「智慧导诊」 80.00 ／ 第2名 1号「影像互认」 79.75：差 0.25
    关系到晋级；改动一处一步即可（4 处并列）；例：评委示例评委甲（e1）给1号「影像互认」的专家评分·创新性 80 → 80.5，并列
  （赛道「技术创新」内）第1名 c「远程会诊」 70.00 ／ 第2名 2号「慢病随访」 70.00：差 0.00
    关系到晋级；总分相同，先后由票数分出；改动一处一步即可（3 处反超）；例：评委e2给2号「慢病随访」的专家评分·创新性 70 → 70.5，反超`);
  });

  it('in English', () => {
    expect(told(contest, 'en')).toBe(`Sensitivity of the results: 示例赛 第二行

1. In short
- Without trimming: the rules have none to leave out
- Without popularity points: the rules have none to leave out
- Without each of 2 judges in turn: leaving out 1 of them would change prizes or promotions
- Neighbouring places within one step of one sheet: 2, with a prize or promotion at stake in 2
- Neighbouring places with equal totals, told apart by a tie-breaker or a decision: 1

2. The three assumptions
Without judge e2: the prize of 2 projects changes, the promotion of 2 projects changes
  No. 3 “智慧导诊”: 一等奖 → pending; promoted → pending
  No. 1 “影像互认”: 二等奖 → pending; not promoted → pending; place 2 → place 1
  only the rank of 1 project changes (No. 2 4→no place (incomplete))
Changing no prize and no promotion:
  Without trimming: the rules have none to leave out
  Without popularity points: the rules have none to leave out
  Without judge 示例评委甲 (e1): nor any rank

3. Close places
With a prize or promotion at stake:
  place 1 No. 3 “智慧导诊” 80.00 / place 2 No. 1 “影像互认” 79.75: 0.25 apart
    at stake: the prize; single steps enough: 4 draw level; e.g. judge 示例评委甲 (e1) gives No. 1 “影像互认” in 专家评分, 创新性 80.5 instead of 80: the lower one draws level
  (in track “应用创新”) place 1 No. 3 “智慧导诊” 80.00 / place 2 No. 1 “影像互认” 79.75: 0.25 apart
    at stake: promotion; single steps enough: 4 draw level; e.g. judge 示例评委甲 (e1) gives No. 1 “影像互认” in 专家评分, 创新性 80.5 instead of 80: the lower one draws level
  (in track “技术创新”) place 1 c “远程会诊” 70.00 / place 2 No. 2 “慢病随访” 70.00: 0.00 apart
    at stake: promotion; equal totals, told apart by the vote count; single steps enough: 3 overtake; e.g. judge e2 gives No. 2 “慢病随访” in 专家评分, 创新性 70.5 instead of 70: the lower one overtakes`);
  });

  it('says so where nothing at all is close', () => {
    const file = contestOfTotals({ a: '80' });
    expect(told(file, 'zh')).toContain('三、接近的名次\n没有。');
    expect(told(file, 'en')).toContain('3. Close places\nNone.');
  });

  it('names a decision of the chair, and that no single step would do', () => {
    const file = contestWith({
      projects: projectsOf(['a', 'b']),
      sheets: [...sheetsOf('a', ['80', '80', '80']), ...sheetsOf('b', ['80', '80', '80'])],
      decisions: [{ kind: 'order', projects: ['b', 'a'], reason: 'chair' }],
    });
    expect(told(file, 'zh')).toContain(
      '第1名 2号「Project b」 80.00 ／ 第2名 1号「Project a」 80.00：差 0.00；总分相同，先后由评委会主席裁定；改动任何一处一步都不会改变先后',
    );
    expect(told(file, 'en')).toContain(
      'equal totals, ordered by the jury chair’s decision; no single step would change it',
    );
  });

  it('gives the change of each whose rank alone changes, or how many where they are many', () => {
    const ranked = (size: number) => {
      const ids = Array.from({ length: size }, (_, index) => `p${index}`);
      return contestWith({
        rules: { components: [judged('score', { trim: { high: 0, low: 0, minSheets: 1 } })] },
        projects: projectsOf(ids),
        // the second judge turns the order of the first around, by a little more
        sheets: ids.flatMap((id, index) => sheetsOf(id, [`${90 - index}`, `${10 + 2 * index}`])),
      });
    };
    expect(told(ranked(3), 'zh')).toContain(
      '去掉评委 Judge 2（j2）：仅名次改变 2 个项目（3号 1→3，1号 3→1）',
    );
    expect(told(ranked(3), 'en')).toContain(
      'Without judge Judge 2 (j2): only the rank of 2 projects changes (No. 3 1→3, No. 1 3→1)',
    );
    expect(told(ranked(30), 'zh')).toContain('去掉评委 Judge 2（j2）：仅名次改变 30 个项目\n');
  });

  it('tells the place within the group, and the group of a close pair', () => {
    const [a, b] = projectsOf(['a', 'b']);
    const file = contestWith({
      rules: {
        components: [judged('score', { criteria: [{ id: 'all', name: 'All', max: '100' }] })],
        awards: { scope: 'group', tiers: [{ name: 'T1', count: 1 }] },
      },
      groups: [{ id: 'g1', name: '甲组' }],
      projects: [a, b].flatMap((project) => (project ? [{ ...project, group: 'g1' }] : [])),
      sheets: [...sheetsOf('a', ['80', '80']), ...sheetsOf('b', ['90', '69.5'])],
    });
    expect(told(file, 'zh')).toContain('  1号「Project a」：T1 → 无奖项；第1名 → 第2名；组内第1名 → 第2名');
    expect(told(file, 'en')).toContain(
      '  No. 1 “Project a”: T1 → no award; place 1 → place 2; in its group place 1 → 2',
    );
    expect(told(file, 'zh')).toContain('（组「甲组」内）第1名 1号「Project a」 80.00');
    expect(told(file, 'en')).toContain('(in group “甲组”) place 1 No. 1 “Project a” 80.00');
  });
});
