/**
 * The bytes of one deck on this page: what its first page needs arrives in one answer, the rest when it is asked for, and
 * all of it by and by, so that pages are there when the server is not.
 */
import { deckBlockBytes, readOpening, type DeckRange } from '../../contract/deck-opening.ts';

/** Asked for at once where a reader asks for less: what lies behind is usually wanted next. */
const AT_ONCE_BYTES = 128 * 1024;
/** Of the rest, in one request: small, so that what a page waits for comes through between. */
const BY_AND_BY_BYTES = 512 * 1024;
const TRY_AGAIN_MS = 1_000;

type Get = (url: string, init: RequestInit) => Promise<Response>;

export class DeckBytes {
  readonly #url: string;
  readonly #get: Get;
  readonly #signal: AbortSignal;
  readonly #bytes: Uint8Array;
  /** Of each block, whether it is here. */
  readonly #held: Uint8Array;
  /** What came with the opening, where that is all the first page takes. */
  readonly #firstPage: readonly DeckRange[] | null;
  #whole: Promise<void> | null = null;

  private constructor(url: string, signal: AbortSignal, opening: Uint8Array, get: Get) {
    const { size, ranges, firstPage, bytes } = readOpening(opening);
    this.#url = url;
    this.#get = get;
    this.#signal = signal;
    this.#bytes = new Uint8Array(size);
    this.#held = new Uint8Array(Math.ceil(size / deckBlockBytes));
    this.#firstPage = firstPage ? ranges : null;
    let at = 0;
    for (const [begin, end] of ranges) {
      this.#take(begin, bytes.subarray(at, at + end - begin));
      at += end - begin;
    }
  }

  /**
   * @param signal aborted when nobody wants the deck any more
   * @throws when the opening cannot be fetched, or is none
   */
  static async open(url: string, signal: AbortSignal, get: Get = fetch): Promise<DeckBytes> {
    const response = await get(`${url}?part=opening`, { signal });
    if (!response.ok) throw new Error(`the deck was answered with ${response.status}`);
    return new DeckBytes(url, signal, new Uint8Array(await response.arrayBuffer()), get.bind(null));
  }

  /**
   * As much of the file as its first page takes, each byte in its place and nothing between: a reader that has all of it
   * in hand asks for no piece, and the asking is what takes the time. Null where more may be needed.
   */
  firstPageAlone(): Uint8Array<ArrayBuffer> | null {
    if (this.#firstPage === null) return null;
    const alone = new Uint8Array(this.size);
    for (const [begin, end] of this.#firstPage) alone.set(this.#bytes.subarray(begin, end), begin);
    return alone;
  }

  /** Of the whole file. */
  get size(): number {
    return this.#bytes.length;
  }

  /**
   * A copy of a range, as soon as it is here; asked for again and again while the network is away.
   * @param end not included
   * @throws when the deck may no longer be had, or nobody wants it
   */
  async range(begin: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
    for (let gap = this.#gapIn(begin, end); gap !== null; gap = this.#gapIn(begin, end)) {
      const [from, to] = gap;
      await this.#fetch(from, Math.min(Math.max(to, from + AT_ONCE_BYTES), this.size), 'auto');
    }
    return this.#bytes.slice(begin, end);
  }

  /** Fetches what is missing, piece by piece. */
  fetchRest(): Promise<void> {
    this.#whole ??= this.#fetchRest();
    return this.#whole;
  }

  async #fetchRest(): Promise<void> {
    for (let gap = this.#gapIn(0, this.size); gap !== null; gap = this.#gapIn(0, this.size)) {
      const [from, to] = gap;
      await this.#fetch(from, Math.min(to, from + BY_AND_BY_BYTES), 'low');
    }
  }

  /** The first stretch of a range that is not here, in whole blocks. */
  #gapIn(begin: number, end: number): DeckRange | null {
    const last = Math.ceil(end / deckBlockBytes);
    let from = Math.floor(begin / deckBlockBytes);
    while (from < last && this.#held[from] === 1) from += 1;
    if (from >= last) return null;
    let to = from + 1;
    while (to < last && this.#held[to] === 0) to += 1;
    return [from * deckBlockBytes, Math.min(to * deckBlockBytes, this.size)];
  }

  async #fetch(begin: number, end: number, priority: RequestPriority): Promise<void> {
    for (;;) {
      const arrived = await this.#attempt(begin, end, priority);
      if (arrived !== null) return this.#take(begin, arrived);
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
    }
  }

  /** @returns null when the network failed */
  async #attempt(begin: number, end: number, priority: RequestPriority): Promise<Uint8Array | null> {
    this.#signal.throwIfAborted();
    const headers = { range: `bytes=${begin}-${end - 1}` };
    const init = { headers, priority, signal: this.#signal };
    const answer = await this.#get(this.#url, init).then(
      async (response) => ({ status: response.status, body: await response.arrayBuffer() }),
      (error: unknown) => {
        this.#signal.throwIfAborted();
        console.info('a piece of the deck did not come, trying again', error);
        return null;
      },
    );
    if (answer === null || answer.status >= 500) return null;
    if (answer.status !== 206 || answer.body.byteLength !== end - begin)
      throw new Error(`a piece of the deck was answered with ${answer.status}`);
    return new Uint8Array(answer.body);
  }

  #take(begin: number, bytes: Uint8Array): void {
    this.#bytes.set(bytes, begin);
    const last = Math.ceil((begin + bytes.length) / deckBlockBytes);
    for (let block = begin / deckBlockBytes; block < last; block += 1) this.#held[block] = 1;
  }
}
