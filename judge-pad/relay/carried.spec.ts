import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readCopied } from '../../shared/contract/relay/copied-text.ts';
import { openSheet } from '../../shared/contract/relay/sealed-sheet.ts';
import { drawnQr, qrCodesOn } from '../../test/support/read-qr.ts';
import { carriedOf, linkOf } from './carried.ts';

const criteria = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
  id,
  name: id,
  max: '20',
  step: '0.5',
  guide: null,
}));
const component = { id: 'expert', name: '专家评委评分', max: '100', criteria };
const key = Uint8Array.from({ length: 32 }, (_, at) => at * 7);
const seat = { contestId: 'c', judgeId: 'e1', generation: 1 };
const entry = {
  ...{ commandId: '00ff10203040506f', seat, order: 1, pressedAt: 1_795_372_101_000, refusal: null },
  ...{ projectId: 'p1', componentId: 'expert', comment: '', knownRevision: 0 },
  scores: { a: '18.5', b: '20', c: '0', d: '7', e: '12' },
};
const of = (changes: Partial<typeof entry> = {}) => {
  const carried = carriedOf({ ...entry, ...changes }, component, key);
  if (carried === null) throw new Error('not carried');
  return carried;
};
const opened = (text: string) => {
  const copied = readCopied(text);
  if (!copied.ok) throw new Error(`wrong in ${copied.lines.join()}`);
  const form = { projectId: 'p1', componentId: 'expert', criteria };
  return openSheet(seat, [form], copied.bytes, key, (by, message) =>
    createHmac('sha256', by).update(message).digest(),
  )?.sheet;
};

describe('an unsent sheet in other hands', () => {
  it('is read from its QR code as the link to the desk’s page, and opened by the server’s own means', () => {
    const comment = '方案可靠，数据口径需要再核对。'.repeat(5);
    for (const carried of [of(), of({ comment })]) {
      const [link] = qrCodesOn(drawnQr(linkOf('http://192.168.1.5:3000', carried)));
      expect(link).toBe(`http://192.168.1.5:3000/console#/staff/relay/${carried.scanned}`);
    }
    expect(opened(of({ comment }).scanned)).toMatchObject({ comment, scores: entry.scores });
    expect(opened(of({ comment }).typed)).toMatchObject({ comment: '', scores: entry.scores });
  });

  it('says whether its comment is carried: by the code alone, or not at all where it is too long', () => {
    expect(of().comment).toBe('none');
    expect(of({ comment: '   ' })).toEqual(of());
    expect(of({ comment: '好' }).comment).toBe('scanned');
    const long = of({ comment: '好'.repeat(1000) });
    expect(long).toMatchObject({ comment: 'left-out', scanned: long.typed });
  });

  it('is not carried where a score is missing or the id is of an older page', () => {
    expect(carriedOf({ ...entry, scores: {} }, component, key)).toBeNull();
    expect(carriedOf({ ...entry, commandId: 'a'.repeat(24) }, component, key)).toBeNull();
  });
});
