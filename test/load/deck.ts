/** (deck) A deck of 200 pages and 50 MB on the big screen, against pdf.js on an empty page, turn by turn. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Socket } from 'socket.io-client';
import type { CommandInput } from '../../shared/contract/commands.ts';
import { Devices } from '../e2e/support/browser.ts';
import { drawnPdf } from '../support/drawn-pdf.ts';
import { uploadDeckTo } from '../support/upload-deck.ts';
import { serveBarePdfPage } from './bare-pdf-page.ts';
import type { Cleanup } from './cleanup.ts';
import { clientOf, command, joined } from './clients.ts';
import { contestOf, projectId } from './contest.ts';
import { post, type Rig } from './rig.ts';
import { median, pause, timed } from './statistics.ts';
import { limitLine, ratioLine, type Line } from './table.ts';

const PAGES = 200;
const MEGABYTE = 1024 * 1024;
const TURNS = 5;
const NEXT_PAGES = 10;
/** Between the call of a project and the host's next key. */
const TITLE_CARD_MS = 2_500;
/** A presenter stays on a page at least as long: the next one is drawn meanwhile. */
const ON_A_PAGE_MS = 900;
const AFTER_CLEARING_MS = 1_000;
const FIRST_PAGE_MS = 1_000;
const NEXT_PAGE_MS = 100;

const deckOf = projectId(1);
const another = projectId(2);

/** Notes when a page of the deck has been painted, and when the title card has given way to it. */
const recorder = `
  let seen = {};
  let told = () => {};
  window.forgetPainted = () => { seen = {}; };
  window.whenPainted = (wanted) => new Promise((resolve) => {
    told = () => wanted.every((what) => seen[what]) && resolve(Math.max(...wanted.map((what) => seen[what])));
    told();
  });
  const note = (what) => requestAnimationFrame(() => requestAnimationFrame(() => {
    seen[what] ??= Date.now();
    told();
  }));
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) {
        if (node.nodeName === 'CANVAS' && node.closest('.deck')) note('page');
        if (node instanceof Element && node.matches('.chip')) note('clock');
      }
  }).observe(document, { childList: true, subtree: true });
`;

/** The big screen and its host. */
class Hall {
  readonly #host: Socket;
  readonly #screen: Page;

  constructor(host: Socket, screen: Page) {
    this.#host = host;
    this.#screen = screen;
  }

  /** @returns ms from the first command until all of it has been painted */
  async painted(commands: readonly CommandInput[], ...what: readonly ('page' | 'clock')[]): Promise<number> {
    await this.#screen.evaluate('window.forgetPainted()');
    const givenAt = Date.now();
    for (const body of commands) await command(this.#host, body);
    return (await this.#screen.evaluate<number>(`window.whenPainted(${JSON.stringify(what)})`)) - givenAt;
  }

  /** Another project is called; the deck's pages are gone, and what was on their way to the screen too. */
  async clear(): Promise<void> {
    await command(this.#host, { type: 'RestartStage', projectId: deckOf, reason: '再测一次' });
    await command(this.#host, { type: 'CallProject', projectId: another });
    await pause(AFTER_CLEARING_MS);
  }
}

async function measureAt(pixelRatio: 1 | 2, hall: Hall, bare: Page): Promise<Line[]> {
  const size = pixelRatio === 1 ? '1920×1080' : '3840×2160';
  const [called, started, rushed, empty]: number[][] = [[], [], [], []];
  const call = { type: 'CallProject', projectId: deckOf } as const;
  const start = { type: 'StartPresentation', projectId: deckOf } as const;
  for (let turn = 0; turn < TURNS; turn += 1) {
    empty?.push(await bare.evaluate<number>('window.openDeck()'));
    called?.push(await hall.painted([call], 'page'));
    await pause(TITLE_CARD_MS);
    started?.push(await hall.painted([start], 'clock'));
    await hall.clear();
    rushed?.push(await hall.painted([call, start], 'clock', 'page'));
    if (turn < TURNS - 1) await hall.clear();
  }
  const [own, other] = [[] as number[], [] as number[]];
  for (let page = 2; page < 2 + NEXT_PAGES; page += 1) {
    await pause(ON_A_PAGE_MS);
    own.push(await hall.painted([{ type: 'TurnPage', projectId: deckOf, page }], 'page'));
    other.push(await bare.evaluate<number>(`window.turnTo(${page})`));
  }
  await hall.clear();
  const line = (what: string, ms: readonly number[] | undefined, atMost: number): Line =>
    limitLine('deck', `${size}: ${what}`, median(ms ?? []), { atMost, baselineMs: median(empty ?? []) });
  return [
    line('first page after the call, p50', called, FIRST_PAGE_MS),
    line('first page after the start, called well before, p50', started, NEXT_PAGE_MS),
    line('first page after a call and a start at once, p50', rushed, FIRST_PAGE_MS),
    ratioLine('deck', `${size}: next page, p50`, [median(own), median(other)]),
    limitLine('deck', `${size}: next page, the worst of ${NEXT_PAGES}`, Math.max(...own), {
      atMost: NEXT_PAGE_MS,
    }),
  ];
}

export async function measureDeck(rig: Rig, cleanup: Cleanup): Promise<Line[]> {
  const { product, staffCookie } = rig;
  const file = contestOf({ projects: 2, experts: 1, professionals: 1 });
  const { id: contestId } = await post<{ id: string }>(`${product.url}/api/contests`, { file }, staffCookie);
  const bytes = drawnPdf({
    pages: PAGES,
    pictureBytes: Math.floor((49.5 * MEGABYTE) / PAGES),
    chinese: '路演评审医学创新',
  });
  const path = join(rig.dataDir, 'bare.pdf');
  await writeFile(path, bytes);
  const uploading = timed(() =>
    uploadDeckTo(product.url, staffCookie, { contestId, projectId: deckOf }, { bytes, name: 'bench.pdf' }),
  );
  const lines = [limitLine('deck', 'upload of 50 MB until it is attached', await uploading)];
  const bareUrl = await serveBarePdfPage(path, cleanup);
  const devices = await Devices.open(product.url);
  cleanup.add(() => devices.close());
  const host = await joined(clientOf(product.url, { audience: 'host', contestId, cookie: staffCookie }));
  cleanup.add(async () => void host.close());
  await command(host, { type: 'CallProject', projectId: another });
  for (const pixelRatio of [1, 2] as const) {
    const [{ page: screen }, { page: bare }] = await Promise.all([
      devices.device('screen', pixelRatio),
      devices.device('screen', pixelRatio),
    ]);
    for (const page of [screen, bare]) await withoutCache(page);
    await screen.addInitScript(recorder);
    await screen.goto(`/display?contest=${contestId}`);
    await bare.goto(bareUrl);
    await screen.getByText('即将路演').waitFor();
    lines.push(...(await measureAt(pixelRatio, new Hall(host, screen), bare)));
    for (const page of [screen, bare]) await page.context().close();
  }
  return lines;
}

/** Each deck of a show is a new one. */
async function withoutCache(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
}
