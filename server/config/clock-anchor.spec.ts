import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepAnchor, readAnchor } from './clock-anchor.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'luyan-anchor-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

describe.runIf(process.platform === 'linux')('a clock anchor', () => {
  it('is read back while the machine runs', () => {
    keepAnchor(dataDir, { serverMs: 5, uptimeMs: 10 });
    expect(readAnchor(dataDir, 11)).toEqual({ serverMs: 5, uptimeMs: 10 });
  });

  it('counts no more once the machine was restarted', async () => {
    keepAnchor(dataDir, { serverMs: 5, uptimeMs: 10 });
    expect(readAnchor(dataDir, 9)).toBeNull();
    await writeFile(
      join(dataDir, 'clock.json'),
      JSON.stringify({ bootId: 'another', serverMs: 5, uptimeMs: 10 }),
    );
    expect(readAnchor(dataDir, 11)).toBeNull();
  });

  it.each(['', '{"bootId":', '[]'])('is none where the file holds %j', async (text) => {
    await writeFile(join(dataDir, 'clock.json'), text);
    expect(readAnchor(dataDir, 11)).toBeNull();
  });

  it('is none where there is no file', () => {
    expect(readAnchor(dataDir, 11)).toBeNull();
  });

  it('tells what is wrong with the folder', () => {
    expect(() => keepAnchor(join(dataDir, 'gone'), { serverMs: 1, uptimeMs: 1 })).toThrow(/ENOENT/);
  });
});
