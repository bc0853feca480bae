/** A server is killed while slides are converted: nothing of the conversion runs on, and the next start clears up. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conversionFolders, conversionProcesses, fakeOffice, type FakeOffice } from '../support/office.ts';
import { pptxOf } from '../support/pptx.ts';
import { Product } from '../support/product.ts';
import { uploadDeckTo } from '../support/upload-deck.ts';
import { WireHost } from '../support/wire-host.ts';

const PATIENT_MS = 60_000;

let office: FakeOffice;
let product: Product;

beforeAll(async () => {
  office = await fakeOffice(
    `trap '' TERM; setsid sleep 600 & echo begin >> "$HERE/told"; while :; do sleep 1; done`,
  );
  product = await Product.start({ env: { SOFFICE_PATH: office.path } });
});
afterAll(async () => {
  await product?.stop();
  await office?.remove();
});

describe.runIf(process.platform === 'linux')('a server that is killed while slides are converted', () => {
  it('leaves no program of the conversion once it has started again, none of its files, and the deck as it was', async () => {
    const host = await WireHost.signIn(product.baseUrl, product.password);
    const deck = host.held.view.projects[0]?.deck;
    const projectId = host.held.view.projects[0]?.project.projectId ?? '';
    const uploading = uploadDeckTo(
      product.baseUrl,
      host.cookie,
      { contestId: 'demo', projectId },
      { bytes: pptxOf([{ text: '路演' }]), name: '示例.pptx' },
    ).catch(() => 'cut off');
    await expect.poll(() => office.told(), { timeout: PATIENT_MS }).toEqual(['begin']);
    const { pid = 0 } = product;
    expect((await conversionProcesses(pid)).length).toBeGreaterThan(0);
    host.leave();
    await product.kill();
    expect(await uploading).toBe('cut off');

    await product.startAgain();
    await expect.poll(() => conversionProcesses(pid), { timeout: PATIENT_MS }).toEqual([]);
    await expect.poll(() => conversionFolders(pid), { timeout: PATIENT_MS }).toEqual([]);
    const again = await WireHost.withCookie(product.baseUrl, host.cookie);
    expect(again.held.view.projects[0]?.deck).toEqual(deck);
    again.leave();
  });
});
