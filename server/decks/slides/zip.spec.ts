import { describe, expect, it } from 'vitest';
import { zipOf } from '../../../test/support/zip.ts';
import { BadZip, zipParts } from './zip.ts';

const sound = zipOf({ 'a.txt': 'first', '幻灯片/b.xml': '<second/>'.repeat(500) });
const read = async (file: Buffer, name: string) =>
  (
    await zipParts(file)
      .find((part) => part.name === name)
      ?.read()
  )?.toString();

/** Where the directory's entry of the first part says something. */
const entryAt = (file: Buffer) => file.indexOf(Buffer.from('PK\u0001\u0002'));
const changed = (change: (file: Buffer) => unknown): Buffer => {
  const file = Buffer.from(sound);
  change(file);
  return file;
};

describe('a ZIP file', () => {
  it('tells its parts by name and size, and gives each whole', async () => {
    expect(zipParts(sound).map(({ name, size }) => [name, size])).toEqual([
      ['a.txt', 5],
      ['幻灯片/b.xml', 4500],
    ]);
    expect(await read(sound, 'a.txt')).toBe('first');
    expect(await read(sound, '幻灯片/b.xml')).toBe('<second/>'.repeat(500));
  });

  it('may have a comment behind it', () => {
    expect(zipParts(Buffer.concat([sound, Buffer.from('a comment that nobody announced')]))).toHaveLength(2);
  });

  it('may have no parts', () => {
    expect(zipParts(zipOf({}))).toEqual([]);
  });

  it.each([
    ['is none', Buffer.from('a text that somebody has renamed')],
    ['is empty', Buffer.alloc(0)],
    ['breaks off before its directory', sound.subarray(0, sound.length - 60)],
    ['has lost its beginning', sound.subarray(40)],
    ['points out of itself', changed((file) => file.writeUInt32LE(0xfffffff0, file.length - 6))],
    ['promises more parts than it has', changed((file) => file.writeUInt16LE(9, file.length - 12))],
  ])('that %s is refused', (_, file) => {
    expect(() => zipParts(file)).toThrow(BadZip);
  });

  it.each([
    ['is longer than it says', zipOf({ 'a.txt': 'x'.repeat(5_000) }, { sizes: { 'a.txt': 10 } })],
    ['is shorter than it says', zipOf({ 'a.txt': 'x' }, { sizes: { 'a.txt': 5_000 } })],
    ['is packed in a way of its own', changed((file) => file.writeUInt16LE(99, entryAt(file) + 10))],
    ['lies behind the end', changed((file) => file.writeUInt32LE(0x7fffffff, entryAt(file) + 42))],
    ['is not what was packed', changed((file) => file.fill(0xff, 35, 42))],
  ])('of which a part %s: that part is refused', async (_, file) => {
    await expect(zipParts(file)[0]?.read()).rejects.toThrow(BadZip);
  });

  it('that would unpack to far more than it says never does', async () => {
    const bomb = zipOf({ 'a.txt': Buffer.alloc(64 * 1024 * 1024) }, { sizes: { 'a.txt': 1_000 } });
    const before = process.memoryUsage().arrayBuffers;
    await expect(zipParts(bomb)[0]?.read()).rejects.toThrow(BadZip);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024);
  });
});
