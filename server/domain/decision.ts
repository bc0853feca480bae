/** What comes of a command: events to record (none: it stays quiet), or a refusal. */
import { refuse, type Refusal, type RefusalCode, type RefusalFacts } from '../../shared/contract/refusals.ts';
import type { ContestEvent } from './events.ts';

export type Decision =
  | { readonly ok: true; readonly events: readonly ContestEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

export const accept = (...events: ContestEvent[]): Decision => ({ ok: true, events });

export const refusal = <C extends RefusalCode>(code: C, facts: RefusalFacts[C]): Decision => ({
  ok: false,
  refusal: refuse(code, facts),
});
