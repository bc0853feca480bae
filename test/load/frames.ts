/** (frames) How smoothly the big screen goes from scene to scene at 1080p in Chromium, against an empty page of the same run. */
import type { Page } from 'playwright-core';
import type { RoomScene } from '../../shared/contract/commands.ts';
import { Devices } from '../e2e/support/browser.ts';
import { command } from './clients.ts';
import { hostOf, type Rig } from './rig.ts';
import { pause, quantile } from './statistics.ts';
import { ratioLine, type Line } from './table.ts';

const scenes: readonly RoomScene[] = ['welcome', 'order', 'leaderboard', 'programme', 'black'];
const ROUNDS = 6;
/** From one change to the next; a change is over well before. */
const EVERY_MS = 1_000;
/** So long after its beginning a change is looked at. */
const CHANGE_MS = 500;
/** What an eye takes for a halt. */
const LONG_MS = 50;

/** Notes each frame, and when another picture comes. */
const recorder = `
  window.frames = []; window.changes = [];
  requestAnimationFrame(function note(at) { window.frames.push(at); requestAnimationFrame(note); });
  new MutationObserver((all) => {
    for (const { addedNodes } of all) for (const node of addedNodes)
      if (node.nodeType === 1 && node.matches('.place, .black')) window.changes.push(performance.now());
  }).observe(document, { childList: true, subtree: true });
`;

interface Recorded {
  readonly frames: readonly number[];
  readonly changes: readonly number[];
}

/** How long the frames took that were drawn during the changes, ms. */
const framesIn = ({ frames, changes }: Recorded): number[] =>
  changes.flatMap((began) =>
    frames.flatMap((at, index) => {
      const before = frames[index - 1];
      return before !== undefined && before >= began && at <= began + CHANGE_MS ? [at - before] : [];
    }),
  );

const recorded = (page: Page): Promise<Recorded> =>
  page.evaluate<Recorded>('({ frames: window.frames, changes: window.changes })');

export async function measureFrames(rig: Rig): Promise<Line[]> {
  const devices = await Devices.open(rig.product.url);
  const host = await hostOf(rig);
  try {
    const empty = await emptyPage(devices);
    const { page } = await devices.device('screen');
    await page.addInitScript(recorder);
    await page.goto(`/display?contest=${rig.contestId}`);
    await page.locator('.place, .black').first().waitFor();
    // all scenes once: what they load is not measured
    for (const scene of scenes) await show(scene);
    await page.evaluate('window.frames = []; window.changes = []');
    for (let round = 0; round < ROUNDS; round += 1) for (const scene of scenes) await show(scene);
    return linesOf(framesIn(await recorded(page)), framesIn(empty));
  } finally {
    host.close();
    await devices.close();
  }

  async function show(scene: RoomScene): Promise<void> {
    await command(host, { type: 'ShowScene', roomId: rig.roomId, scene });
    await pause(EVERY_MS);
  }
}

/** As long, in the same browser, with nothing on it. */
async function emptyPage(devices: Devices): Promise<Recorded> {
  const { page } = await devices.device('screen');
  await page.addInitScript(recorder);
  await page.goto('about:blank');
  await pause(EVERY_MS * ROUNDS * scenes.length);
  const { frames } = await recorded(page);
  const [first = 0] = frames;
  await page.context().close();
  const changes = Array.from({ length: ROUNDS * scenes.length }, (_none, index) => first + index * EVERY_MS);
  return { frames, changes };
}

function linesOf(ours: readonly number[], empty: readonly number[]): Line[] {
  const both = (of: (samples: readonly number[]) => number): readonly [number, number] => [
    of(ours),
    of(empty),
  ];
  const mean = (samples: readonly number[]): number =>
    samples.reduce((sum, each) => sum + each, 0) / samples.length;
  const long = (samples: readonly number[]): number => samples.filter((each) => each > LONG_MS).length;
  const changes = `${ROUNDS * scenes.length} changes of scene at 1920×1080`;
  return [
    ratioLine('frames', `a frame, mean over ${changes}`, both(mean), 1.1),
    ratioLine(
      'frames',
      'the same, p95',
      both((samples) => quantile(samples, 0.95)),
    ),
    {
      section: 'frames',
      what: `frames longer than ${LONG_MS} ms, of ${ours.length}`,
      value: String(long(ours)),
      baseline: `${long(empty)} of ${empty.length}`,
    },
  ];
}
