import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  conversionFolders,
  conversionProcesses,
  fakeOffice,
  type FakeOffice,
} from '../../../test/support/office.ts';
import { Refused } from '../../access/refused.ts';
import { Converter, type SlidesToConvert } from './converter.ts';

const LONG_MS = 600_000;

let folder: string;
let source: string;
const cleanup: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luyan-converter-'));
  source = join(folder, 'upload.part');
  await writeFile(source, 'slides');
});
afterEach(async () => {
  for (const clean of cleanup.splice(0).reverse()) await clean();
  await rm(folder, { recursive: true, force: true });
  expect(await conversionFolders()).toEqual([]);
  if (process.platform === 'linux') expect(await conversionProcesses()).toEqual([]);
});

async function converterWith(script: string, longestMs = LONG_MS): Promise<[Converter, FakeOffice]> {
  const office = await fakeOffice(script);
  const converter = new Converter({ sofficePath: office.path }, longestMs);
  await converter.onModuleInit();
  cleanup.push(
    () => office.remove(),
    () => converter.onModuleDestroy(),
  );
  return [converter, office];
}

const slides = (projectId: string): SlidesToConvert => ({
  contestId: 'contest',
  projectId,
  fileName: `${projectId}.pptx`,
  path: source,
  ending: 'pptx',
});
const text = (pdf: string) => readFile(pdf, 'utf8');
const refusalOf = (convert: Promise<unknown>) =>
  convert.then(
    () => 'it was taken',
    (error: unknown) => (error instanceof Refused ? error.refusal : String(error)),
  );

describe.skipIf(process.platform === 'win32')('the converter', () => {
  it('tells its version, and gives the PDF while it is there', async () => {
    const [converter] = await converterWith('{ printf "PDF of "; cat "$SOURCE"; } > "$PDF"');
    expect(await converter.version()).toBe('LibreOffice 99.1.2.3');
    let path = '';
    const taken = await converter.convert(slides('p1'), (pdf) => text((path = pdf)));
    expect(taken).toBe('PDF of slides');
    await expect(text(path)).rejects.toThrow('ENOENT');
    expect(converter.conversionsOf('contest')).toEqual([]);
  });

  it('without LibreOffice says so at once', async () => {
    const converter = new Converter({ sofficePath: join(folder, 'none') });
    await converter.onModuleInit();
    expect(await converter.version()).toBeNull();
    expect(await refusalOf(converter.convert(slides('p1'), text))).toMatchObject({ code: 'no-converter' });
    await converter.onModuleDestroy();
  });

  it('takes one after the other, in the order in which they came, and tells who waits', async () => {
    const [converter, office] = await converterWith(
      `echo begin >> "$HERE/told"; while [ ! -e "$HERE/go" ]; do sleep 0.05; done; echo end >> "$HERE/told"; echo x > "$PDF"`,
    );
    const finished: string[] = [];
    const all = ['p1', 'p2', 'p3'].map((id) =>
      converter.convert(slides(id), async () => void finished.push(id)),
    );
    await expect.poll(() => office.told(), { timeout: 20_000 }).toEqual(['begin']);
    expect(converter.conversionsOf('contest').map(({ projectId, state }) => [projectId, state])).toEqual([
      ['p1', { kind: 'converting' }],
      ['p2', { kind: 'queued', ahead: 1 }],
      ['p3', { kind: 'queued', ahead: 2 }],
    ]);
    expect(converter.conversionsOf('another')).toEqual([]);
    await writeFile(join(office.folder, 'go'), '');
    await Promise.all(all);
    expect(finished).toEqual(['p1', 'p2', 'p3']);
    expect(await office.told()).toEqual(['begin', 'end', 'begin', 'end', 'begin', 'end']);
  });

  it('ends one that takes too long, with its sentence, and goes on with the next', async () => {
    const [converter] = await converterWith(
      `trap '' TERM; case "$(cat "$SOURCE")" in hang) setsid sleep 600 & while :; do sleep 1; done;; esac; echo x > "$PDF"`,
      1_500,
    );
    const hanging = join(folder, 'hanging.part');
    await writeFile(hanging, 'hang');
    const first = refusalOf(converter.convert({ ...slides('p1'), path: hanging }, text));
    const second = converter.convert(slides('p2'), text);
    expect(await first).toMatchObject({ code: 'conversion-too-slow', facts: { limitSeconds: 1.5 } });
    expect(await second).toBe('x\n');
    expect(converter.conversionsOf('contest')).toMatchObject([
      { projectId: 'p1', state: { kind: 'failed', refusal: { code: 'conversion-too-slow' } } },
    ]);
    converter.forget({ contestId: 'contest', projectId: 'p1' });
    expect(converter.conversionsOf('contest')).toEqual([]);
  });

  it('ends the one that is cancelled, leaves nothing of it, and goes on with the next', async () => {
    const [converter, office] = await converterWith(
      `trap '' TERM; echo begin >> "$HERE/told"; case "$(cat "$SOURCE")" in hang) setsid sleep 600 & while :; do sleep 1; done;; esac; echo x > "$PDF"`,
    );
    const hanging = join(folder, 'hanging.part');
    await writeFile(hanging, 'hang');
    const first = refusalOf(converter.convert({ ...slides('p1'), path: hanging }, text));
    const second = refusalOf(converter.convert(slides('p2'), text));
    const third = converter.convert(slides('p3'), text);
    await expect.poll(() => office.told(), { timeout: 20_000 }).toEqual(['begin']);
    converter.cancel({ contestId: 'another', projectId: 'p1' });
    converter.cancel({ contestId: 'contest', projectId: 'p2' });
    expect(await second).toMatchObject({ code: 'conversion-cancelled' });
    const waiting = () =>
      converter.conversionsOf('contest').map(({ projectId, state }) => [projectId, state.kind]);
    expect(waiting()).toEqual([
      ['p1', 'converting'],
      ['p3', 'queued'],
    ]);
    converter.cancel({ contestId: 'contest', projectId: 'p1' });
    expect(await first).toMatchObject({ code: 'conversion-cancelled' });
    expect(await third).toBe('x\n');
    expect(await office.told()).toEqual(['begin', 'begin']);
    expect(converter.conversionsOf('contest')).toEqual([]);
  });

  it.each([
    ['ends without a PDF', 'exit 0'],
    ['ends with an empty PDF', ': > "$PDF"'],
    ['fails', 'echo x > "$PDF"; exit 77'],
    ['crashes', `echo x > "$PDF"; sh -c 'kill -SEGV $$'; exit $?`],
  ])('that %s: the slides are refused', async (_, script) => {
    const [converter] = await converterWith(script);
    expect(await refusalOf(converter.convert(slides('p1'), text))).toMatchObject({
      code: 'conversion-failed',
    });
  });

  it('ends what it does and refuses what waits when the server closes', async () => {
    const [converter, office] = await converterWith(
      `trap '' TERM; echo begin >> "$HERE/told"; while :; do sleep 1; done`,
    );
    const waiting = ['p1', 'p2'].map((id) => refusalOf(converter.convert(slides(id), text)));
    await expect.poll(() => office.told(), { timeout: 20_000 }).toEqual(['begin']);
    await converter.onModuleDestroy();
    expect(await Promise.all(waiting)).toMatchObject([{ code: 'server-error' }, { code: 'server-error' }]);
    expect(await office.told()).toEqual(['begin']);
  });
});
