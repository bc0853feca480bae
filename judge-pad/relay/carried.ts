/** An unsent sheet as staff carry it: a text to be scanned, and a shorter one to be typed. */
import { hmac as nobleHmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import { writeCopied } from '../../shared/contract/relay/copied-text.ts';
import { sealSheet, type Hmac } from '../../shared/contract/relay/sealed-sheet.ts';
import type { JudgedComponentView } from '../../shared/contract/views.ts';
import type { OutboxEntry } from '../outbox/entry.ts';

/** Browsers have one of their own on secure origins alone, and a hall's network is none. */
const hmac: Hmac = (key, message) => nobleHmac(sha256, key, message);

export interface Carried {
  /** For the code that is scanned: with the comment, where that leaves the code readable. */
  readonly scanned: string;
  /** To be typed: the marks alone. */
  readonly typed: string;
  readonly comment: 'none' | 'scanned' | 'left-out';
}

/** A code of about a hundred squares a side, which a phone reads from a tablet's screen. */
const MOST_SCANNED = 600;

/** @returns null where the sheet cannot be carried so, and paper is the way */
export function carriedOf(
  entry: OutboxEntry,
  component: JudgedComponentView,
  key: Uint8Array,
): Carried | null {
  const sealed = (comment: string): string | null => {
    const { projectId, componentId } = entry;
    const form = { projectId, componentId, criteria: component.criteria };
    const bytes = sealSheet(entry.seat, form, { ...entry, comment }, key, hmac);
    return bytes && writeCopied(bytes);
  };
  const comment = entry.comment.trim();
  const typed = sealed('');
  if (typed === null) return null;
  const whole = comment === '' ? typed : sealed(comment);
  if (whole === null || whole.length > MOST_SCANNED) return { scanned: typed, typed, comment: 'left-out' };
  return { scanned: whole, typed, comment: comment === '' ? 'none' : 'scanned' };
}

/** Where a phone that scans it is led: the desk's page, with the text in the fragment, which no server is sent. */
export const linkOf = (origin: string, { scanned }: Carried): string =>
  `${origin}/console#/staff/relay/${scanned}`;
