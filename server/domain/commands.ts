/** What the domain can be asked: the wire's commands, and those that only the server itself gives. */
import type { Command } from '../../shared/contract/commands.ts';
import type { Actor } from './actor.ts';

export type InnerCommand =
  | { readonly type: 'ExpireClocks' }
  | {
      readonly type: 'AttachDeck';
      readonly projectId: string;
      readonly deckId: string;
      readonly pages: number;
      readonly bytes: number;
      readonly sha256: string;
      readonly fileName: string;
      readonly missingFonts?: readonly string[];
    }
  /** A tablet has shown the seat's code; `tablet` is the name that its cookie bears. */
  | { readonly type: 'TakeSeat'; readonly judgeId: string; readonly tablet: string }
  /** What the judge's pad could not send, carried here by staff under its seal: the judge's sheet, and the judge's command id. */
  | {
      readonly type: 'RelaySheet';
      readonly seat: { readonly contestId: string; readonly judgeId: string; readonly generation: number };
      readonly projectId: string;
      readonly componentId: string;
      readonly scores: Readonly<Record<string, string>>;
      readonly comment?: string;
      readonly knownRevision: number;
      readonly pressedAt?: number;
      /** Who carried it, by name. */
      readonly carriedBy: string;
    }
  | { readonly type: 'OpenVote' }
  /** With the final counts, taken after the intake was shut. */
  | { readonly type: 'CloseVote'; readonly counts: Readonly<Record<string, number>> };

export type DomainCommand = Command | InnerCommand;

/** What a command carries beside itself, so that the domain reads no clock and trusts no client. */
export interface Circumstances {
  readonly actor: Actor;
  /** Server time, ms since the Unix epoch. */
  readonly now: number;
}
