/** Real Chromium, found by `npm test` or by CHROMIUM_PATH; each page a device of its own. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../../../scripts/find-chromium.mjs';

export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/** For a thing that should be there at once, on a machine that does much else. */
const WAIT_MS = 20_000;

export const sizes = {
  laptop: { width: 1366, height: 768 },
  tablet: { width: 1180, height: 820 },
  phone: { width: 390, height: 844 },
  screen: { width: 1920, height: 1080 },
} as const;

export interface Device {
  readonly page: Page;
  /** What the page's console complained about. */
  readonly complaints: readonly string[];
}

export class Devices {
  readonly #browser: Browser;
  readonly #baseUrl: string;

  private constructor(browser: Browser, baseUrl: string) {
    this.#browser = browser;
    this.#baseUrl = baseUrl;
  }

  /**
   * @param env of the browser, beside this process's own
   * @param more flags beside the usual ones
   */
  static async open(
    baseUrl: string,
    env: Readonly<Record<string, string>> = {},
    more: readonly string[] = [],
  ): Promise<Devices> {
    const executablePath = findChromium();
    if (executablePath === null) throw new Error('no Chromium: run `npm test`, which finds or installs one');
    const args = [...flags, ...more];
    return new Devices(
      await chromium.launch({ executablePath, args, env: { ...process.env, ...env } }),
      baseUrl,
    );
  }

  /**
   * A device with cookies and storage of its own.
   * @param pixelRatio device pixels to a CSS pixel
   */
  async device(size: keyof typeof sizes, pixelRatio = 1): Promise<Device> {
    const context = await this.#browser.newContext({
      viewport: sizes[size],
      deviceScaleFactor: pixelRatio,
      locale: 'zh-CN',
      baseURL: this.#baseUrl,
    });
    context.setDefaultTimeout(WAIT_MS);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    return { page, complaints };
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}
