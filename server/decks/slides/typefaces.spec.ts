import { describe, expect, it } from 'vitest';
import { pptxOf, type SlideText } from '../../../test/support/pptx.ts';
import { typefacesOf } from './typefaces.ts';
import { typefacesInPpt } from './typefaces-ppt.ts';
import { zipParts } from './zip.ts';

async function typefaces(slides: readonly SlideText[], more: Readonly<Record<string, string>> = {}) {
  const parts = new Map(zipParts(pptxOf(slides, more)).map((part) => [part.name, part]));
  return typefacesOf([...parts.keys()], async (name) => (await parts.get(name)?.read())?.toString() ?? null);
}

describe('the fonts of a presentation', () => {
  it('are those of its slides and of the theme behind them, each once', async () => {
    const slides = [
      { text: 'A', eastAsian: '微软雅黑', latin: 'Calibri' },
      { text: 'B', eastAsian: '微软雅黑' },
    ];
    expect(await typefaces(slides)).toEqual(['Calibri', '微软雅黑', 'Luyan Theme Sans']);
  });

  it('are the theme’s Chinese font too where there is Chinese and no other was named', async () => {
    expect(await typefaces([{ text: '路演' }])).toEqual(['Luyan Theme Sans', '路演宋体']);
    expect(await typefaces([{ text: 'Pitch' }])).toEqual(['Luyan Theme Sans']);
  });

  it('are not those of a layout that no slide uses, nor a reference to the theme', async () => {
    const found = await typefaces([{ text: '路演', eastAsian: '+mn-ea', latin: '+mj-lt' }]);
    expect(found).not.toContain('Luyan Unused');
    expect(found.filter((face) => face.startsWith('+'))).toEqual([]);
  });

  it('are told as they are called, not as XML or vertical text writes them', async () => {
    const slides = [
      { text: 'A', eastAsian: '@宋体', latin: 'A&amp;B &#x5b8b;&#20307;' },
      { text: 'B', latin: '  ' },
    ];
    expect(await typefaces(slides)).toEqual(['A&B 宋体', '宋体', 'Luyan Theme Sans']);
  });

  it('are looked for in what there is, where parts are missing or point in circles or outside', async () => {
    const relation = (target: string, more = '') =>
      `<Relationships><Relationship Id="r" Type="x/slideLayout" Target="${target}"${more}/></Relationships>`;
    const rels = 'ppt/slides/_rels/slide1.xml.rels';
    const slides = [{ text: 'A', latin: 'Arial' }];
    expect(await typefaces(slides, { [rels]: relation('slide1.xml') })).toEqual(['Arial']);
    expect(await typefaces(slides, { [rels]: relation('../../../../etc/passwd') })).toEqual(['Arial']);
    const outside = relation('http://host/x', ' TargetMode="External"');
    expect(await typefaces(slides, { [rels]: outside })).toEqual(['Arial']);
    expect(await typefaces([])).toEqual([]);
  });
});

describe('the fonts of a presentation in the older format', () => {
  const record = (name: string): Buffer => {
    const atom = Buffer.alloc(6 + 68);
    Buffer.from('b70f44000000', 'hex').copy(atom);
    atom.write(name, 6, 'utf16le');
    return Buffer.concat([Buffer.from('something before'), atom]);
  };

  it('are those of its font records, each once, and nothing that only looks like one', () => {
    const file = Buffer.concat([record('宋体'), record('Arial'), record('@宋体'), record('\u0001\u0002')]);
    expect(typefacesInPpt(file)).toEqual(['宋体', 'Arial']);
    expect(typefacesInPpt(Buffer.from('b70f44000000', 'hex'))).toEqual([]);
  });
});
