import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standInFonts } from './stand-in-fonts.ts';

const hasNoto = (spawnSync('fc-list', [':', 'family']).stdout?.toString() ?? '').includes(
  'Noto Serif CJK SC',
);

describe('the fonts that stand in', () => {
  it('leave the machine’s own settings in force', () => {
    expect(standInFonts('/etc/a&b/fonts.conf')).toContain('>/etc/a&amp;b/fonts.conf</include>');
  });
});

describe.runIf(hasNoto)('fontconfig, told so', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'luyan-stand-in-'));
    writeFileSync(join(folder, 'fonts.conf'), standInFonts('/etc/fonts/fonts.conf'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const match = (family: string) =>
    spawnSync('fc-match', [family, 'family'], {
      env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf'), FC_LANG: 'zh-cn' },
    })
      .stdout.toString()
      .split(/[,\n]/)[0];

  it.each([
    ['微软雅黑', 'Noto Sans CJK SC'],
    ['Microsoft YaHei', 'Noto Sans CJK SC'],
    ['黑体', 'Noto Sans CJK SC'],
    ['等线', 'Noto Sans CJK SC'],
    ['宋体', 'Noto Serif CJK SC'],
    ['SimSun', 'Noto Serif CJK SC'],
    ['仿宋', 'Noto Serif CJK SC'],
    ['楷体', 'Noto Serif CJK SC'],
    ['仿宋_GB2312', 'Noto Serif CJK SC'],
  ])('puts a font of the same kind in the place of %s', (family, standIn) => {
    expect(match(family)).toBe(standIn);
  });

  it('leaves a font that is installed as it is', () => {
    expect(match('Noto Serif CJK TC')).toBe('Noto Serif CJK TC');
  });
});
