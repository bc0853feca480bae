/** What every measurement stands on: the product and the bare server side by side, one contest, one database. */
import { claimPort } from '../../server/config/port.ts';
import type { SeatCodes } from '../../shared/contract/rest.ts';
import { startBareServer, startProduct, type Measured, type Recipe } from './children.ts';
import type { Cleanup } from './cleanup.ts';
import { clientOf, command, firstView, joined } from './clients.ts';
import { contestOf, expertId, professionalId, projectId } from './contest.ts';
import type { Socket } from 'socket.io-client';

const STAFF_PASSWORD = 'bench-staff-pass';
/** The stage that the bench plays on: the first project presents for the whole time. */
export const onStage = projectId(1);
export const experts = 15;
export const professionals = 15;
/** As many as contest A's division final shows in a day. */
const projects = 12;

export interface Rig {
  readonly product: Measured;
  readonly bare: Measured;
  readonly recipe: Recipe;
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly contestId: string;
  readonly roomId: string;
  readonly staffCookie: string;
  /** By judge id. */
  readonly judgeCookies: ReadonlyMap<string, string>;
  readonly presenterCookie: string;
}

export interface RigOptions {
  readonly main: string;
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly execArgv: readonly string[];
}

export async function setUpRig(
  { main, databaseUrl, dataDir, execArgv }: RigOptions,
  cleanup: Cleanup,
): Promise<Rig> {
  const recipe: Recipe = {
    main,
    port: await claimPort(0, '127.0.0.1'),
    env: { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, STAFF_PASSWORD, REDIS_URL: '', PUBLIC_URL: '' },
    execArgv,
  };
  const bare = await startBareServer();
  cleanup.add(() => bare.stop());
  const product = await startProduct(recipe);
  cleanup.add(() => product.stop());
  const staffCookie = await signIn(product.url, 'staff', { password: STAFF_PASSWORD });
  const file = contestOf({ projects, experts, professionals });
  const { id: contestId } = await post<{ id: string }>(`${product.url}/api/contests`, { file }, staffCookie);
  const roomId = await startTheShow(product.url, contestId, staffCookie);
  const codes = await get<SeatCodes>(`${product.url}/api/contests/${contestId}/seats`, staffCookie);
  const judgeCookies = new Map<string, string>();
  for (const { judgeId, code } of codes.judges)
    judgeCookies.set(judgeId, await signIn(product.url, 'seat', { code }));
  const presenterCode = codes.presenters.find((presenter) => presenter.projectId === onStage)?.code ?? '';
  const presenterCookie = await signIn(product.url, 'presenter', { code: presenterCode });
  return {
    product,
    bare,
    recipe,
    databaseUrl,
    dataDir,
    contestId,
    roomId,
    staffCookie,
    judgeCookies,
    presenterCookie,
  };
}

/** The first project presents, with so much time that no deadline falls into the measurements. @returns its room's id */
async function startTheShow(url: string, contestId: string, cookie: string): Promise<string> {
  const host = clientOf(url, { audience: 'host', contestId, cookie });
  const { view } = await firstView(host);
  await command(host, { type: 'CallProject', projectId: onStage });
  await command(host, { type: 'StartPresentation', projectId: onStage });
  await command(host, { type: 'AdjustClock', projectId: onStage, deltaMs: 1_800_000 });
  host.close();
  if (view.audience !== 'host') throw new Error('the host was shown another view');
  return view.room.id;
}

export const hostOf = ({ product, contestId, staffCookie }: Rig): Promise<Socket> =>
  joined(clientOf(product.url, { audience: 'host', contestId, cookie: staffCookie }));

export const presenterOf = ({ product, presenterCookie }: Rig): Promise<Socket> =>
  joined(clientOf(product.url, { audience: 'presenter', cookie: presenterCookie }));

export const watcherOf = ({ product, contestId }: Rig, audience: 'display' | 'public'): Promise<Socket> =>
  joined(clientOf(product.url, { audience, contestId }));

/** The first `count` seats: experts, then professionals. */
export async function judgesOf(rig: Rig, count: number): Promise<Socket[]> {
  const ids = Array.from({ length: count }, (_none, index) =>
    index < experts ? expertId(index + 1) : professionalId(index + 1 - experts),
  );
  return Promise.all(
    ids.map((id) =>
      joined(clientOf(rig.product.url, { audience: 'judge', cookie: rig.judgeCookies.get(id) })),
    ),
  );
}

async function signIn(url: string, kind: 'staff' | 'seat' | 'presenter', body: object): Promise<string> {
  const answer = await fetch(`${url}/api/access/${kind}`, jsonBody(body));
  const [cookie] = answer.headers.getSetCookie();
  if (!answer.ok || cookie === undefined)
    throw new Error(`${kind} could not sign in: ${await answer.text()}`);
  return cookie.split(';')[0] ?? '';
}

export async function post<T>(url: string, body: object, cookie: string): Promise<T> {
  const { headers, ...rest } = jsonBody(body);
  return bodyOf<T>(await fetch(url, { ...rest, headers: { ...headers, cookie } }));
}

export const get = async <T>(url: string, cookie: string): Promise<T> =>
  bodyOf<T>(await fetch(url, { headers: { cookie } }));

const jsonBody = (body: object) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

async function bodyOf<T>(answer: Response): Promise<T> {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}
