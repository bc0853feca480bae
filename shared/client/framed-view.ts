/**
 * A view that one page holds and a frame in it draws: so the host desk shows a picture of what would come next by the
 * big screen's own page, which has no connection then. The server never gives such a view to a page that anybody may open.
 */
import type { ScreenView } from '../contract/views.ts';

export interface FramedView {
  readonly view: ScreenView;
  /** The instant at which its clocks stand, by the server's clock, ms. */
  readonly at: number;
}

const READY = 'luyan-frame-ready';

/** What opens the display's page as such a frame. */
export const FRAMED = 'framed';

/** In the frame: takes views of the page around it, if that is one of this very site. @returns what stops it */
export function takeFramedViews(take: (framed: FramedView) => void): () => void {
  const hear = ({ data, origin, source }: MessageEvent<FramedView>): void => {
    if (source === window.parent && origin === location.origin) take(data);
  };
  window.addEventListener('message', hear);
  window.parent.postMessage(READY, location.origin);
  return () => window.removeEventListener('message', hear);
}

/** Around the frame: gives it this view, and again whenever its page has been loaded anew. @returns what stops it */
export function giveFramedView(frame: HTMLIFrameElement, framed: FramedView): () => void {
  const give = (): void => frame.contentWindow?.postMessage(framed, location.origin);
  const hear = ({ data, source }: MessageEvent): void => {
    if (source === frame.contentWindow && data === READY) give();
  };
  window.addEventListener('message', hear);
  give();
  return () => window.removeEventListener('message', hear);
}
