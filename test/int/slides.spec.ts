/** Slides come in as PPTX or PPT and are a PDF deck afterwards, or are refused with what to do instead. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findOffice } from '../../scripts/find-office.mjs';
import type { DeckDesk } from '../../shared/contract/rest.ts';
import { Ledger } from '../../server/application/ledger.ts';
import { contestA } from '../support/contest-a.ts';
import {
  conversionFolders,
  conversionProcesses,
  fakeOffice,
  skippedWithoutOffice,
  withoutOffice,
  type FakeOffice,
} from '../support/office.ts';
import { pdfOf } from '../support/pdf.ts';
import { freshDatabase } from '../support/postgres.ts';
import { pptxOf, type SlideText } from '../support/pptx.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { Client, refusalOf, signedInStaff } from '../support/staff-client.ts';
import { zipOf } from '../support/zip.ts';

/** Conversions take the processor time that everything else leaves. */
const PATIENT_MS = 240_000;
if (skippedWithoutOffice !== null) console.warn(skippedWithoutOffice);

/** One server and what staff do there. */
class Desk {
  readonly server: TestServer;
  readonly #staff: Client;

  private constructor(server: TestServer, staff: Client) {
    this.server = server;
    this.#staff = staff;
  }

  static async open(sofficePath: string | null): Promise<Desk> {
    const server = await startTestServer(await freshDatabase(), contestA(), { sofficePath });
    return new Desk(server, await signedInStaff(server));
  }

  async cancel(projectId: string): Promise<void> {
    const path = `/contests/contest/projects/${projectId}/conversion`;
    expect((await this.#staff.send('DELETE', path)).status).toBe(204);
  }

  upload(projectId: string, bytes: Buffer, name = '示例单位+示例项目.pptx'): Promise<Response> {
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(bytes)]), name);
    return this.#staff.send('POST', `/contests/contest/projects/${projectId}/deck`, { body });
  }

  async desk(): Promise<DeckDesk> {
    return (await (await this.#staff.send('GET', '/contests/contest/decks')).json()) as DeckDesk;
  }

  deckOf(projectId: string) {
    return this.server.app.get(Ledger).get('contest')?.state.projects[projectId]?.deck ?? null;
  }

  folder(): Promise<readonly string[]> {
    return readdir(join(this.server.settings.dataDir, 'decks'));
  }

  /** The text of each page of a project's deck, as PDF.js reads it. */
  async pagesOf(projectId: string): Promise<readonly string[]> {
    const file = join(this.server.settings.dataDir, 'decks', `${this.deckOf(projectId)?.deckId}.pdf`);
    const task = getDocument({
      data: new Uint8Array(await readFile(file)),
      verbosity: VerbosityLevel.ERRORS,
    });
    const document = await task.promise;
    const pages: string[] = [];
    for (let page = 1; page <= document.numPages; page += 1) {
      const { items } = await (await document.getPage(page)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    }
    await task.destroy();
    return pages;
  }
}

const filesOf = (deckId = 'none'): readonly string[] => [`${deckId}.opening`, `${deckId}.pdf`];

/** Whatever was uploaded: no file and no process of it stays. */
async function expectNothingLeft(desk: Desk, decks: readonly string[]): Promise<void> {
  expect([...(await desk.folder())].sort()).toEqual([...decks].sort());
  expect(await conversionFolders()).toEqual([]);
  if (process.platform === 'linux') expect(await conversionProcesses()).toEqual([]);
}

const chinese: readonly SlideText[] = [
  { text: '人工智能辅助诊断', eastAsian: '微软雅黑' },
  { text: '骨科手术机器人', eastAsian: '宋体', latin: 'Luyan Latin' },
  { text: '谢谢各位评委' },
];

describe.skipIf(findOffice() === null)(
  `slides, with the real LibreOffice${withoutOffice}`,
  { timeout: PATIENT_MS },
  () => {
    let desk: Desk;
    let pictures: Server;
    let fetched = 0;
    beforeAll(async () => {
      desk = await Desk.open(null);
      pictures = createServer((_request, response) => {
        fetched += 1;
        response.end();
      });
      pictures.listen(0, '127.0.0.1');
      await once(pictures, 'listening');
    });
    afterAll(async () => {
      pictures.close();
      await desk.server.stop();
    });

    it('are converted by the version that the staff desk is told', async () => {
      expect(await desk.desk()).toEqual({
        converter: expect.stringMatching(/^LibreOffice \d+\.\d+/) as unknown,
        conversions: [],
      });
    });

    it('become a deck with the right pages and the right Chinese, and what stood in for which font is said', async () => {
      const response = await desk.upload('p1', pptxOf(chinese));
      expect([response.status, await response.json()]).toMatchObject([200, { pages: 3 }]);
      expect(await desk.pagesOf('p1')).toEqual(chinese.map(({ text }) => text));
      const deck = desk.deckOf('p1');
      expect(deck).toMatchObject({ pages: 3, fileName: '示例单位+示例项目.pptx' });
      const wanted = ['微软雅黑', '宋体', 'Luyan Latin', 'Luyan Theme Sans', '路演宋体'];
      expect(wanted).toEqual(expect.arrayContaining([...(deck?.missingFonts ?? [])]));
      if (process.platform === 'linux')
        expect(deck?.missingFonts).toEqual(expect.arrayContaining(['Luyan Latin', '路演宋体']));
      await expectNothingLeft(desk, filesOf(deck?.deckId));
    });

    it('of the older format do too', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'luyan-older-'));
      await writeFile(join(folder, 'a.pptx'), pptxOf(chinese.slice(0, 2)));
      await promisify(execFile)(findOffice() ?? '', [
        `-env:UserInstallation=file://${folder}/profile`,
        ...['--headless', '--convert-to', 'ppt', '--outdir', folder, join(folder, 'a.pptx')],
      ]);
      const response = await desk.upload('p2', await readFile(join(folder, 'a.ppt')), '示例.ppt');
      await rm(folder, { recursive: true });
      expect([response.status, await response.json()]).toMatchObject([200, { pages: 2 }]);
      expect(await desk.pagesOf('p2')).toEqual(['人工智能辅助诊断', '骨科手术机器人']);
    });

    it('that point to a picture in the network are converted without it', async () => {
      const { port } = pictures.address() as AddressInfo;
      const before = await desk.folder();
      const response = await desk.upload('p3', pptxLinkedTo(`http://127.0.0.1:${port}/picture.png`));
      expect(response.status).toBe(200);
      expect(fetched).toBe(0);
      await expectNothingLeft(desk, [...before, ...filesOf(desk.deckOf('p3')?.deckId)]);
    });

    it('that LibreOffice cannot open are refused, and the desk says so until the next upload', async () => {
      const before = await desk.folder();
      const hollow = zipOf({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': 'no XML at all' });
      expect(await refusalOf(await desk.upload('p4', hollow))).toEqual([415, 'conversion-failed']);
      expect((await desk.desk()).conversions).toMatchObject([
        { projectId: 'p4', state: { kind: 'failed', refusal: { code: 'conversion-failed' } } },
      ]);
      await expectNothingLeft(desk, before);
      expect((await desk.upload('p4', pdfOf(1), 'a.pdf')).status).toBe(200);
      expect((await desk.desk()).conversions).toEqual([]);
    });
  },
);

/** One slide with a picture that is a link. */
function pptxLinkedTo(url: string): Buffer {
  const relation = (id: string, type: string, target: string, more = '') =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${more}/>`;
  const whole = '<a:off x="0" y="0"/><a:ext cx="1000000" cy="1000000"/>';
  return pptxOf([{ text: 'x' }], {
    'ppt/slides/slide1.xml': `<?xml version="1.0"?><p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/><p:pic><p:nvPicPr><p:cNvPr id="2" name="p"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:link="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>${whole}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic></p:spTree></p:cSld></p:sld>`,
    'ppt/slides/_rels/slide1.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml')}${relation('rId2', 'image', url, ' TargetMode="External"')}</Relationships>`,
  });
}

const compound = (name: string): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(512),
    Buffer.from(name, 'utf16le'),
    Buffer.alloc(512),
  ]);
const sized = (bytes: number): Buffer =>
  pptxOf([], { 'ppt/media/x.bin': 'x' }, { sizes: { 'ppt/media/x.bin': bytes } });

describe.skipIf(process.platform === 'win32')('an upload that is not to be converted', () => {
  let office: FakeOffice;
  let desk: Desk;
  beforeAll(async () => {
    office = await fakeOffice('echo ran >> "$HERE/told"');
    desk = await Desk.open(office.path);
  });
  afterAll(async () => {
    await desk.server.stop();
    await office.remove();
  });

  it.each([
    ['slides that break off', pptxOf(chinese).subarray(0, 4_000), 'a.pptx', [415, 'slides-unreadable']],
    ['a text file renamed', Buffer.from('这不是课件'), 'a.pptx', [415, 'slides-unreadable']],
    ['a text file', Buffer.from('这不是课件'), 'a.txt', [415, 'not-a-pdf']],
    ['a document of Word', zipOf({ 'word/document.xml': '<w/>' }), 'a.docx', [415, 'not-a-pdf']],
    ['an older document of Word', compound('WordDocument'), 'a.doc', [415, 'not-a-pdf']],
    ['slides under a password', compound('EncryptedPackage'), 'a.pptx', [415, 'slides-locked']],
    ['a ZIP bomb', sized(2 * 1024 ** 3), 'a.pptx', [415, 'slides-inflated']],
    ['a ZIP bomb that hides its size', bomb(), 'a.pptx', [415, 'slides-unreadable']],
    [
      'slides of more than 50 MB',
      Buffer.alloc(50 * 1024 * 1024 + 1, 'PK'),
      'a.pptx',
      [413, 'upload-too-large'],
    ],
  ] as const)('%s: refused with a sentence, never given to LibreOffice', async (_, bytes, name, refused) => {
    expect(await refusalOf(await desk.upload('p1', bytes, name))).toEqual(refused);
    expect(desk.deckOf('p1')).toBeNull();
    expect(await office.told()).toEqual([]);
    await expectNothingLeft(desk, []);
  });
});

/** 64 MB that say they are ten bytes. */
function bomb(): Buffer {
  const name = 'ppt/media/x.png';
  return pptxOf([], { [name]: Buffer.alloc(64 * 1024 * 1024) }, { sizes: { [name]: 10 } });
}

describe.skipIf(process.platform === 'win32')('conversions', () => {
  it('of two uploads at once come one after the other, and the desk tells which waits', async () => {
    const office = await fakeOffice(
      `echo begin >> "$HERE/told"; while [ ! -e "$HERE/go" ]; do sleep 0.05; done; echo end >> "$HERE/told"; cp "$HERE/deck.pdf" "$PDF"`,
    );
    await writeFile(join(office.folder, 'deck.pdf'), pdfOf(4));
    const desk = await Desk.open(office.path);
    const uploads = [desk.upload('p1', pptxOf(chinese))];
    await expect.poll(() => office.told(), { timeout: 30_000 }).toEqual(['begin']);
    uploads.push(desk.upload('p2', pptxOf(chinese)));
    const states = async () =>
      (await desk.desk()).conversions.map(({ projectId, fileName, state }) => [projectId, fileName, state]);
    await expect.poll(states, { timeout: 30_000 }).toEqual([
      ['p1', '示例单位+示例项目.pptx', { kind: 'converting' }],
      ['p2', '示例单位+示例项目.pptx', { kind: 'queued', ahead: 1 }],
    ]);
    await writeFile(join(office.folder, 'go'), '');
    const answers = await Promise.all(uploads);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await office.told()).toEqual(['begin', 'end', 'begin', 'end']);
    expect([desk.deckOf('p1')?.pages, desk.deckOf('p2')?.pages]).toEqual([4, 4]);
    await desk.server.stop();
    await office.remove();
  });

  it('are cancelled from the staff desk, under way or waiting, and leave the deck that was there', async () => {
    const office = await fakeOffice(
      `trap '' TERM; setsid sleep 600 & echo begin >> "$HERE/told"; while :; do sleep 1; done`,
    );
    const desk = await Desk.open(office.path);
    expect((await desk.upload('p1', pdfOf(3), 'a.pdf')).status).toBe(200);
    const before = desk.deckOf('p1');
    const files = await desk.folder();
    const uploads = ['p1', 'p2'].map((id) => desk.upload(id, pptxOf(chinese)));
    const kinds = async () => (await desk.desk()).conversions.map(({ state }) => state.kind);
    await expect.poll(kinds, { timeout: 30_000 }).toEqual(['converting', 'queued']);
    await expect.poll(() => office.told(), { timeout: 30_000 }).toEqual(['begin']);
    const path = '/contests/contest/projects/p1/conversion';
    expect(await refusalOf(await new Client(desk.server).send('DELETE', path))).toEqual([
      401,
      'not-signed-in',
    ]);
    for (const project of ['p2', 'p1']) await desk.cancel(project);
    for (const upload of uploads)
      expect(await refusalOf(await upload)).toEqual([409, 'conversion-cancelled']);
    expect(await kinds()).toEqual([]);
    expect([desk.deckOf('p1'), desk.deckOf('p2')]).toEqual([before, null]);
    await expectNothingLeft(desk, files);
    await desk.cancel('p1');
    await desk.server.stop();
    await office.remove();
  });

  it('that make something else than a PDF are refused and leave nothing', async () => {
    const office = await fakeOffice('echo "no PDF" > "$PDF"');
    const desk = await Desk.open(office.path);
    expect(await refusalOf(await desk.upload('p1', pptxOf(chinese)))).toEqual([415, 'conversion-failed']);
    await expectNothingLeft(desk, []);
    await desk.server.stop();
    await office.remove();
  });

  it('under way end with the server, and no process of theirs stays', async () => {
    const office = await fakeOffice(
      `trap '' TERM; setsid sleep 600 & echo begin >> "$HERE/told"; while :; do sleep 1; done`,
    );
    const desk = await Desk.open(office.path);
    const uploading = desk.upload('p1', pptxOf(chinese)).then(
      ({ status }) => status,
      () => 'cut off',
    );
    await expect.poll(() => office.told(), { timeout: 30_000 }).toEqual(['begin']);
    await desk.server.stop();
    expect(await uploading).not.toBe(200);
    expect(await conversionFolders()).toEqual([]);
    if (process.platform === 'linux') expect(await conversionProcesses()).toEqual([]);
    await office.remove();
  });

  it('are not to be had without LibreOffice: PDF is, and slides are told how to become one', async () => {
    const desk = await Desk.open('/none/soffice');
    expect(await desk.desk()).toEqual({ converter: null, conversions: [] });
    const response = await desk.upload('p1', pptxOf(chinese));
    const { refusal } = (await response.json()) as { refusal: { code: string; message: { zh: string } } };
    expect([response.status, refusal.code]).toEqual([415, 'no-converter']);
    expect(refusal.message.zh).toContain('输出为PDF');
    expect((await desk.upload('p1', pdfOf(2), 'a.pdf')).status).toBe(200);
    await expectNothingLeft(desk, filesOf(desk.deckOf('p1')?.deckId));
    await desk.server.stop();
  });
});
