/**
 * A display's own id. Two windows of one laptop are two displays, and a screen that is switched on again next morning
 * is the one that it was yesterday: so a window keeps its id in `sessionStorage` (over reloads), the device keeps
 * those that its windows have had in `localStorage`, by address, and a new window takes one that no open window has.
 * Open windows answer for theirs on a BroadcastChannel. `?display=left` names it for players that keep no storage.
 */
import { idSchema } from '../../shared/contract/ids.ts';

const KEY = 'luyan-display';
/** An open window answers in a few milliseconds, one that is busy a little later. */
const ANSWER_WITHIN_MS = 150;
const MOST_REMEMBERED = 8;

type Message = { readonly ask: true } | { readonly held: string };
type Store = Pick<Storage, 'getItem' | 'setItem'>;
type Channel = Pick<BroadcastChannel, 'addEventListener' | 'postMessage'>;

/** What a window has to keep its id in, and to ask the others by. */
export interface WindowMeans {
  /** Path and query: what the page was opened for. */
  readonly address: string;
  readonly session: Store | null;
  readonly device: Store | null;
  /** Null where the browser has none: then windows at one address cannot be told apart. */
  readonly channel: Channel | null;
  readonly newId: () => string;
}

const isId = (id: unknown): id is string => idSchema.safeParse(id).success;

function remembered(store: Store | null, key: string): readonly string[] {
  try {
    const ids: unknown = JSON.parse(store?.getItem(key) ?? '[]');
    return Array.isArray(ids) ? ids.filter(isId) : [];
  } catch (error) {
    console.info('this device does not remember its displays', error);
    return [];
  }
}

function remember(store: Store | null, key: string, ids: readonly string[]): void {
  try {
    store?.setItem(key, JSON.stringify(ids));
  } catch (error) {
    console.info('this device will not remember this display', error);
  }
}

/** Takes the id of this window, and answers for it from now on. */
export async function takeDisplayId({
  address,
  session,
  device,
  channel,
  newId,
}: WindowMeans): Promise<string> {
  const key = `${KEY}:${address}`;
  const before = remembered(device, key);
  const held = new Set<string>();
  const candidates = [...remembered(session, key), ...before];
  const free = (): string | undefined => candidates.find((candidate) => !held.has(candidate));
  let own: string | null = null;
  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if ('held' in data) held.add(data.held);
    // while it has not chosen yet it answers for what it is about to take
    const mine = own ?? free();
    if ('ask' in data && mine !== undefined) channel.postMessage({ held: mine });
  });
  if (channel !== null && candidates.length > 0) {
    channel.postMessage({ ask: true });
    await new Promise((resolve) => setTimeout(resolve, ANSWER_WITHIN_MS));
  }
  own = free() ?? newId();
  remember(session, key, [own]);
  if (!before.includes(own)) remember(device, key, [...before, own].slice(-MOST_REMEMBERED));
  return own;
}

function storage(which: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return window[which];
  } catch (error) {
    console.info(`no ${which} on this device`, error);
    return null;
  }
}

const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/**
 * The id of the window that this page is in.
 * @returns undefined for a preview, which is no screen of the hall
 */
export async function ownDisplayId({ pathname, search }: Location): Promise<string | undefined> {
  const query = new URLSearchParams(search);
  if (query.has('preview')) return undefined;
  const named = query.get('display');
  if (isId(named)) return named;
  return takeDisplayId({
    address: `${pathname}${search}`,
    session: storage('sessionStorage'),
    device: storage('localStorage'),
    channel: 'BroadcastChannel' in window ? new BroadcastChannel(KEY) : null,
    newId: randomId,
  });
}
