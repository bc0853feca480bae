import { createHmac } from 'node:crypto';
import { hmac as nobleHmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf, writeCopied } from './copied-text.ts';
import {
  mayBeOf,
  openSheet,
  sealSheet,
  type CarriedSheet,
  type Hmac,
  type RelayForm,
} from './sealed-sheet.ts';

const hmac: Hmac = (key, message) => createHmac('sha256', key).update(message).digest();
const padHmac: Hmac = (key, message) => nobleHmac(sha256, key, message);
const key = Uint8Array.from({ length: 32 }, (_, at) => at);
const seat = { contestId: 'c1', judgeId: 'e1', generation: 1 };
const form: RelayForm = {
  projectId: 'p1',
  componentId: 'expert',
  criteria: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, step: '0.5' })),
};
const sheet: CarriedSheet = {
  commandId: '00ff10203040506f',
  scores: { a: '18.5', b: '20', c: '0', d: '7', e: '99.5' },
  comment: '',
  knownRevision: 0,
  pressedAt: 1_795_372_101_000,
};
const forms = [{ ...form, projectId: 'p0' }, form, { ...form, componentId: 'innovation' }];

function sealed(changes: Partial<CarriedSheet> = {}, by: Hmac = hmac): Uint8Array {
  const bytes = sealSheet(seat, form, { ...sheet, ...changes }, key, by);
  if (bytes === null) throw new Error('not sealed');
  return bytes;
}

describe('a sealed sheet', () => {
  it('is opened as what it was, by the form it was written on', () => {
    expect(openSheet(seat, forms, sealed(), key, hmac)).toEqual({ form, sheet });
  });

  it('is the same from the pad’s HMAC as from the server’s', () => {
    expect(sealed({}, padHmac)).toEqual(Uint8Array.from(sealed()));
  });

  it('carries any marks, revisions and comments exactly', () => {
    const step = fc.constantFrom('0.5', '1', '0.25', '0.1', '0.0001', '2');
    const marks = fc.array(fc.tuple(step, fc.nat(400)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(marks, fc.nat(5_000), fc.string({ unit: 'binary' }), (given, knownRevision, comment) => {
        const criteria = given.map(([each], at) => ({ id: `k${at}`, step: each }));
        const scores = Object.fromEntries(
          given.map(([each, count], at) => [`k${at}`, inTenThousandths(each, count)]),
        );
        const own = { ...form, criteria };
        const written = { ...sheet, scores, knownRevision, comment };
        const bytes = sealSheet(seat, own, written, key, hmac);
        expect(bytes && openSheet(seat, [own], bytes, key, hmac)).toEqual({ form: own, sheet: written });
      }),
    );
  });

  it('of five marks is four lines at most', () => {
    expect(groupsOf(writeCopied(sealed())).length).toBeLessThanOrEqual(4);
  });

  it('says nothing of its marks to who has no key', () => {
    const one = sealed();
    const other = sealed({ scores: { ...sheet.scores, a: '19' } });
    const same = Array.from(one.slice(9)).filter((byte, at) => byte === other[9 + at]);
    expect(same.length).toBeLessThan(6);
  });

  it('of which one bit was changed is opened by nobody', () => {
    const bytes = sealed();
    for (let at = 0; at < bytes.length; at += 1)
      for (let bit = 1; bit < 256; bit *= 2) {
        const changed = bytes.map((byte, index) => (index === at ? byte ^ bit : byte));
        expect(openSheet(seat, forms, changed, key, hmac)).toBeNull();
      }
  });

  it.each([
    ['another key', seat, forms, key.map((byte) => byte ^ 1)],
    ['another seat', { ...seat, judgeId: 'e2' }, forms, key],
    ['the seat renewed', { ...seat, generation: 2 }, forms, key],
    ['another contest', { ...seat, contestId: 'c2' }, forms, key],
    ['no such project', seat, [{ ...form, projectId: 'p2' }], key],
    ['another step', seat, [{ ...form, criteria: form.criteria.map(({ id }) => ({ id, step: '1' })) }], key],
    ['criteria in another order', seat, [{ ...form, criteria: [...form.criteria].reverse() }], key],
  ])('is not opened for %s', (_what, at, known, by) => {
    expect(openSheet(at, known, sealed(), by, hmac)).toBeNull();
  });

  it('is told from other seats’ without a key', () => {
    expect(mayBeOf(seat, sealed())).toBe(true);
    expect(mayBeOf({ ...seat, judgeId: 'e2' }, sealed())).toBe(false);
    expect(mayBeOf(seat, sealed().slice(0, 9))).toBe(false);
  });

  it.each([
    ['a score is missing', { scores: { a: '1' } }],
    ['a score is off its step', { scores: { ...sheet.scores, a: '18.3' } }],
    ['the id is of another kind', { commandId: 'abc' }],
  ])('is not made where %s', (_what, changes) => {
    expect(sealSheet(seat, form, { ...sheet, ...changes }, key, hmac)).toBeNull();
  });
});

/** So many steps, written as a score is. */
function inTenThousandths(step: string, count: number): string {
  const digits = String(BigInt(step.replace('.', '').padEnd(step.includes('.') ? 0 : 1)) * BigInt(count));
  const decimals = step.split('.')[1]?.length ?? 0;
  const padded = digits.padStart(decimals + 1, '0');
  const written = decimals === 0 ? padded : `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
  return written.includes('.') ? written.replace(/\.?0+$/, '') : written;
}
