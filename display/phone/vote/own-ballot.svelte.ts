/** This device's one ballot, as the server holds it. */
import { api } from '../../../shared/client/api.ts';
import type { Refusal } from '../../../shared/contract/refusals.ts';
import type { OwnBallot } from '../../../shared/contract/rest.ts';

export class Ballot {
  #projectId = $state<string | null | undefined>(undefined);
  #refusal = $state.raw<Refusal | null>(null);
  #casting = $state(false);
  readonly #path: string;

  constructor(contestId: string) {
    this.#path = `/contests/${encodeURIComponent(contestId)}/ballots`;
    void this.ask();
  }

  /** What this device has voted for; null for nothing yet, undefined while not known. */
  get projectId(): string | null | undefined {
    return this.#projectId;
  }
  /** Why the last request was refused. */
  get refusal(): Refusal | null {
    return this.#refusal;
  }
  get casting(): boolean {
    return this.#casting;
  }

  async ask(): Promise<void> {
    this.#refusal = null;
    const answer = await api<OwnBallot>('GET', `${this.#path}/mine`);
    if (answer.ok) this.#projectId = answer.value.projectId;
    else this.#refusal = answer.refusal;
  }

  async cast(projectId: string): Promise<void> {
    this.#casting = true;
    this.#refusal = null;
    const answer = await api('POST', this.#path, { projectId });
    if (answer.ok) this.#projectId = projectId;
    else if (answer.refusal.code === 'already-voted') this.#projectId = answer.refusal.facts.projectId;
    else this.#refusal = answer.refusal;
    this.#casting = false;
  }
}
