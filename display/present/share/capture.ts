/** This laptop's screen, as the browser lets its user choose it. */

/** Why a page cannot ask for the screen. */
export type CannotCapture = 'insecure' | 'unsupported';

/** @returns null: it can. A browser gives screens to HTTPS and to localhost alone; phones give none. */
export function cannotCapture(page: {
  readonly isSecureContext: boolean;
  readonly navigator: { readonly mediaDevices?: Partial<Pick<MediaDevices, 'getDisplayMedia'>> | undefined };
}): CannotCapture | null {
  if (!page.isSecureContext) return 'insecure';
  return page.navigator.mediaDevices?.getDisplayMedia === undefined ? 'unsupported' : null;
}

/** @returns null when its user has chosen nothing; only upon a click */
export async function captureScreen(): Promise<MediaStreamTrack | null> {
  try {
    const stream = await navigator.mediaDevices.getDisplayMedia({
      video: { width: { max: 1920 }, height: { max: 1080 }, frameRate: { max: 30 } },
      audio: false,
    });
    const [track] = stream.getVideoTracks();
    if (track === undefined) return null;
    // text before motion: a slide is to be sharp, animations may drop a frame
    track.contentHint = 'detail';
    return track;
  } catch (error) {
    console.info('no screen was chosen', error);
    return null;
  }
}
