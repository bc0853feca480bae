/** The hash chain over a contest's log: an entry that was edited, removed or moved no longer fits. */
import { createHash } from 'node:crypto';
import type { RecordedEvent } from '../domain/events.ts';

/** What the first entry of a log follows. */
export const GENESIS = '0'.repeat(64);

/** JSON with sorted keys and no undefined: the same text for the same value, whatever order it was stored in. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** SHA-256 in hex over the previous hash, a line feed, and the entry as canonical JSON. */
export function entryHash(previous: string, contestId: string, recorded: RecordedEvent): string {
  const { version, at, actor, commandId, event } = recorded;
  const entry = canonicalJson({ contestId, version, at, actor, commandId, event });
  return createHash('sha256').update(`${previous}\n${entry}`).digest('hex');
}

/** The hash of each of `events`, which follow an entry with hash `previous`. */
export function chain(
  previous: string,
  contestId: string,
  events: readonly RecordedEvent[],
): readonly string[] {
  let head = previous;
  return events.map((recorded) => (head = entryHash(head, contestId, recorded)));
}
