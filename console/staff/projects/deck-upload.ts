/** Sends a deck with its progress: `fetch` tells nothing about what has been sent. */
import type { ApiAnswer } from '../../../shared/client/api.ts';
import { refuse } from '../../../shared/contract/refusals.ts';
import { maxDeckMegabytes, type RefusedBody } from '../../../shared/contract/rest.ts';

export interface UploadedDeck {
  readonly deckId: string;
  readonly pages: number;
}

/** What a finished request means. */
export function deckAnswer(status: number, body: unknown): ApiAnswer<UploadedDeck> {
  if (status >= 200 && status < 300) return { ok: true, value: body as UploadedDeck };
  return { ok: false, refusal: (body as RefusedBody | null)?.refusal ?? refuse('server-error', {}) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    console.warn('the answer to an upload is not JSON', error);
    return null;
  }
}

/** What the person who sends a file sees of it, and may stop. */
export interface UploadWatch {
  /** Gets the share sent, 0 to 1; at 1 the server is still checking the file. */
  readonly onprogress: (share: number) => void;
  /** Aborted while the file is being sent: nothing of it stays at the server. */
  readonly signal: AbortSignal;
}

/** @returns the stored deck, the refusal (a file too large is refused before it is sent), or null: it was stopped */
export function uploadDeck(
  contestId: string,
  projectId: string,
  file: File,
  { onprogress, signal }: UploadWatch,
): Promise<ApiAnswer<UploadedDeck> | null> {
  if (signal.aborted) return Promise.resolve(null);
  if (file.size > maxDeckMegabytes * 1024 * 1024)
    return Promise.resolve({
      ok: false,
      refusal: refuse('upload-too-large', { limitMegabytes: maxDeckMegabytes }),
    });
  const form = new FormData();
  form.append('file', file, file.name);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/contests/${contestId}/projects/${projectId}/deck`);
    request.upload.onprogress = ({ loaded, total }) => onprogress(total === 0 ? 0 : loaded / total);
    request.onload = () => resolve(deckAnswer(request.status, parsed(request.responseText)));
    request.onabort = () => resolve(null);
    signal.addEventListener('abort', () => request.abort());
    request.onerror = () => resolve({ ok: false, refusal: refuse('server-error', {}) });
    request.send(form);
  });
}
