import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { ReadableStream } from 'node:stream/web';
import { setTimeout as sleep } from 'node:timers/promises';
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandRoad } from '../../server/application/command-road.ts';
import { Ledger } from '../../server/application/ledger.ts';
import { DecksService } from '../../server/decks/decks.service.ts';
import type { DomainCommand } from '../../server/domain/commands.ts';
import type { ProjectState } from '../../server/domain/state.ts';
import { contestA } from '../support/contest-a.ts';
import { DeckBytes } from '../../shared/client/deck/deck-bytes.ts';
import { inPieces } from '../../shared/client/deck/pieces.ts';
import { readOpening } from '../../shared/contract/deck-opening.ts';
import { drawnPdf } from '../support/drawn-pdf.ts';
import { lockedPdf } from '../support/locked-pdf.ts';
import { pdfOf } from '../support/pdf.ts';
import { freshDatabase } from '../support/postgres.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { Client, refusalOf, signedInStaff } from '../support/staff-client.ts';

let server: TestServer;
let staff: Client;
let anybody: Client;

beforeAll(async () => {
  server = await startTestServer(await freshDatabase(), contestA());
  staff = await signedInStaff(server);
  anybody = new Client(server);
});
afterAll(async () => {
  await server.stop();
});

const folder = () => readdir(join(server.settings.dataDir, 'decks'));
const pathOf = (projectId: string) => `/contests/contest/projects/${projectId}/deck`;

function form(bytes: Buffer, name = '示例单位+示例项目.pdf', field = 'file'): FormData {
  const data = new FormData();
  data.append(field, new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), name);
  return data;
}

const upload = (projectId: string, body: FormData, client = staff) =>
  client.send('POST', pathOf(projectId), { body });

function projectOf(id: string): ProjectState {
  const project = server.app.get(Ledger).get('contest')?.state.projects[id];
  if (project === undefined) throw new Error(`no project ${id}`);
  return project;
}

async function give(command: DomainCommand): Promise<void> {
  const answer = await server.app
    .get(CommandRoad)
    .handle('contest', { commandId: randomUUID(), actor: { kind: 'staff' }, command });
  expect(answer).toMatchObject({ ok: true });
}

/** What is in the folder of decks does not change meanwhile. */
async function leavingNothing(act: () => Promise<void>): Promise<void> {
  const before = await folder();
  await act();
  await expect.poll(folder).toEqual(before);
}

describe('an upload', () => {
  it('is kept, counted, recorded with its hash and its Chinese name', async () => {
    const bytes = pdfOf(7);
    const response = await upload('p1', form(bytes));
    const deck = (await response.json()) as { deckId: string; pages: number };
    expect([response.status, deck.pages]).toEqual([200, 7]);
    expect(deck.deckId).toMatch(/^[0-9a-f]{32}$/);
    expect(await readFile(join(server.settings.dataDir, 'decks', `${deck.deckId}.pdf`))).toEqual(bytes);
    expect(projectOf('p1').deck).toEqual({
      deckId: deck.deckId,
      pages: 7,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      fileName: '示例单位+示例项目.pdf',
    });
    expect((await folder()).sort()).toEqual([`${deck.deckId}.opening`, `${deck.deckId}.pdf`]);
  });

  it('is refused to anybody else, before a byte of it is read', () =>
    leavingNothing(async () => {
      expect(await refusalOf(await upload('p1', form(pdfOf(1)), anybody))).toEqual([401, 'not-signed-in']);
    }));

  it.each([
    ['a contest that is not there', '/contests/none/projects/p1/deck', [404, 'unknown-contest']],
    ['a project that is not there', pathOf('p99'), [404, 'unknown-project']],
    ['a project named like a member of every object', pathOf('constructor'), [404, 'unknown-project']],
  ])('to %s is refused', (_, path, refused) =>
    leavingNothing(async () => {
      expect(await refusalOf(await staff.send('POST', path, { body: form(pdfOf(1)) }))).toEqual(refused);
    }),
  );

  it.each([
    [
      'slides in another format',
      () => form(Buffer.from('PK\u0003\u0004 ppt/presentation.xml')),
      [415, 'not-a-pdf'],
    ],
    ['a broken PDF', () => form(Buffer.from('%PDF-1.7\nnothing')), [415, 'not-a-pdf']],
    ['a PDF without pages', () => form(pdfOf(0)), [415, 'not-a-pdf']],
    ['an empty file', () => form(Buffer.alloc(0)), [415, 'not-a-pdf']],
    ['a PDF that nobody opens without a password', async () => form(await lockedPdf()), [415, 'pdf-locked']],
    ['a form without a file', () => new FormData(), [400, 'no-upload']],
    ['a file in another field', () => form(pdfOf(1), 'a.pdf', 'other'), [400, 'no-upload']],
  ])('that is %s is refused and nothing stays', (_, body, refused) =>
    leavingNothing(async () => {
      expect(await refusalOf(await upload('p2', await body()))).toEqual(refused);
      expect(projectOf('p2').deck).toBeNull();
    }),
  );

  it('that is no form at all is refused', async () => {
    expect(await refusalOf(await staff.post(pathOf('p2'), {}))).toEqual([400, 'no-upload']);
  });

  it('of 50 MB is taken, one of a byte more is not', async () => {
    const full = 50 * 1024 * 1024;
    // as many digits as the length that is wanted, because the file writes it out
    const near = 50_000_000;
    const padding = near + full - pdfOf(2, near).length;
    const whole = pdfOf(2, padding);
    expect(whole.length).toBe(full);
    expect((await upload('p2', form(whole))).status).toBe(200);
    await leavingNothing(async () => {
      expect(await refusalOf(await upload('p2', form(Buffer.concat([whole, Buffer.from('\n')]))))).toEqual([
        413,
        'upload-too-large',
      ]);
    });
  });

  it('far too large is refused, whether it says its length or not', () =>
    leavingNothing(async () => {
      const bytes = Buffer.alloc(60 * 1024 * 1024, 1);
      expect(await refusalOf(await upload('p2', form(bytes)))).toEqual([413, 'upload-too-large']);
      async function* chunks() {
        yield Buffer.from('--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n');
        for (let sent = 0; sent < 60; sent += 1) yield bytes.subarray(0, 1024 * 1024);
        yield Buffer.from('\r\n--b--\r\n');
      }
      const response = await staff.send('POST', pathOf('p2'), {
        body: ReadableStream.from(chunks()) as unknown as BodyInit,
        headers: { 'content-type': 'multipart/form-data; boundary=b' },
        duplex: 'half',
      } as RequestInit);
      expect(await refusalOf(response)).toEqual([413, 'upload-too-large']);
    }));

  it('that breaks off leaves nothing', () =>
    leavingNothing(async () => {
      const url = new URL(`${server.baseUrl}/api${pathOf('p2')}`);
      const sending = httpRequest(url, {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=b', cookie: staff.cookies },
      });
      sending.on('error', () => sending.destroy());
      sending.write('--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n');
      sending.write(Buffer.alloc(2 * 1024 * 1024, 1));
      await expect.poll(async () => (await folder()).some((name) => name.endsWith('.part'))).toBe(true);
      sending.destroy();
    }));

  it('from a file of this machine is attached by the system', async () => {
    const path = join(server.settings.dataDir, 'demo.pdf');
    await writeFile(path, pdfOf(3));
    await server.app.get(DecksService).attachFile('contest', 'p3', path, '演示.pdf');
    expect(projectOf('p3').deck).toMatchObject({ pages: 3, fileName: '演示.pdf' });
    expect(await readFile(path)).toEqual(pdfOf(3));
  });
});

describe('a deck', () => {
  const url = (projectId: string) => `/decks/${projectOf(projectId).deck?.deckId ?? ''}.pdf`;

  it('may be seen by staff always, by screens while its project is on stage and not cut', async () => {
    expect(await refusalOf(await anybody.send('GET', url('p1')))).toEqual([404, 'unknown-deck']);
    expect((await staff.send('GET', url('p1'))).status).toBe(200);
    await give({ type: 'CallProject', projectId: 'p1' });
    expect((await anybody.send('GET', url('p1'))).status).toBe(200);
    expect((await anybody.send('GET', url('p3'))).status).toBe(404);
    await give({ type: 'StartPresentation', projectId: 'p1' });
    expect((await anybody.send('GET', url('p1'))).status).toBe(200);
    await give({ type: 'AdvanceStage', projectId: 'p1', from: 'presenting' });
    expect((await anybody.send('GET', url('p1'))).status).toBe(404);
    await give({ type: 'RestartStage', projectId: 'p1', reason: '测试' });
    expect((await anybody.send('GET', url('p1'))).status).toBe(200);
  });

  it.each(['0'.repeat(32), '..%2F..%2Fetc%2Fpasswd', 'x', '%00'])('%s is not there', async (id) => {
    expect((await staff.send('GET', `/decks/${id}.pdf`)).status).toBe(404);
  });

  it('comes whole, with what a reader has to know to ask for pieces', async () => {
    const response = await anybody.send('GET', url('p1'));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'accept-ranges': 'bytes',
      'cache-control': 'private, max-age=3600',
      'content-type': 'application/pdf',
      'content-disposition': 'inline',
      'content-length': String(pdfOf(7).length),
    });
    expect(Buffer.from(await response.arrayBuffer())).toEqual(pdfOf(7));
  });

  it('comes in pieces', async () => {
    const whole = pdfOf(7);
    const piece = async (range: string) => {
      const response = await anybody.send('GET', url('p1'), { headers: { range } });
      const bytes = Buffer.from(await response.arrayBuffer());
      return [response.status, response.headers.get('content-range'), bytes] as const;
    };
    const { length } = whole;
    expect(await piece('bytes=0-9')).toEqual([206, `bytes 0-9/${length}`, whole.subarray(0, 10)]);
    expect(await piece('bytes=-20')).toEqual([
      206,
      `bytes ${length - 20}-${length - 1}/${length}`,
      whole.subarray(length - 20),
    ]);
    expect(await piece(`bytes=${length}-`)).toEqual([416, `bytes */${length}`, Buffer.alloc(0)]);
    expect((await piece('bytes=0-1,4-5'))[0]).toBe(200);
  });

  it('is not sent again to whoever has it', async () => {
    const etag = (await anybody.send('GET', url('p1'))).headers.get('etag') ?? '';
    const again = await anybody.send('GET', url('p1'), { headers: { 'if-none-match': etag } });
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
    const other = await anybody.send('GET', url('p1'), {
      headers: { range: 'bytes=0-9', 'if-range': '"x"' },
    });
    expect(other.status).toBe(200);
  });

  it('is told of without its bytes', async () => {
    const response = await anybody.send('HEAD', url('p1'));
    expect([response.status, response.headers.get('content-length')]).toEqual([200, String(pdfOf(7).length)]);
  });

  it('of many pages opens with one answer that holds what its first page takes', async () => {
    const whole = drawnPdf({ pages: 60, pictureBytes: 200_000, chinese: '路演' });
    await upload('p1', form(whole));
    let answered = 0;
    const asked: string[] = [];
    const get = async (path: string, init?: RequestInit): Promise<Response> => {
      asked.push(path);
      const { status, body } = await anybody
        .send('GET', path, { headers: new Headers(init?.headers) })
        .then(async (response) => ({ status: response.status, body: await response.arrayBuffer() }));
      answered += body.byteLength;
      return new Response(body, { status });
    };
    const bytes = await DeckBytes.open(url('p1'), new AbortController().signal, get);
    const reading = getDocument({ ...inPieces(bytes), verbosity: VerbosityLevel.ERRORS });
    const firstPage = await (await (await reading.promise).getPage(1)).getOperatorList();
    expect(asked).toEqual([`${url('p1')}?part=opening`]);
    const alone = getDocument({ data: bytes.firstPageAlone() ?? [], verbosity: VerbosityLevel.ERRORS });
    const { fnArray } = await (await (await alone.promise).getPage(1)).getOperatorList();
    expect(fnArray).toEqual(firstPage.fnArray);
    expect(fnArray).toContain(OPS.paintImageXObject);
    await alone.destroy();
    expect(answered).toBeLessThan(whole.length / 10);
    await (await (await reading.promise).getPage(60)).getOperatorList();
    expect(asked.length).toBeGreaterThan(1);
    await bytes.fetchRest();
    expect(Buffer.compare(await bytes.range(0, bytes.size), whole)).toBe(0);
    await reading.destroy();
  });

  it('whose opening is not known opens as well', async () => {
    await rm(join(server.settings.dataDir, 'decks', `${projectOf('p1').deck?.deckId ?? ''}.opening`));
    const response = await anybody.send('GET', `${url('p1')}?part=opening`);
    const { size, ranges } = readOpening(new Uint8Array(await response.arrayBuffer()));
    expect([ranges[0]?.[0], ranges.at(-1)?.[1]]).toEqual([0, size]);
  });

  it('does not open for anybody else than may see it', async () => {
    expect(await refusalOf(await anybody.send('GET', `${url('p3')}?part=opening`))).toEqual([
      404,
      'unknown-deck',
    ]);
  });

  it('of some size is read by PDF.js in ranges, not whole', async () => {
    await upload('p1', form(pdfOf(40, 20 * 1024 * 1024)));
    let fetched = 0;
    const document = await getDocument({
      url: `${server.baseUrl}/api${url('p1')}`,
      disableAutoFetch: true,
      disableStream: true,
      verbosity: VerbosityLevel.ERRORS,
    });
    document.onProgress = ({ loaded }: { loaded: number }) => (fetched = Math.max(fetched, loaded));
    const opened = await document.promise;
    await opened.getPage(40);
    expect(opened.numPages).toBe(40);
    expect(fetched).toBeLessThan(5 * 1024 * 1024);
    await document.destroy();
    await sleep(50);
  });
});
