/** How a contest is set up: its projects, judges, seats and decisions, and in which order projects are called. */
import type { RevealPolicy } from '../../../shared/contract/commands.ts';
import type { ContestFile } from '../../../shared/scoring/contest-file.ts';

export interface ProjectDetails {
  readonly name: string;
  readonly unit: string;
  readonly jointUnits: readonly string[];
  readonly group?: string | undefined;
  readonly track?: string | undefined;
  readonly room?: string | undefined;
}

export type SetupEvent =
  | { readonly type: 'ContestCreated'; readonly contestId: string; readonly file: ContestFile }
  | { readonly type: 'ContestRetitled'; readonly title: string }
  /** All of them, in the order in which they are shown. */
  | {
      readonly type: 'OrganisersNamed';
      readonly organisers: readonly { readonly role: string; readonly names: readonly string[] }[];
    }
  | ({
      readonly type: 'ProjectAdded';
      readonly projectId: string;
      readonly number: number | null;
    } & ProjectDetails)
  | ({ readonly type: 'ProjectEdited'; readonly projectId: string } & ProjectDetails)
  | { readonly type: 'ProjectWithdrawn'; readonly projectId: string; readonly reason: string }
  | { readonly type: 'ProjectReinstated'; readonly projectId: string; readonly reason: string }
  | {
      readonly type: 'ProjectsNumbered';
      readonly by: 'stroke' | 'draw' | 'manual';
      readonly seed: string | null;
      /** Project ids, number 1 first. */
      readonly order: readonly string[];
    }
  | {
      readonly type: 'JudgeAdded';
      readonly judgeId: string;
      readonly panelId: string;
      readonly name: string;
      readonly unit?: string | undefined;
      readonly room?: string | undefined;
    }
  | {
      readonly type: 'JudgeEdited';
      readonly judgeId: string;
      readonly name: string;
      readonly unit?: string | undefined;
    }
  | {
      readonly type: 'SeatRenewed';
      readonly judgeId: string;
      readonly generation: number;
      readonly reason: string;
    }
  | {
      readonly type: 'SeatVoided';
      readonly judgeId: string;
      readonly generation: number;
      readonly reason: string;
    }
  /** Another person sits there from now on; the seat's id and its place on the panel stay. */
  | {
      readonly type: 'JudgeSubstituted';
      readonly judgeId: string;
      readonly name: string;
      readonly unit?: string | undefined;
      readonly generation: number;
      readonly reason: string;
    }
  /** The newest tablet that has shown the code holds the seat; `tablet` is no secret. */
  | { readonly type: 'SeatTaken'; readonly judgeId: string; readonly tablet: string }
  | {
      readonly type: 'JudgeRecused';
      readonly judgeId: string;
      readonly projectId: string;
      readonly reason: string;
      /** By the judge, on the pad; absent: by staff. */
      readonly declared?: true | undefined;
    }
  /** Two units that look alike are not the same, or it does not matter. */
  | {
      readonly type: 'RecusalDeclined';
      readonly judgeId: string;
      readonly projectId: string;
      readonly judgeUnit: string;
      readonly projectUnit: string;
      readonly reason: string;
    }
  | {
      readonly type: 'RecusalLifted';
      readonly judgeId: string;
      readonly projectId: string;
      readonly reason: string;
    }
  /** `startsAt` null: the plan was given up. */
  | {
      readonly type: 'ShowPlanned';
      readonly roomId: string;
      readonly startsAt: number | null;
      readonly gapMs: number;
    }
  | { readonly type: 'RevealPolicyChosen'; readonly policy: RevealPolicy }
  | {
      readonly type: 'TiedOrdered';
      readonly projects: readonly string[];
      readonly reason: string;
      /** The chair, on the pad; absent: by staff. */
      readonly judgeId?: string;
    }
  | {
      readonly type: 'AwardNamed';
      readonly projectId: string;
      readonly award: string;
      readonly reason: string;
    }
  | {
      readonly type: 'DeckAttached';
      readonly projectId: string;
      readonly deckId: string;
      readonly pages: number;
      readonly bytes: number;
      readonly sha256: string;
      /** As uploaded: of slides that were converted, theirs. */
      readonly fileName: string;
      /** Fonts of the slides that the converter had to replace; absent: none, or not known. */
      readonly missingFonts?: readonly string[];
      /** At which it is shown from now on; absent: its first. */
      readonly page?: number;
    };

/** In which order projects are called, and whether the set-up may be changed while they are. */
export type RundownEvent =
  /** In the order of calling: before that one, or (null) to its end. */
  | { readonly type: 'ProjectMoved'; readonly projectId: string; readonly before: string | null }
  | { readonly type: 'SetupUnlocked'; readonly reason: string | null }
  | { readonly type: 'SetupLocked' };
