/**
 * A sheet that could not be sent, sealed for the way through other hands: staff carry it from the pad to the server and can
 * neither read its marks nor change them. The key is the seat's own (docs/decisions/0016-carried-sheets.md).
 */
import { parseTenThousandths, readTenThousandths, writeTenThousandths } from '../../scoring/exact.ts';
import { hexOf, hexBytes, hint, isSame, joined, seconds, varint } from './bytes.ts';

/** HMAC-SHA-256: the server's is Node's, the pad brings one along, as browsers have none on plain HTTP. */
export type Hmac = (key: Uint8Array, message: Uint8Array) => Uint8Array;

/** At which seat it was written; staff renew a seat by raising its generation. */
export interface RelaySeat {
  readonly contestId: string;
  readonly judgeId: string;
  readonly generation: number;
}

/** What a sheet is written on: both sides know it, so it need not be carried. */
export interface RelayForm {
  readonly projectId: string;
  readonly componentId: string;
  readonly criteria: readonly { readonly id: string; readonly step: string }[];
}

export interface CarriedSheet {
  /** The command's own id, of 16 hexadecimal digits. */
  readonly commandId: string;
  readonly scores: Readonly<Record<string, string>>;
  readonly comment: string;
  readonly knownRevision: number;
  /** By the device's clock, ms; carried to the second. */
  readonly pressedAt: number;
}

const FORMAT = 1;
const TAG_AT = 3;
const TAG = 6;
const BODY_AT = TAG_AT + TAG;
const ID = 8;
const FORM_AT = ID;
const AFTER_FORM = FORM_AT + 2;

/** @returns null where the sheet cannot be carried: a score is missing or off its step, or the id is of another kind */
export function sealSheet(
  seat: RelaySeat,
  form: RelayForm,
  sheet: CarriedSheet,
  key: Uint8Array,
  hmac: Hmac,
): Uint8Array | null {
  const counts = form.criteria.map(({ id, step }) => stepsOf(sheet.scores[id], step));
  if (counts.includes(null) || !/^[0-9a-f]{16}$/.test(sheet.commandId)) return null;
  const body = Uint8Array.from([
    ...hexBytes(sheet.commandId),
    ...hint(nameOf(form)),
    ...varint(sheet.knownRevision),
    ...seconds(sheet.pressedAt),
    ...counts.flatMap((count) => varint(count ?? 0)),
    ...new TextEncoder().encode(sheet.comment),
  ]);
  const tag = tagOf(seat, form, body, key, hmac);
  return Uint8Array.from([FORMAT, ...hint(seatName(seat)), ...tag, ...crypted(body, tag, key, hmac)]);
}

/** Whether the text can be of this seat: which key to try. */
export function mayBeOf(seat: RelaySeat, sealed: Uint8Array): boolean {
  const [high, low] = hint(seatName(seat));
  return sealed[0] === FORMAT && sealed[1] === high && sealed[2] === low && sealed.length > BODY_AT;
}

/**
 * @param forms every one that the seat could have written on
 * @returns null where it was not sealed with this seat's key, or anything of it was changed since
 */
export function openSheet(
  seat: RelaySeat,
  forms: readonly RelayForm[],
  sealed: Uint8Array,
  key: Uint8Array,
  hmac: Hmac,
): { readonly form: RelayForm; readonly sheet: CarriedSheet } | null {
  if (!mayBeOf(seat, sealed)) return null;
  const tag = sealed.slice(TAG_AT, BODY_AT);
  const body = crypted(sealed.slice(BODY_AT), tag, key, hmac);
  for (const form of forms) {
    const [high, low] = hint(nameOf(form));
    if (body[FORM_AT] !== high || body[FORM_AT + 1] !== low) continue;
    if (!isSame(tag, tagOf(seat, form, body, key, hmac))) continue;
    return { form, sheet: readBody(form, body) };
  }
  return null;
}

function readBody({ criteria }: RelayForm, body: Uint8Array): CarriedSheet {
  let at = AFTER_FORM;
  const next = (): number => body[at++] ?? 0;
  const number = (): number => {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = next();
      value += (byte % 128) * unit;
      if (byte < 128) return value;
    }
  };
  const knownRevision = number();
  const pressedAt = (((next() * 256 + next()) * 256 + next()) * 256 + next()) * 1000;
  const scores = criteria.map(({ id, step }): [string, string] => [
    id,
    writeTenThousandths(BigInt(number()) * parseTenThousandths(step)),
  ]);
  return {
    commandId: hexOf(body.slice(0, ID)),
    knownRevision,
    pressedAt,
    scores: Object.fromEntries(scores),
    comment: new TextDecoder().decode(body.slice(at)),
  };
}

/** How many steps a score is above 0: the shortest that can be written of it, and exact. */
function stepsOf(score: string | undefined, step: string): number | null {
  if (score === undefined) return null;
  const [units, one] = [readTenThousandths(score), readTenThousandths(step)];
  if (one === 0) return units === 0 ? 0 : null;
  return units % one === 0 ? units / one : null;
}

const seatName = ({ contestId, judgeId, generation }: RelaySeat): string =>
  ['seat', contestId, judgeId, generation].join('|');
/** With the criteria and their steps: marks are never read by other rules than they were written by. */
const nameOf = ({ projectId, componentId, criteria }: RelayForm): string =>
  ['form', projectId, componentId, ...criteria.map(({ id, step }) => `${id}:${step}`)].join('|');

/** The tag is of all that is carried and all that is known on both sides; it also begins the key stream (SIV). */
function tagOf(seat: RelaySeat, form: RelayForm, body: Uint8Array, key: Uint8Array, hmac: Hmac): Uint8Array {
  const names = new TextEncoder().encode(`tag|${seatName(seat)}|${nameOf(form)}|`);
  return hmac(key, joined(names, body)).slice(0, TAG);
}

function crypted(text: Uint8Array, tag: Uint8Array, key: Uint8Array, hmac: Hmac): Uint8Array {
  let block = new Uint8Array();
  return text.map((byte, at) => {
    if (at % 32 === 0)
      block = Uint8Array.from(hmac(key, joined(new TextEncoder().encode(`stream|${at}|`), tag)));
    return byte ^ (block[at % 32] ?? 0);
  });
}
