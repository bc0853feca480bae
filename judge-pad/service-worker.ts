/**
 * Lets the judge's pad open without a network once it has been opened with one: the page itself from the network while that
 * answers, its assets (named by their content) from what is kept. Nothing else passes through here, least of all `/api`.
 */

/** The part of a service worker's world that this file uses: its types and a page's cannot stand in one program. */
interface Lifetime extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface Fetched extends Lifetime {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** Put in by the build (scripts/vite-pad-worker.ts): what the page needs to open, and a name that changes with it. */
declare const PAD_FILES: readonly string[];
declare const PAD_VERSION: string;

const PAGE = '/judge';
const ASSETS = '/assets/';
const PREFIX = 'luyan-pad-';
const KEPT = PREFIX + PAD_VERSION;
/** A network that answers later than this is as good as none; what comes still replaces what is kept. */
const PAGE_WITHIN_MS = 3_000;

/** Without cookies: what is kept is the same for everybody. */
const plain = (path: string): Request => new Request(path, { credentials: 'omit', cache: 'no-cache' });

async function keep(path: string, response: Response): Promise<void> {
  if (response.ok && response.type === 'basic') await (await caches.open(KEPT)).put(path, response);
}

async function fetchAndKeep(path: string): Promise<Response> {
  const response = await fetch(plain(path));
  await keep(path, response.clone());
  return response;
}

/** Whatever version kept it: assets are named by their content. */
const kept = (path: string): Promise<Response | undefined> => caches.match(path, { ignoreVary: true });

async function page(): Promise<Response> {
  const fresh = fetchAndKeep(PAGE);
  const held = await kept(PAGE);
  if (held === undefined) return fresh;
  const tooLate = new Promise<Response>((resolve) => setTimeout(() => resolve(held), PAGE_WITHIN_MS));
  return Promise.race([fresh.catch(() => held), tooLate]);
}

const asset = async (path: string): Promise<Response> => (await kept(path)) ?? fetchAndKeep(path);

async function keepAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) if ((await kept(path)) === undefined) await fetchAndKeep(path);
}

async function dropOlder(): Promise<void> {
  const older = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== KEPT);
  await Promise.all(older.map((name) => caches.delete(name)));
}

addEventListener('install', (event) => {
  const kept = caches.open(KEPT).then((cache) => cache.addAll([PAGE, ...PAD_FILES].map(plain)));
  (event as Lifetime).waitUntil(kept);
});
addEventListener('activate', (event) => (event as Lifetime).waitUntil(dropOlder()));
addEventListener('fetch', (event) => {
  const { request } = event as Fetched;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && pathname === PAGE) (event as Fetched).respondWith(page());
  else if (pathname.startsWith(ASSETS)) (event as Fetched).respondWith(asset(pathname));
});
/** What the page had loaded before this worker stood beside it: fonts above all. */
addEventListener('message', (event) => {
  const told: unknown = event.data;
  const paths = Array.isArray(told) ? told.filter((path) => typeof path === 'string') : [];
  (event as unknown as Lifetime).waitUntil(keepAll(paths.filter((path) => path.startsWith(ASSETS))));
});
