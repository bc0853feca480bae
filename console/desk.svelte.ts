/** Through what every part of the console acts: one command of a kind at a time, every refusal told. */
import { createContext } from 'svelte';
import type { LiveView } from '../shared/client/live-view.svelte.ts';
import type { CommandInput, CommandType } from '../shared/contract/commands.ts';
import type { Answer } from '../shared/contract/protocol.ts';
import type { RefusalCode } from '../shared/contract/refusals.ts';
import type { HostView } from '../shared/contract/views.ts';
import { messages } from './messages.ts';
import { Toasts } from './parts/toasts.svelte.ts';

export class Desk {
  readonly live: LiveView<HostView>;
  readonly toasts = new Toasts();
  #inFlight = $state.raw<readonly CommandType[]>([]);

  constructor(live: LiveView<HostView>) {
    this.live = live;
  }

  /** Whether a command of this type waits for its answer. */
  busy(type: CommandType): boolean {
    return this.#inFlight.includes(type);
  }

  /**
   * Sends a command unless one of its kind is still under way (a double press) or the page is offline (a
   * pause that arrives a minute late would do harm).
   * @param handled refusals that the caller deals with itself; all others become a toast
   * @returns null where nothing was sent
   */
  async send(command: CommandInput, handled: readonly RefusalCode[] = []): Promise<Answer | null> {
    if (this.busy(command.type)) return null;
    if (this.live.status !== 'live') {
      this.toasts.tell(messages.offlineRefusal);
      return null;
    }
    this.#inFlight = [...this.#inFlight, command.type];
    const answer = await this.live.send(command);
    this.#inFlight = this.#inFlight.filter((type) => type !== command.type);
    if (!answer.ok && !handled.includes(answer.refusal.code)) this.toasts.tell(answer.refusal.message);
    return answer;
  }
}

export const [useDesk, provideDesk] = createContext<Desk>();
