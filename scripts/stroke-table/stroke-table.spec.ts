import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { alike } from './corrections.ts';
import { strokeTable, strokeTableSource } from './stroke-table.ts';

const table = strokeTable();
const strokesOf = (character: string) =>
  [...table].find(([, characters]) => characters.includes(character))?.[0] ?? null;

/** The 6763 characters of GB 2312. */
function gb2312(): string[] {
  const decoder = new TextDecoder('gb2312');
  const rows = Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, row) => 0xb0 + row);
  const cells = Array.from({ length: 94 }, (_, cell) => 0xa1 + cell);
  return rows
    .flatMap((row) => cells.map((cell) => decoder.decode(new Uint8Array([row, cell]))))
    .filter((character) => /^\p{Script=Han}$/u.test(character));
}

describe('the stroke table', () => {
  it('is what the script makes of the data', async () => {
    expect(await readFile('server/domain/stroke-table.ts', 'utf8')).toBe(strokeTableSource());
  });

  it('holds every character once', () => {
    const all = [...table.values()].flatMap((characters) => [...characters]);
    expect(all.length).toBe(6939);
    expect(new Set(all).size).toBe(all.length);
  });

  it('holds all characters of GB 2312 but 31 parts and radicals that nobody writes by themselves', () => {
    const characters = gb2312();
    expect(characters.length).toBe(6763);
    expect(characters.filter((character) => strokesOf(character) === null).join('')).toBe(
      '丨丿丶匚刂亠冫冖讠卩阝廴艹扌彳彡犭夂饣忄丬氵宀辶彐屮纟灬礻疒衤',
    );
  });

  it.each([
    ['一', 1],
    ['医', 7],
    ['花', 7], // 艹 is three strokes
    ['远', 7], // 辶 is three
    ['院', 9], // 阝 is two
    ['药', 9],
    ['健', 10],
    ['流', 10],
    ['皙', 13], // the data has it wrong
    ['慧', 15],
    ['齉', 36],
  ])('%s has %i strokes', (character, strokes) => {
    expect(strokesOf(character)).toBe(strokes);
  });

  it('has characters of the same strokes as the official table has them', () => {
    for (const family of alike) {
      const characters = table.get(strokesOf(family) ?? strokesOf(family.slice(0, 1)) ?? 0) ?? '';
      const places = [...family].map((character) => characters.indexOf(character));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places[0]).toBeGreaterThanOrEqual(0);
    }
  });

  it('begins each count as the official table does', () => {
    const officialStart = [
      [2, '二十丁厂七卜八人入儿匕几九刁了刀力乃又'],
      [
        3,
        '三干于亏工土士才下寸大丈与万上小口山巾千乞川亿个夕久么勺凡丸及广亡门丫义之尸己已巳弓子卫也女刃飞习叉马乡',
      ],
      [
        4,
        '丰王开井天夫元无云专丐扎艺木五支厅不犬太区历歹友尤匹车巨牙屯戈比互切瓦止少曰日中贝冈内水见午牛手气毛壬升夭长仁什片仆化仇币仍仅斤爪反介父从仑今凶分乏公仓月氏勿欠风丹匀乌勾凤六文亢方火为斗忆计订户认冗讥心尺引丑巴孔队办以允予邓劝双书幻',
      ],
    ] as const;
    for (const [strokes, characters] of officialStart) {
      const ours = [...(table.get(strokes) ?? '')].filter((character) => characters.includes(character));
      expect(ours.join('')).toBe(characters);
    }
  });
});
