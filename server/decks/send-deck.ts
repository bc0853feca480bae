/** One deck as an HTTP answer: whole, in pieces, or not at all because the browser has it. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { byteRange } from './byte-range.ts';
import type { DeckFiles } from './deck-files.ts';

interface SentDeck {
  readonly deckId: string;
  /** Of the file, bytes. */
  readonly size: number;
}

/** What its first page takes, in one answer; not kept by the browser, which keeps the page. */
export async function sendOpening(
  files: DeckFiles,
  deck: SentDeck,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const opening = await files.opening(deck.deckId, deck.size);
  return reply
    .headers({ 'cache-control': 'no-store', 'content-type': 'application/octet-stream' })
    .send(opening);
}

/**
 * A deck never changes under its id, so its id is its tag, and a page that is shown again is not fetched again.
 */
export function sendDeck(
  files: DeckFiles,
  deck: SentDeck,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { deckId, size } = deck;
  const tag = `"${deckId}"`;
  const { range, 'if-range': onlyIf, 'if-none-match': held } = request.headers;
  void reply.headers({
    'accept-ranges': 'bytes',
    'cache-control': 'private, max-age=3600',
    etag: tag,
    'content-type': 'application/pdf',
    'content-disposition': 'inline',
  });
  if (held === tag) return reply.status(304).send();
  const wanted = onlyIf === undefined || onlyIf === tag ? byteRange(range, size) : 'whole';
  if (wanted === 'unsatisfiable') return reply.status(416).header('content-range', `bytes */${size}`).send();
  if (wanted === 'whole') return reply.header('content-length', size).send(files.read(deckId, null));
  const { start, end } = wanted;
  return reply
    .status(206)
    .header('content-range', `bytes ${start}-${end}/${size}`)
    .header('content-length', end - start + 1)
    .send(files.read(deckId, wanted));
}
