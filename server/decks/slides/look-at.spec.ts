import { describe, expect, it } from 'vitest';
import { pptxOf } from '../../../test/support/pptx.ts';
import { zipOf } from '../../../test/support/zip.ts';
import { lookAt } from './look-at.ts';
import { isNamedLikeSlides } from './look.ts';

const LIMIT_BYTES = 512 * 1024 * 1024;
const look = (bytes: Buffer) => lookAt(bytes, LIMIT_BYTES);

const compound = (...names: readonly string[]): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    ...names.map((name) => Buffer.concat([Buffer.alloc(64), Buffer.from(name, 'utf16le')])),
  ]);
const whole = pptxOf([{ text: '路演', eastAsian: '微软雅黑' }]);
const GIGABYTE = 1024 ** 3;

describe('a look at what was uploaded', () => {
  it('knows a presentation and its fonts', async () => {
    expect(await look(whole)).toEqual({
      kind: 'pptx',
      typefaces: expect.arrayContaining(['微软雅黑']) as unknown,
    });
  });

  it.each([
    ['the older format', compound('PowerPoint Document'), 'ppt'],
    ['one under a password', compound('EncryptedPackage', 'PowerPoint Document'), 'locked'],
    ['another program’s older format', compound('WordDocument'), 'compound'],
    ['a text renamed', Buffer.from('这是一段文字'), 'other'],
    ['an empty file', Buffer.alloc(0), 'other'],
    ['a ZIP of something else', zipOf({ 'word/document.xml': '<w/>' }), 'other'],
    ['one that breaks off', whole.subarray(0, 3_000), 'broken'],
    [
      'one that says it unpacks to a gigabyte',
      pptxOf([], { 'ppt/media/x.bin': 'x' }, { sizes: { 'ppt/media/x.bin': GIGABYTE } }),
      'inflated',
    ],
    [
      'one that unpacks to more than it says',
      pptxOf(
        [],
        { 'ppt/slides/slide1.xml': Buffer.alloc(4_000_000) },
        { sizes: { 'ppt/slides/slide1.xml': 9 } },
      ),
      'broken',
    ],
    [
      'one whose picture, which no font hangs on, does so',
      pptxOf([], { 'ppt/media/x.png': Buffer.alloc(4_000_000) }, { sizes: { 'ppt/media/x.png': 9 } }),
      'broken',
    ],
  ])('tells %s', async (_, bytes, kind) => {
    expect(await look(bytes)).toMatchObject({ kind });
  });
});

describe('a file named like slides', () => {
  it.each(['a.pptx', '路演.PPT', 'a.ppsm', 'a.dps', 'a.potx'])('is %s', (name) => {
    expect(isNamedLikeSlides(name)).toBe(true);
  });
  it.each(['a.pdf', 'pptx', 'a.pptx.txt', 'a.docx', ''])('is not %s', (name) => {
    expect(isNamedLikeSlides(name)).toBe(false);
  });
});
