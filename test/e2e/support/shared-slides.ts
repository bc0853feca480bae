/** A presenter's laptop: Chromium that shares a tab with moving slides without asking, and displays that count frames. */
import type { Page } from 'playwright-core';

const title = 'Roadshow slides';
/** Chromium then gives this tab to whoever asks for a screen. */
export const shareFlags = [`--auto-select-tab-capture-source-by-title=${title}`];

/** Slides with an animation that never rests. */
export async function openSlides(page: Page): Promise<void> {
  await page.setContent(
    `<!doctype html><title>${title}</title>
     <style>body { margin: 0; background: #123; color: #fff; font: 160px sans-serif }
       i { display: block; width: 40vw; height: 40vh; background: #e33; animation: go 1s linear infinite alternate }
       @keyframes go { to { transform: translateX(60vw); background: #3e3 } }</style>
     <i></i>slides`,
  );
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly visible: boolean;
}

/** What the display plays; null where there is no picture. */
export function pictureOn(page: Page): Promise<Picture | null> {
  return page.evaluate(() => {
    const video = document.querySelector('video');
    return (
      video && {
        width: video.videoWidth,
        height: video.videoHeight,
        frames: video.getVideoPlaybackQuality().totalVideoFrames,
        visible: getComputedStyle(video).visibility === 'visible',
      }
    );
  });
}

/** Notes when the picture can no longer be seen on the display, ms since the epoch. */
export async function notePictureEnd(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted = window as unknown as { pictureEndedAt: number | null };
    noted.pictureEndedAt = null;
    new MutationObserver(() => {
      if (noted.pictureEndedAt !== null) return;
      const video = document.querySelector('video');
      if (video === null || !video.classList.contains('shown')) noted.pictureEndedAt = Date.now();
    }).observe(document, { childList: true, subtree: true, attributeFilter: ['class'] });
  });
}
export function pictureEndOn(page: Page): Promise<number | null> {
  return page.evaluate(() => (window as unknown as { pictureEndedAt: number | null }).pictureEndedAt);
}

/** Keeps the tracks that the presenter's page is given, so that a test can see whether they have ended. */
export async function keepTracks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const devices = navigator.mediaDevices;
    const real = devices.getDisplayMedia.bind(devices);
    const kept: MediaStreamTrack[] = [];
    Object.assign(window, { keptTracks: kept });
    devices.getDisplayMedia = async (options) => {
      const stream = await real(options);
      kept.push(...stream.getTracks());
      return stream;
    };
  });
}
export function tracksOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    (window as unknown as { keptTracks: MediaStreamTrack[] }).keptTracks.map(({ readyState }) => readyState),
  );
}
