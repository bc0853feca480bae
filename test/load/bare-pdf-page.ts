/** The yardstick of (deck): pdf.js on an empty page with one PDF, as its own examples open and draw it. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import type { Cleanup } from './cleanup.ts';

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

const page = `<!doctype html><style>body{margin:0}canvas{display:block;width:100vw}</style><script type="module">
  import { getDocument, GlobalWorkerOptions } from '/pdfjs/legacy/build/pdf.min.mjs';
  GlobalWorkerOptions.workerSrc = '/pdfjs/legacy/build/pdf.worker.min.mjs';
  const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  let task, deck;
  const draw = async (number) => {
    const sheet = await deck.getPage(number);
    const scale = innerWidth * devicePixelRatio / sheet.getViewport({ scale: 1 }).width;
    const viewport = sheet.getViewport({ scale });
    const canvas = document.createElement('canvas');
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    await sheet.render({ canvas, viewport }).promise;
    document.body.replaceChildren(canvas);
    await painted();
  };
  window.openDeck = async () => {
    await task?.destroy();
    document.body.replaceChildren();
    const startedAt = performance.now();
    task = getDocument({
      url: '/deck.pdf',
      cMapUrl: '/pdfjs/cmaps/',
      standardFontDataUrl: '/pdfjs/standard_fonts/',
      wasmUrl: '/pdfjs/wasm/',
    });
    deck = await task.promise;
    await draw(1);
    return performance.now() - startedAt;
  };
  window.turnTo = async (number) => {
    const startedAt = performance.now();
    await draw(number);
    return performance.now() - startedAt;
  };
</script>`;

/** @returns where the page is */
export async function serveBarePdfPage(pdf: string, cleanup: Cleanup): Promise<string> {
  const answer = async (request: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://bare').pathname;
    if (path === '/') return void reply.setHeader('content-type', 'text/html').end(page);
    if (path === '/deck.pdf') return sendRange(pdf, request, reply);
    const asset = await readFile(join(library, normalize(path.replace('/pdfjs/', '/'))));
    reply.setHeader('content-type', path.endsWith('.mjs') ? 'text/javascript' : 'application/octet-stream');
    reply.end(asset);
  };
  const server = createServer((request, reply) => {
    answer(request, reply).catch(() => reply.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanup.add(async () => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function sendRange(pdf: string, request: IncomingMessage, reply: ServerResponse): Promise<void> {
  const { size } = await stat(pdf);
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  reply.setHeader('accept-ranges', 'bytes').setHeader('content-type', 'application/pdf');
  if (first === undefined || last === undefined) {
    reply.writeHead(200, { 'content-length': size });
    return void createReadStream(pdf).pipe(reply);
  }
  const [start, end] = [Number(first), Number(last)];
  reply.writeHead(206, {
    'content-length': end - start + 1,
    'content-range': `bytes ${start}-${end}/${size}`,
  });
  createReadStream(pdf, { start, end }).pipe(reply);
}
