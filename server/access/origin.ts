/** Whether a request comes from the product's own pages: a browser says where its page is from. */
import type { IncomingHttpHeaders } from 'node:http';

/**
 * A request without an Origin is no browser's cross-site request; one with an Origin has to be of the host it was
 * sent to, or of the public address that a proxy stands for.
 */
export function originIsOwn(headers: IncomingHttpHeaders, publicUrl: string | null): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  return from.host === host || (publicUrl !== null && from.origin === new URL(publicUrl).origin);
}
