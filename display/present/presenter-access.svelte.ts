/** Whether this browser holds a project's code, as its cookie says; the code itself is never kept. */
import { api } from '../../shared/client/api.ts';
import type { Refusal } from '../../shared/contract/refusals.ts';
import type { WhoAmI } from '../../shared/contract/rest.ts';

export type Entry =
  | { readonly kind: 'asking' }
  | { readonly kind: 'code'; readonly refusal: Refusal | null }
  | { readonly kind: 'in'; readonly contestId: string; readonly projectId: string };

export class PresenterAccess {
  #entry = $state.raw<Entry>({ kind: 'asking' });

  get entry(): Entry {
    return this.#entry;
  }

  /** @param code from the address, or null to use the cookie this browser has */
  async begin(code: string | null): Promise<void> {
    await (code === null ? this.#look(null) : this.enter(code));
  }

  async enter(code: string): Promise<void> {
    const answer = await api('POST', '/access/presenter', { code });
    if (answer.ok) await this.#look(null);
    else this.#entry = { kind: 'code', refusal: answer.refusal };
  }

  /** The server ended the connection: asks for a code again, and says why. */
  turnedAway(refusal: Refusal): void {
    this.#entry = { kind: 'code', refusal };
  }

  async leave(): Promise<void> {
    const answer = await api('DELETE', '/access/presenter');
    this.#entry = { kind: 'code', refusal: answer.ok ? null : answer.refusal };
  }

  async #look(refusal: Refusal | null): Promise<void> {
    const answer = await api<WhoAmI>('GET', '/access');
    if (!answer.ok) this.#entry = { kind: 'code', refusal: answer.refusal };
    else if (answer.value.presenter === null) this.#entry = { kind: 'code', refusal };
    else this.#entry = { kind: 'in', ...answer.value.presenter };
  }
}
