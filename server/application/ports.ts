/** What the application needs from the outside, as it needs it: implemented by the store and the edges. */
import type { DraftContent } from '../../shared/contract/drafts.ts';
import type { DraftPlace } from '../domain/drafts.ts';
import type { RecordedEvent } from '../domain/events.ts';

/** Where a log stands: its last version and that entry's hash. */
export interface LogPosition {
  readonly version: number;
  readonly head: string;
}

export interface LogPart {
  readonly events: readonly RecordedEvent[];
  readonly position: LogPosition;
}

export const EVENT_LOG = Symbol('EventLog');
/** The append-only log of every contest. */
export interface EventLog {
  /** Where the log of each contest stands, by the contest's id. */
  heads(): Promise<ReadonlyMap<string, LogPosition>>;
  /**
   * Everything after `after`, or from the beginning.
   * @returns null when the log does not contain `after` (any more): it has been replaced by another
   */
  read(contestId: string, after: LogPosition | null): Promise<LogPart | null>;
  /**
   * Appends in one transaction. The events' versions follow `after` without a gap; `after` null founds the contest.
   * @returns the new position, or null when the log does not stand at `after` (any more)
   */
  append(
    contestId: string,
    after: LogPosition | null,
    events: readonly RecordedEvent[],
  ): Promise<LogPosition | null>;
}

export const ANNOUNCER = Symbol('Announcer');
/**
 * Tells every node, this one included, that a contest's log has grown or that it was chosen. Only ever told after the
 * commit. Listeners are told once their node holds what is new; they may be told for nothing.
 */
export interface Announcer {
  /** This node's listeners are told at once; it never waits for other nodes and never fails because of them. */
  announce(contestId: string): void;
  subscribe(listener: (contestId: string) => void): void;
  /** Called once, when this node is open: from now on it hears the other nodes, and catches up with them. */
  follow(news: CatchingUp): void;
}

/** How a node takes over what other nodes have recorded. */
export interface CatchingUp {
  catchUp(contestId: string): Promise<void>;
  /** @returns the contests whose listeners are to be told */
  catchUpAll(): Promise<readonly string[]>;
}

export const SETTING_STORE = Symbol('SettingStore');
/** Few small facts of the installation, one JSON value a key. */
export interface SettingStore {
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
  /** Writes only where there is none yet; @returns what is there afterwards, whoever wrote it */
  writeOnce(key: string, value: unknown): Promise<unknown>;
}

export const DRAFT_STORE = Symbol('DraftStore');
/** What judges have entered and not submitted: the newest of each sheet, and never in a log. */
export interface DraftStore {
  /** Keeps it, unless what is there is as new or newer. */
  keep(contestId: string, place: DraftPlace, content: DraftContent | null): Promise<void>;
  /** Of the person who was put on the seat at that log position. */
  ofPerson(contestId: string, judgeId: string, since: number): Promise<readonly KeptDraft[]>;
  /** Of everybody, and nothing of what they say. */
  places(contestId: string): Promise<readonly (DraftPlace & { readonly begun: boolean })[]>;
  /** Those that are newer by now stay. */
  forget(contestId: string, places: readonly DraftPlace[]): Promise<void>;
}
export interface KeptDraft extends DraftPlace {
  readonly content: DraftContent | null;
}

export const SERVER_TIME = Symbol('ServerTime');
export interface ServerTime {
  /** Milliseconds since the Unix epoch, whole. */
  now(): number;
}
