// What a deck's page asks the network for: nothing that has come with the opening, and no gap for long.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deckBlockBytes as block, openingHead, type DeckRange } from '../../contract/deck-opening.ts';
import { DeckBytes } from './deck-bytes.ts';

const size = 100 * block + 7;
const file = Uint8Array.from({ length: size }, (_, at) => (at * 31) % 251);

/** A server with one deck, which notes what it is asked for and may be away. */
class Server {
  readonly asked: string[] = [];
  away = 0;
  status = 206;

  constructor(
    readonly opening: readonly DeckRange[],
    readonly firstPage = false,
  ) {}

  readonly get = (url: string, init: RequestInit): Promise<Response> => {
    if (url.endsWith('?part=opening')) {
      const { opening: ranges, firstPage } = this;
      const pieces = this.opening.map(([begin, end]) => file.slice(begin, end));
      return Promise.resolve(
        new Response(new Blob([openingHead({ size, ranges, firstPage }), ...pieces] as BlobPart[])),
      );
    }
    const range = new Headers(init.headers).get('range') ?? '';
    this.asked.push(range);
    if (this.away > 0) {
      this.away -= 1;
      return Promise.reject(new TypeError('no network'));
    }
    const [begin, last] = range.replace('bytes=', '').split('-').map(Number);
    return Promise.resolve(new Response(file.slice(begin, (last ?? 0) + 1), { status: this.status }));
  };
}

const closing = (): AbortController => new AbortController();
const opened = (server: Server, signal = closing().signal) => DeckBytes.open('/deck.pdf', signal, server.get);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the bytes of a deck', () => {
  it('that came with the opening are there without another question', async () => {
    const server = new Server([
      [0, 2 * block],
      [98 * block, size],
    ]);
    const bytes = await opened(server);
    expect(bytes.size).toBe(size);
    expect(await bytes.range(block, 2 * block)).toEqual(file.slice(block, 2 * block));
    expect(await bytes.range(100 * block, size)).toEqual(file.slice(100 * block));
    expect(server.asked).toEqual([]);
  });

  it('that the first page takes are to be had alone, each in its place', async () => {
    const bytes = await opened(new Server([[98 * block, size]], true));
    await bytes.range(0, block);
    const alone = bytes.firstPageAlone();
    expect(alone?.length).toBe(size);
    expect(alone?.slice(98 * block)).toEqual(file.slice(98 * block));
    expect(alone?.slice(0, block)).toEqual(new Uint8Array(block));
  });

  it('of a first page that may take others are not told from it', async () => {
    expect((await opened(new Server([[0, block]]))).firstPageAlone()).toBeNull();
  });

  it('that did not are asked for once, with what lies behind them', async () => {
    const server = new Server([[0, block]]);
    const bytes = await opened(server);
    expect(await bytes.range(0, 3 * block)).toEqual(file.slice(0, 3 * block));
    expect(await bytes.range(10 * block, 12 * block)).toEqual(file.slice(10 * block, 12 * block));
    expect(server.asked).toEqual([`bytes=${block}-${17 * block - 1}`]);
  });

  it('all come by and by, and only what is missing', async () => {
    const server = new Server([[50 * block, 60 * block]]);
    const bytes = await opened(server);
    await bytes.fetchRest();
    expect(server.asked).toEqual([`bytes=0-${50 * block - 1}`, `bytes=${60 * block}-${size - 1}`]);
    expect(Buffer.compare(await bytes.range(0, size), file)).toBe(0);
    expect(server.asked).toHaveLength(2);
  });

  it('come as soon as the network is back', async () => {
    const server = new Server([]);
    const bytes = await opened(server);
    server.away = 3;
    const piece = bytes.range(0, block);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await piece).toEqual(file.slice(0, block));
    expect(server.asked).toHaveLength(4);
  });

  it('of a deck that may no longer be seen are not asked for again', async () => {
    const server = new Server([]);
    const bytes = await opened(server);
    server.status = 404;
    await expect(bytes.range(0, block)).rejects.toThrow('404');
    expect(server.asked).toHaveLength(1);
  });

  it('are asked for no more once nobody wants them', async () => {
    const server = new Server([]);
    const gone = closing();
    const bytes = await opened(server, gone.signal);
    server.away = Infinity;
    const piece = bytes.range(0, block);
    const refused = expect(piece).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(1_500);
    gone.abort();
    await vi.advanceTimersByTimeAsync(5_000);
    await refused;
    expect(server.asked.length).toBeLessThanOrEqual(2);
  });
});
