/** Whether a request comes from the product's own pages: a browser says where its page is from. */
import type { IncomingHttpHeaders } from 'node:http';

/**
 * A request without an Origin is no browser's cross-site request; one with an Origin has to be of the host it was
 * sent to, or of the public address that a proxy stands for. A page that came over plain HTTP, and so may have been
 * changed on its way, is not of the host that is reached over HTTPS.
 */
export function originIsOwn(
  headers: IncomingHttpHeaders,
  publicUrl: string | null,
  encrypted: boolean,
): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  const sameHost = from.host === host && (!encrypted || from.protocol === 'https:');
  return sameHost || (publicUrl !== null && from.origin === new URL(publicUrl).origin);
}
