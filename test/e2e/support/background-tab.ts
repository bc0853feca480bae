/**
 * A tab that nobody looks at: behind another one of the same window, hidden and slowed down as Chromium does it. Playwright
 * keeps its own pages visible, so this one is driven beside it, by the browser's protocol.
 */
import { chromium, type Browser, type CDPSession } from 'playwright-core';
import { findChromium } from '../../../scripts/find-chromium.mjs';
import { flags } from './browser.ts';

/** Playwright keeps hidden pages awake; a venue's browser does not. */
const keepsAwake = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

interface Evaluated {
  readonly result: { readonly value: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

export class BackgroundTab {
  readonly #browser: Browser;
  readonly #session: CDPSession;
  readonly #sessionId: string;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  #sent = 0;

  private constructor(browser: Browser, session: CDPSession, sessionId: string) {
    this.#browser = browser;
    this.#session = session;
    this.#sessionId = sessionId;
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
      if (id !== undefined) this.#waiting.get(id)?.(result);
    });
  }

  /** Empty, and hidden already. */
  static async open(): Promise<BackgroundTab> {
    const executablePath = findChromium();
    if (executablePath === null) throw new Error('no Chromium: run `npm test`, which finds or installs one');
    const browser = await chromium.launch({ executablePath, args: flags, ignoreDefaultArgs: keepsAwake });
    const session = await browser.newBrowserCDPSession();
    const { targetId } = await session.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
    const tab = new BackgroundTab(browser, session, sessionId);
    const front = await session.send('Target.createTarget', { url: 'about:blank' });
    await session.send('Target.activateTarget', { targetId: front.targetId });
    return tab;
  }

  /** Runs before any script of the pages to come. */
  async addInitScript(source: string): Promise<void> {
    await this.#ask('Page.enable', {});
    await this.#ask('Page.addScriptToEvaluateOnNewDocument', { source });
  }

  async goto(url: string): Promise<void> {
    await this.#ask('Page.navigate', { url });
  }

  async evaluate<T>(expression: string): Promise<T> {
    const answer = (await this.#ask('Runtime.evaluate', { expression, returnByValue: true })) as Evaluated;
    if (answer.exceptionDetails !== undefined) throw new Error(answer.exceptionDetails.text);
    return answer.result.value as T;
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  async #ask(method: string, params: object): Promise<unknown> {
    const id = (this.#sent += 1);
    const answered = new Promise<unknown>((resolve) => this.#waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await this.#session.send('Target.sendMessageToTarget', { sessionId: this.#sessionId, message });
    return answered;
  }
}
