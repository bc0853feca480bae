import { describe, expect, it } from 'vitest';
import { contestA, projectIds } from '../../test/support/contest-a.ts';
import { given } from '../../test/support/given.ts';
import { withdraw } from '../../test/support/running-the-show.ts';
import type { DomainCommand } from '../domain/commands.ts';
import { contestFileOf } from '../domain/contest-file-of.ts';
import { drawText } from './draw-report.ts';

const seed = '3187.46';
const drawn = given(contestA()).given({ type: 'NumberProjects', by: 'draw', seed });
const exported = (show: typeof drawn): string => JSON.stringify(contestFileOf(show.state, () => true));
const order = [
  '1\tp4\t大数据病种管理',
  '2\tp2\t一码通智慧就医',
  '3\tp3\t模拟数据质控',
  '4\tp1\t云上影像互认平台',
];

describe('a draw repeated from the exported contest file', () => {
  it('gives the running numbers of the file, by the seed in the file', () => {
    expect(drawText(exported(drawn), undefined)).toEqual({
      exitCode: 0,
      order,
      remarks: ['✓ 与文件中的路演序号一致 · the running numbers of the file'],
    });
    expect(drawText(`\uFEFF${exported(drawn)}`, seed).exitCode).toBe(0);
  });

  it('leaves out who came after the draw, and says so', () => {
    const late = drawn.given({ type: 'AddProject', name: '新增项目', unit: '新增单位', jointUnits: [] });
    const report = drawText(exported(late), undefined);
    expect(report).toMatchObject({ exitCode: 0, order });
    expect(report.remarks[1]).toContain('抽签后加入 1 个项目');
  });

  it('counts who has withdrawn', () => {
    expect(drawText(exported(drawn.given(withdraw('p4'))), undefined)).toMatchObject({ exitCode: 0, order });
  });

  it('says when another seed was used, or another order given', () => {
    const other = drawText(exported(drawn), 'another seed');
    expect(other.exitCode).toBe(1);
    expect(other.remarks).toEqual(['✗ 与文件中的路演序号不一致 · not the running numbers of the file']);
    const byHand: DomainCommand = { type: 'NumberProjects', by: 'manual', order: [...projectIds] };
    expect(drawText(exported(drawn.given(byHand)), seed).exitCode).toBe(1);
  });

  it('draws where there are no numbers yet', () => {
    expect(drawText(JSON.stringify(contestA()), seed)).toEqual({ exitCode: 0, order, remarks: [] });
  });
});

describe('a draw from a list of ids', () => {
  it('numbers them, with their names', () => {
    expect(drawText('p1 云上影像\r\n\np3\np2\tA B \n p4\n', seed)).toEqual({
      exitCode: 0,
      order: ['1\tp4', '2\tp2\tA B', '3\tp3', '4\tp1\t云上影像'],
      remarks: [],
    });
  });

  it.each([
    ['without a seed', 'p1\np2', undefined],
    ['empty', ' \n', seed],
    ['with an id twice', 'p1\np2\np1', seed],
    ['with what is no id', '一号', seed],
    ['that is broken JSON', '{"format":', seed],
    ['that is some other JSON', '{"format":"luyan-log/1"}', seed],
    ['that is a contest file without a seed', JSON.stringify(contestA()), undefined],
  ])('%s is refused', (_what, text, given) => {
    const { exitCode, order: nothing, remarks } = drawText(text, given);
    expect({ exitCode, nothing }).toEqual({ exitCode: 2, nothing: [] });
    expect(remarks[0]).toMatch(/^✗ .+ · .+/);
  });
});
