/** Requests to a test server as staff, or as anybody with the cookies that they were given. */
import type { TestServer } from './server.ts';
import { staffPassword } from './server.ts';

/** A browser, as far as the API can tell: it keeps the cookies it is given. */
export class Client {
  readonly #baseUrl: string;
  readonly #cookies = new Map<string, string>();

  constructor({ baseUrl }: Pick<TestServer, 'baseUrl'>) {
    this.#baseUrl = baseUrl;
  }

  get cookies(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** @param path behind `/api` */
  async send(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#cookies.size > 0) headers.set('cookie', this.cookies);
    const response = await fetch(`${this.#baseUrl}/api${path}`, { ...init, method, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.#cookies.set(name, value);
    }
    return response;
  }

  post(path: string, body: unknown = {}): Promise<Response> {
    return this.send('POST', path, {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  }
}

export async function signedInStaff(server: Pick<TestServer, 'baseUrl'>): Promise<Client> {
  const client = new Client(server);
  const response = await client.post('/access/staff', { password: staffPassword });
  if (!response.ok) throw new Error(`staff could not sign in: ${response.status}`);
  return client;
}

/** The code of the refusal in a response, and its status. */
export async function refusalOf(response: Response): Promise<[number, string]> {
  const body = (await response.json()) as { refusal?: { code?: string } };
  return [response.status, body.refusal?.code ?? ''];
}
