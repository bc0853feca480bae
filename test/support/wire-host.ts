/** The host over the wire, and what staff fetch beside it. */
import type { CommandInput } from '../../shared/contract/commands.ts';
import type { SeatCodes } from '../../shared/contract/rest.ts';
import type { HostView } from '../../shared/contract/views.ts';
import type { ContestFile } from '../../shared/scoring/contest-file.ts';
import type { LogFile } from '../../server/exports/log-file.ts';
import type { AheadBounds } from './clock-bounds.ts';
import { cookiesOf, Wire, type WireView } from './wire.ts';

export class WireHost {
  readonly cookie: string;
  readonly contestId: string;
  readonly #baseUrl: string;
  readonly #wire: Wire<HostView>;

  private constructor(baseUrl: string, cookie: string, contestId: string, wire: Wire<HostView>) {
    this.#baseUrl = baseUrl;
    this.cookie = cookie;
    this.contestId = contestId;
    this.#wire = wire;
  }

  static async signIn(baseUrl: string, password: string): Promise<WireHost> {
    const response = await fetch(`${baseUrl}/api/access/staff`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ password }),
    });
    if (response.status !== 204) throw new Error(`the password was refused: ${await response.text()}`);
    return WireHost.withCookie(baseUrl, cookiesOf(response));
  }

  /** A cookie of an earlier sign-in. */
  static async withCookie(baseUrl: string, cookie: string, contestId = 'demo'): Promise<WireHost> {
    const wire = await Wire.open<HostView>(baseUrl, 'host', cookie, contestId);
    return new WireHost(baseUrl, cookie, contestId, wire);
  }

  get held(): WireView<HostView> {
    return this.#wire.held;
  }

  /** How far the server's clock is ahead of this process's. */
  clock(): Promise<AheadBounds> {
    return this.#wire.clock();
  }

  /** @returns the first view that shows what the command has made */
  async give(command: CommandInput): Promise<WireView<HostView>> {
    const askedAt = performance.now();
    const answer = await this.#wire.send(command);
    if (answer.version === undefined) throw new Error(`${command.type}: ${answer.refusal?.message.en}`);
    return { ...(await this.#wire.at(answer.version)), askedAt };
  }

  /** @param path behind `/api` */
  async get(path: string): Promise<Response> {
    const response = await fetch(`${this.#baseUrl}/api${path}`, { headers: { cookie: this.cookie } });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  }

  /** A host of the same sign-in at a new contest. */
  async found(file: ContestFile): Promise<WireHost> {
    const response = await fetch(`${this.#baseUrl}/api/contests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify({ file }),
    });
    if (!response.ok) throw new Error(`no contest was founded: ${await response.text()}`);
    const { id } = (await response.json()) as { id: string };
    return WireHost.withCookie(this.#baseUrl, this.cookie, id);
  }

  async seats(): Promise<SeatCodes> {
    return (await (await this.get(`/contests/${this.contestId}/seats`)).json()) as SeatCodes;
  }

  async log(): Promise<LogFile> {
    return (await (await this.get(`/contests/${this.contestId}/log.json`)).json()) as LogFile;
  }

  leave(): void {
    this.#wire.close();
  }
}
