import { describe, expect, it } from 'vitest';
import {
  contestOfTotals,
  contestWith,
  judged,
  panelOf,
  projectsOf,
  sheetsOf,
} from '../../test/support/contest-with.ts';
import { contestOfWorkedExample } from '../../test/support/worked-example.ts';
import type { ContestFile } from './contest-file.ts';
import { explainProject } from './explain-project.ts';
import { explanationText } from './explanation-text.ts';

const told = (file: ContestFile, projectId: string, language: 'zh' | 'en') =>
  explanationText(explainProject(file, projectId), language);

/** Both languages say what they should, each in one line. */
function expectLines(file: ContestFile, projectId: string, zh: string, en: string) {
  expect(told(file, projectId, 'zh').split('\n')).toContain(`   ${zh}`);
  expect(told(file, projectId, 'en').split('\n')).toContain(`   ${en}`);
}

const capped = contestOfWorkedExample({ share: '0.05', of: 'awarded' });

describe('RULES §7: the worked example as text', () => {
  it('in Chinese, with the 5% cap', () => {
    expect(told(capped, 'x', 'zh')).toBe(`成绩说明
大赛：示例大赛
路演序号：1
项目：Project x
主体单位：Unit
结果：总分 131.47，第 1 名

1. 专家评委评分（评委组：专家评委）
   评分要素（满分）：综合（100）
   评分表 7 张，有效 7 张
   - Judge 1  92    计入
   - Judge 2  88.5  计入
   - Judge 3  95    去掉最高分
   - Judge 4  90    计入
   - Judge 5  88.5  计入
   - Judge 6  91    计入
   - Judge 7  79    去掉最低分
   去掉一个最高分和一个最低分（先去最高分，再从余下的去最低分；同分时去评委名单在前者；不足 3 张有效评分表时不去）。
   平均分：(92 + 88.5 + 90 + 88.5 + 91) ÷ 5 = 450 ÷ 5 = 90.00
   本项得分：90.00

2. 专业评委评分（评委组：专业评委）
   评分要素（满分）：综合（30）
   评分表 4 张，有效 4 张
   - Judge 1  27    计入
   - Judge 2  25.5  去掉最低分
   - Judge 3  28    去掉最高分
   - Judge 4  26    计入
   去掉一个最高分和一个最低分（先去最高分，再从余下的去最低分；同分时去评委名单在前者；不足 3 张有效评分表时不去）。
   平均分：(27 + 26) ÷ 2 = 53 ÷ 2 = 26.50
   本项得分：26.50

3. 创新创意分（评委组：专家评委）
   评分要素（满分）：综合（10）
   评分表 7 张，有效 7 张
   - Judge 1  9    去掉最高分（与Judge 4同分，评委名单在前者先去）
   - Judge 2  8    计入
   - Judge 3  8.5  计入
   - Judge 4  9    计入
   - Judge 5  7    去掉最低分
   - Judge 6  8    计入
   - Judge 7  8.5  计入
   去掉一个最高分和一个最低分（先去最高分，再从余下的去最低分；同分时去评委名单在前者；不足 3 张有效评分表时不去）。
   平均分：(8 + 8.5 + 9 + 8 + 8.5) ÷ 5 = 42 ÷ 5 = 8.40
   本项得分：8.40

4. 网络人气积分
   得票 300，在大赛的 4 个项目中列第 3 位
   积分：11 − 3 = 8
   上限：网络人气积分最高占项目总分的 5%
   其他各项之和：90.00 + 26.50 + 8.40 = 124.90
   上限值：124.90 × 0.05 ÷ 0.95 = 124.90 × 1/19 = 6.5736…，向下取到 2 位小数为 6.57
   积分 8 超过上限值，只计入 6.57，减去 1.43
   本项得分：6.57

总分
   90.00 + 26.50 + 8.40 + 6.57 = 131.47

名次
   第 1 名（大赛，共 1 个项目有名次）
`);
  });

  it('in English, without a cap', () => {
    expect(told(contestOfWorkedExample(), 'x', 'en')).toBe(`How this result came about
Contest: 示例大赛
Running number: 1
Project: Project x
Lead unit: Unit
Result: total 132.90, place 1

1. 专家评委评分 (panel: 专家评委)
   Criteria (maximum): 综合 (100)
   7 sheets on file, 7 valid
   - Judge 1  92    counted
   - Judge 2  88.5  counted
   - Judge 3  95    dropped as highest
   - Judge 4  90    counted
   - Judge 5  88.5  counted
   - Judge 6  91    counted
   - Judge 7  79    dropped as lowest
   Drops 1 highest and 1 lowest (highest first, then the lowest of the rest; of equal totals the judge earlier in panel order; none with fewer than 3 valid sheets).
   Mean: (92 + 88.5 + 90 + 88.5 + 91) ÷ 5 = 450 ÷ 5 = 90.00
   Value: 90.00

2. 专业评委评分 (panel: 专业评委)
   Criteria (maximum): 综合 (30)
   4 sheets on file, 4 valid
   - Judge 1  27    counted
   - Judge 2  25.5  dropped as lowest
   - Judge 3  28    dropped as highest
   - Judge 4  26    counted
   Drops 1 highest and 1 lowest (highest first, then the lowest of the rest; of equal totals the judge earlier in panel order; none with fewer than 3 valid sheets).
   Mean: (27 + 26) ÷ 2 = 53 ÷ 2 = 26.50
   Value: 26.50

3. 创新创意分 (panel: 专家评委)
   Criteria (maximum): 综合 (10)
   7 sheets on file, 7 valid
   - Judge 1  9    dropped as highest (same total as Judge 4; the one earlier in panel order goes)
   - Judge 2  8    counted
   - Judge 3  8.5  counted
   - Judge 4  9    counted
   - Judge 5  7    dropped as lowest
   - Judge 6  8    counted
   - Judge 7  8.5  counted
   Drops 1 highest and 1 lowest (highest first, then the lowest of the rest; of equal totals the judge earlier in panel order; none with fewer than 3 valid sheets).
   Mean: (8 + 8.5 + 9 + 8 + 8.5) ÷ 5 = 42 ÷ 5 = 8.40
   Value: 8.40

4. 网络人气积分
   300 votes, place 3 of 4 in the contest
   Points: 11 − 3 = 8
   Value: 8.00

Total
   90.00 + 26.50 + 8.40 + 8.00 = 132.90

Place
   Place 1 of 1 ranked project in the contest
`);
  });

  it('says the rest in the other language: without a cap, and with each cap', () => {
    expectLines(
      contestOfWorkedExample(),
      'x',
      '90.00 + 26.50 + 8.40 + 8.00 = 132.90',
      '90.00 + 26.50 + 8.40 + 8.00 = 132.90',
    );
    expectLines(
      capped,
      'x',
      '积分 8 超过上限值，只计入 6.57，减去 1.43',
      '8 points are above the limit: 6.57 credited, 1.43 taken off',
    );
    expectLines(
      capped,
      'x',
      '上限值：124.90 × 0.05 ÷ 0.95 = 124.90 × 1/19 = 6.5736…，向下取到 2 位小数为 6.57',
      'The limit: 124.90 × 0.05 ÷ 0.95 = 124.90 × 1/19 = 6.5736…, rounded down to 2 decimals: 6.57',
    );
    const ofMaximum = contestOfWorkedExample({ share: '0.06', of: 'maximum' });
    expectLines(
      ofMaximum,
      'x',
      '大赛满分：100 + 30 + 10 + 10 = 150',
      'The maximum total: 100 + 30 + 10 + 10 = 150',
    );
    expectLines(
      ofMaximum,
      'x',
      '积分 8 没有超过上限值 9.00，全部计入：8.00',
      '8 points are within the limit 9.00: all credited, 8.00',
    );
  });
});

describe('RULES §4.2: what decided the place, said', () => {
  it('the total', () => {
    const file = contestOfTotals({ a: '91', b: '90.5' });
    expectLines(
      file,
      'b',
      '前面是第 1 名 1号“Project a”：总分 91.00，比本项目的 90.50 高 0.50',
      'Ahead, in place 1: No. 1 “Project a”: total 91.00, 0.50 above the 90.50 of this project',
    );
  });

  it('an unrounded mean', () => {
    const file = contestWith({
      rules: { components: [judged('score', { trim: { high: 0, low: 0 } })] },
      projects: projectsOf(['a', 'b']),
      sheets: [...sheetsOf('a', ['90', '90.01', '90']), ...sheetsOf('b', ['90', '90', '90'])],
    });
    expectLines(
      file,
      'a',
      '后面是第 2 名 2号“Project b”：总分同为 90.00；比较“score”四舍五入前的平均分，本项目较高：对方 90，本项目 90.0033… (= 27001/300)',
      'Behind, in place 2: No. 2 “Project b”: equal totals of 90.00; decided by unrounded mean of “score”, this one being higher: theirs 90, this project 90.0033… (= 27001/300)',
    );
  });

  it('the votes', () => {
    expectLines(
      contestOfTotals({ a: '90', b: '90' }, { votes: { a: 7, b: 9 } }),
      'a',
      '前面是第 1 名 2号“Project b”：总分同为 90.00，“score”四舍五入前的平均分同为 90；比较得票数，对方较高：对方 9，本项目 7',
      'Ahead, in place 1: No. 2 “Project b”: equal totals of 90.00, equal unrounded mean of “score” of 90; decided by votes, theirs being higher: theirs 9, this project 7',
    );
  });

  it('the jury chair, or nobody yet', () => {
    const tied = { a: '90', b: '90' };
    expectLines(
      contestOfTotals(tied, { decisions: [{ kind: 'order', projects: ['b', 'a'], reason: '临床价值更高' }] }),
      'a',
      '前面是第 1 名 2号“Project b”：总分同为 90.00，“score”四舍五入前的平均分同为 90，得票数同为 0；由评委会主席裁定：2号“Project b” 先于 1号“Project a”，理由：临床价值更高',
      'Ahead, in place 1: No. 2 “Project b”: equal totals of 90.00, equal unrounded mean of “score” of 90, equal votes of 0; decided by the jury chair: No. 2 “Project b” before No. 1 “Project a”; reason: 临床价值更高',
    );
    expectLines(
      contestOfTotals(tied),
      'a',
      '并列：总分同为 90.00，“score”四舍五入前的平均分同为 90，得票数同为 0，评委会主席没有裁定先后',
      'Shared: equal totals of 90.00, equal unrounded mean of “score” of 90, equal votes of 0, and the jury chair has recorded no order',
    );
  });
});

describe('results that are not whole, said', () => {
  it('§2.5: incomplete', () => {
    const file = contestWith({ sheets: [] });
    expectLines(
      file,
      'p',
      '“score”没有有效的评分表：成绩不全，没有总分和名次，列在有名次的项目之后。',
      'No valid sheet for “score”: the project is incomplete, has no total and no place, and is listed after all ranked ones.',
    );
    expect(told(file, 'p', 'zh')).toContain('结果：成绩不全，没有名次');
  });

  it('§2.3: untrimmed', () => {
    expectLines(
      contestWith({ sheets: sheetsOf('p', ['90', '80']) }),
      'p',
      '评分表 2 张，有效 2 张，不足 3 张，未去掉最高分和最低分',
      '2 sheets on file, 2 valid, fewer than 3, so none was dropped',
    );
  });

  it('withdrawn, recused and absent', () => {
    const file = contestWith({
      projects: [...projectsOf(['p']), { id: 'w', name: 'W', unit: 'Unit', withdrawn: true }],
      panels: [panelOf(3)],
      sheets: [...sheetsOf('p', ['90', '80']), ...sheetsOf('w', ['70'])],
      recusals: [{ judge: 'j2', project: 'p', reason: '同单位' }],
    });
    expectLines(
      file,
      'w',
      '项目已退出：保留路演序号，没有总分和名次；评分表留存，不计分。',
      'The project has withdrawn: it keeps its running number and has no total and no place; its sheets are kept, not counted.',
    );
    expectLines(
      file,
      'w',
      '- Judge 1  70  项目已退出，不计',
      '- Judge 1  70  project withdrawn, not counted',
    );
    expectLines(file, 'p', '- Judge 2  80  回避，不计', '- Judge 2  80  recused, not counted');
    expectLines(file, 'p', '回避：Judge 2（同单位）', 'Recused: Judge 2 (同单位)');
    expectLines(file, 'p', '缺席（没有提交评分表）：Judge 3', 'Absent (handed in no sheet): Judge 3');
  });

  it('§2.4 and §4.1: rounded, with a weight', () => {
    const file = contestWith({
      rules: { components: [judged('score', { trim: { high: 0, low: 0 }, weight: '0.333' })] },
      sheets: sheetsOf('p', ['88.5', '88', '88.5']),
    });
    expectLines(
      file,
      'p',
      '平均分：(88.5 + 88 + 88.5) ÷ 3 = 265 ÷ 3 = 88.3333…，四舍五入到 2 位小数为 88.33',
      'Mean: (88.5 + 88 + 88.5) ÷ 3 = 265 ÷ 3 = 88.3333…, rounded half up to 2 decimals: 88.33',
    );
    expectLines(file, 'p', '本项得分：0.333 × 88.33 = 29.41389', 'Value: 0.333 × 88.33 = 29.41389');
    expectLines(
      file,
      'p',
      '0.333 × 88.33 = 29.41389，四舍五入到 2 位小数为 29.41',
      '0.333 × 88.33 = 29.41389, rounded half up to 2 decimals: 29.41',
    );
  });
});

describe('RULES §5: award and promotion, said', () => {
  const totals = { a: '95', b: '88', c: '88' };
  const awards = (straddle: 'decide' | 'extend') => ({
    awards: { straddle, tiers: [{ name: '一等奖', count: 2 }] },
    promotion: { share: '0.5' },
  });

  it('a tier, and who goes on by share', () => {
    const file = contestOfTotals(totals, { rules: awards('decide') });
    expectLines(file, 'a', '按大赛的名次：一等奖 第 1–2 名', 'By place in the contest: 一等奖: places 1–2');
    expectLines(file, 'a', '本项目第 1 名，获一等奖', 'This project is in place 1: 一等奖');
    expectLines(
      file,
      'a',
      '按大赛的名次：3 个项目 × 50% = 1.5，四舍五入为 2，前 2 名晋级',
      'By place in the contest: 3 projects × 50% = 1.5, rounded half up to 2, the first 2 go on',
    );
    expectLines(file, 'a', '本项目第 1 名，晋级', 'This project is in place 1: promoted');
  });

  it('a straddling shared place: pending, or extended', () => {
    const held = [
      '本项目与3号“Project c”并列第 2 名（占第 2–3 名）',
      'This project shares place 2 with No. 3 “Project c” (taking up places 2–3)',
    ];
    expectLines(
      contestOfTotals(totals, { rules: awards('decide') }),
      'b',
      `${held[0]}，跨过一等奖的末位第 2 名：待评委会主席裁定先后`,
      `${held[1]}, straddling the end of 一等奖 at place 2: pending until the jury chair orders them`,
    );
    expectLines(
      contestOfTotals(totals, { rules: awards('decide') }),
      'b',
      `${held[0]}，跨过晋级线第 2 名：待评委会主席裁定先后`,
      `${held[1]}, straddling the line at place 2: pending until the jury chair orders them`,
    );
    expectLines(
      contestOfTotals(totals, { rules: awards('extend') }),
      'b',
      `${held[0]}，跨过一等奖的末位第 2 名；按规则并列者同获一等奖，多占的名次从下一档扣除`,
      `${held[1]}, straddling the end of 一等奖 at place 2; by rule all who share it get 一等奖, and the places used up are gone from the next tier`,
    );
  });
});
