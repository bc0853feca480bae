/** Has the browser keep the pad, so that a reload needs no network; only a secure origin may (HTTPS, or this very machine). */
const ASSETS = '/assets/';

export const mayStay = (): boolean => isSecureContext && 'serviceWorker' in navigator;

/** Asks for it, and for storage that is not cleared when the disk runs low. */
export async function stayWithoutNetwork(): Promise<void> {
  if (!mayStay()) return;
  try {
    await navigator.serviceWorker.register('/judge-sw.js', { scope: '/judge' });
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage(loadedAssets());
    await navigator.storage?.persist?.();
  } catch (error) {
    console.warn('this browser does not keep the page', error);
  }
}

function loadedAssets(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith(ASSETS))
    .map(({ pathname }) => pathname);
}
