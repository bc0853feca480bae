/** Requests to `/api`: a value, or the server's refusal. */
import type { RefusedBody } from '../contract/rest.ts';
import { refuse, type Refusal } from '../contract/refusals.ts';

export type ApiAnswer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/**
 * @param body sent as JSON, or as it is when it is form data
 * @returns the parsed JSON body, or the refusal; an unreachable server is the refusal `server-error`
 */
export async function api<T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<ApiAnswer<T>> {
  const request: RequestInit = { method, credentials: 'same-origin' };
  if (body instanceof FormData) request.body = body;
  else if (body !== undefined) {
    request.body = JSON.stringify(body);
    request.headers = { 'content-type': 'application/json' };
  }
  try {
    const response = await fetch(`/api${path}`, request);
    const text = await response.text();
    const value: unknown = text === '' ? null : JSON.parse(text);
    if (response.ok) return { ok: true, value: value as T };
    return { ok: false, refusal: (value as RefusedBody | null)?.refusal ?? refuse('server-error', {}) };
  } catch (error) {
    console.warn('request failed', method, path, error);
    return { ok: false, refusal: refuse('server-error', {}) };
  }
}
