/** Fetches a file of `/api` and hands it to the browser to keep, or says why there is none. */
import type { RefusedBody } from '../contract/rest.ts';
import { refuse, type Refusal } from '../contract/refusals.ts';

function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  return encoded === undefined ? 'luyan' : decodeURIComponent(encoded);
}

function keep(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** @returns the refusal; null when the browser has the file */
export async function download(path: string): Promise<Refusal | null> {
  try {
    const response = await fetch(`/api${path}`, { credentials: 'same-origin' });
    if (!response.ok) return ((await response.json()) as RefusedBody).refusal;
    keep(await response.blob(), nameIn(response.headers.get('content-disposition') ?? ''));
    return null;
  } catch (error) {
    console.warn('download failed', path, error);
    return refuse('server-error', {});
  }
}
