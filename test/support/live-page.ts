/** A page of the product as the server sees it: a socket.io client that keeps all it is sent, to the byte. */
import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { CommandInput } from '../../shared/contract/commands.ts';
import type { DraftsAnswer } from '../../shared/contract/drafts.ts';
import {
  PROTOCOL_VERSION,
  type Answer,
  type Audience,
  type Goodbye,
  type ViewMessage,
} from '../../shared/contract/protocol.ts';
import type { Refusal } from '../../shared/contract/refusals.ts';
import type { SeatCodes } from '../../shared/contract/rest.ts';
import type {
  DisplayView,
  HostView,
  JudgeView,
  PresenterView,
  PublicView,
} from '../../shared/contract/views.ts';
import type { TestServer } from './server.ts';
import { Client, signedInStaff } from './staff-client.ts';

interface ViewOf {
  host: HostView;
  judge: JudgeView;
  presenter: PresenterView;
  display: DisplayView;
  public: PublicView;
}

export interface PageOptions {
  readonly cookie?: string;
  readonly origin?: string;
  readonly transport?: 'websocket' | 'polling';
  /** Beside or instead of protocol and audience in the handshake. */
  readonly auth?: Record<string, unknown>;
}

const LONGEST_WAIT_MS = 10_000;

export class LivePage<A extends Audience> {
  readonly socket: Socket;
  /** Every event that socket.io has delivered, `connect` included, in order. */
  readonly delivered: string[] = [];
  readonly views: ViewMessage<ViewOf[A]>[] = [];
  readonly goodbyes: Refusal[] = [];
  refused: Refusal | null = null;
  /** Everything that has come over the wire, as text. */
  bytes = '';
  #waiting: { readonly happened: () => boolean; readonly resolve: () => void }[] = [];

  constructor({ baseUrl }: Pick<TestServer, 'baseUrl'>, audience: A, options: PageOptions = {}) {
    const { cookie, origin, transport = 'websocket', auth } = options;
    this.socket = io(baseUrl, {
      forceNew: true,
      transports: [transport],
      reconnectionDelay: 20,
      reconnectionDelayMax: 50,
      auth: { protocol: PROTOCOL_VERSION, audience, ...auth },
      extraHeaders: { ...(cookie && { cookie }), ...(origin && { origin }) },
    });
    this.socket.io.on('open', () => {
      this.socket.io.engine.on('packet', ({ data }) => (this.bytes += String(data ?? '')));
    });
    this.socket.on('connect', () => this.#note('connect'));
    this.socket.on('disconnect', () => this.#note(null));
    this.socket.on('connect_error', (error: Error & { data?: Refusal }) => {
      this.refused = error.data ?? null;
      this.#note(null);
    });
    this.socket.onAny((event: string, message: unknown) => {
      if (event === 'view') this.views.push(message as ViewMessage<ViewOf[A]>);
      if (event === 'goodbye') this.goodbyes.push((message as Goodbye).refusal);
      this.#note(event);
    });
  }

  get last(): ViewMessage<ViewOf[A]> {
    const last = this.views.at(-1);
    if (last === undefined) throw new Error('no view has come');
    return last;
  }

  get view(): ViewOf[A] {
    return this.last.view;
  }

  /** Resolves as soon as it is so; fails after 10 s. */
  until(what: string, happened: (page: this) => boolean): Promise<this> {
    if (happened(this)) return Promise.resolve(this);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`never came about: ${what} (refused: ${this.refused?.code ?? 'no'})`)),
        LONGEST_WAIT_MS,
      );
      this.#waiting.push({
        happened: () => happened(this),
        resolve: () => {
          clearTimeout(timer);
          resolve(this);
        },
      });
    });
  }

  joined(): Promise<this> {
    return this.until('the first view', ({ views }) => views.length > 0);
  }

  untilView(what: string, shows: (view: ViewOf[A]) => boolean): Promise<this> {
    return this.until(what, ({ views }) => views.length > 0 && shows(this.view));
  }

  /** At whatever is sent, however wrong; fails when no answer comes. */
  ask(envelope: unknown): Promise<Answer> {
    return this.socket.timeout(LONGEST_WAIT_MS).emitWithAck('command', envelope) as Promise<Answer>;
  }

  send(command: CommandInput, commandId: string = randomUUID()): Promise<Answer> {
    return this.ask({ commandId, command });
  }

  /** A judge's draft of a sheet, however wrong. */
  tellDraft(draft: unknown): Promise<Answer> {
    return this.socket.timeout(LONGEST_WAIT_MS).emitWithAck('draft', draft) as Promise<Answer>;
  }

  drafts(): Promise<DraftsAnswer> {
    return this.socket.timeout(LONGEST_WAIT_MS).emitWithAck('drafts') as Promise<DraftsAnswer>;
  }

  /** @returns the server's clock */
  time(): Promise<number> {
    return this.socket.timeout(LONGEST_WAIT_MS).emitWithAck('time') as Promise<number>;
  }

  close(): void {
    this.socket.disconnect();
  }

  #note(event: string | null): void {
    if (event !== null) this.delivered.push(event);
    const over = this.#waiting.filter(({ happened }) => happened());
    this.#waiting = this.#waiting.filter((one) => !over.includes(one));
    over.forEach(({ resolve }) => resolve());
  }
}

/** Opens pages on one server and signs them in; closes them all at the end. */
export class Hall {
  readonly server: TestServer;
  readonly staff: Client;
  readonly codes: SeatCodes;
  readonly #pages: LivePage<Audience>[] = [];

  private constructor(server: TestServer, staff: Client, codes: SeatCodes) {
    this.server = server;
    this.staff = staff;
    this.codes = codes;
  }

  static async of(server: TestServer, contestId = 'contest'): Promise<Hall> {
    const staff = await signedInStaff(server);
    return new Hall(server, staff, await seatCodes(staff, contestId));
  }

  page<A extends Audience>(audience: A, options: PageOptions = {}): LivePage<A> {
    const page = new LivePage(this.server, audience, options);
    this.#pages.push(page as unknown as LivePage<Audience>);
    return page;
  }

  host(auth: Record<string, unknown> = {}): Promise<LivePage<'host'>> {
    return this.page('host', { cookie: this.staff.cookies, auth }).joined();
  }

  display(auth: Record<string, unknown> = {}): Promise<LivePage<'display'>> {
    return this.page('display', { auth }).joined();
  }

  /** The small picture on a host desk. */
  preview(auth: Record<string, unknown> = {}): Promise<LivePage<'display'>> {
    return this.page('display', { cookie: this.staff.cookies, auth: { ...auth, preview: true } }).joined();
  }

  phone(auth: Record<string, unknown> = {}): Promise<LivePage<'public'>> {
    return this.page('public', { auth }).joined();
  }

  async judge(judgeId: string): Promise<LivePage<'judge'>> {
    return this.page('judge', { cookie: await this.seatCookie(judgeId) }).joined();
  }

  async presenter(projectId: string): Promise<LivePage<'presenter'>> {
    const code = this.codes.presenters.find((one) => one.projectId === projectId)?.code ?? '';
    return this.page('presenter', { cookie: await cookieFor(this.server, 'presenter', code) }).joined();
  }

  /** On another tablet than {@link judge}, which holds the seat from now on. */
  async spareTablet(judgeId: string): Promise<LivePage<'judge'>> {
    const code = this.codes.judges.find((one) => one.judgeId === judgeId)?.code ?? '';
    const client = new Client(this.server);
    const response = await client.post('/access/seat', { code });
    if (!response.ok) throw new Error(`no seat for this code: ${response.status}`);
    return this.page('judge', { cookie: client.cookies }).joined();
  }

  seatCookie(judgeId: string): Promise<string> {
    const code = this.codes.judges.find((one) => one.judgeId === judgeId)?.code ?? '';
    return cookieFor(this.server, 'seat', code);
  }

  closeAll(): void {
    this.#pages.splice(0).forEach((page) => page.close());
  }
}

export async function seatCodes(staff: Client, contestId = 'contest'): Promise<SeatCodes> {
  return (await (await staff.send('GET', `/contests/${contestId}/seats`)).json()) as SeatCodes;
}

/** Cookies of a seat are made once a code: the server limits tries by address. */
const made = new Map<string, string>();
async function cookieFor(server: TestServer, kind: 'seat' | 'presenter', code: string): Promise<string> {
  const key = `${server.baseUrl} ${kind} ${code}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const client = new Client(server);
  const response = await client.post(`/access/${kind}`, { code });
  if (!response.ok) throw new Error(`no ${kind} for this code: ${response.status}`);
  made.set(key, client.cookies);
  return client.cookies;
}
