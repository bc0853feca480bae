/** The host over the wire, and what staff fetch beside it. */
import type { CommandInput } from '../../shared/contract/commands.ts';
import type { SeatCodes } from '../../shared/contract/rest.ts';
import type { HostView } from '../../shared/contract/views.ts';
import type { LogFile } from '../../server/exports/log-file.ts';
import { cookiesOf, Wire, type WireView } from './wire.ts';

export class WireHost {
  readonly cookie: string;
  readonly #baseUrl: string;
  readonly #wire: Wire<HostView>;

  private constructor(baseUrl: string, cookie: string, wire: Wire<HostView>) {
    this.#baseUrl = baseUrl;
    this.cookie = cookie;
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
  static async withCookie(baseUrl: string, cookie: string): Promise<WireHost> {
    return new WireHost(baseUrl, cookie, await Wire.open(baseUrl, 'host', cookie));
  }

  get held(): WireView<HostView> {
    return this.#wire.held;
  }

  /** @returns the first view that shows what the command has made */
  async give(command: CommandInput): Promise<WireView<HostView>> {
    const answer = await this.#wire.send(command);
    if (answer.version === undefined) throw new Error(`${command.type}: ${answer.refusal?.message.en}`);
    return this.#wire.at(answer.version);
  }

  /** @param path behind `/api` */
  async get(path: string): Promise<Response> {
    const response = await fetch(`${this.#baseUrl}/api${path}`, { headers: { cookie: this.cookie } });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  }

  async seats(): Promise<SeatCodes> {
    return (await (await this.get('/contests/demo/seats')).json()) as SeatCodes;
  }

  async log(): Promise<LogFile> {
    return (await (await this.get('/contests/demo/log.json')).json()) as LogFile;
  }

  leave(): void {
    this.#wire.close();
  }
}
