import { describe, expect, it } from 'vitest';
import { refuse } from '../shared/contract/refusals.ts';
import type { JudgedComponentView, OwnSheet } from '../shared/contract/views.ts';
import type { Draft } from './drafts.ts';
import {
  addsUp,
  afterClosing,
  asCounted,
  draftOf,
  fitting,
  missingCriteria,
  sameContent,
  sheetStatus,
  submissionOf,
  type WorkingSheet,
} from './sheets.ts';

const criterion = (id: string) => ({ id, name: `要素${id}`, max: '20', step: '0.5', guide: null });
const component = (id: string, ...criteria: string[]): JudgedComponentView => ({
  id,
  name: id,
  max: '40',
  criteria: criteria.map(criterion),
});
const expert = component('expert', 'a', 'b');
const innovation = component('innovation', 'i');
const draft = (scores: Record<string, string>, comment = ''): Draft => ({ scores, comment });
const own = (scores: Record<string, string>, comment: string | null = null): OwnSheet => ({
  scores,
  comment,
  total: '0',
  revision: 1,
  version: 17,
  at: 0,
});
const open = { allowed: true, blockedBecause: null };

function sheet(
  of: JudgedComponentView,
  held: Draft | null,
  received?: OwnSheet,
  sending = false,
): WorkingSheet {
  return {
    component: of,
    draft: held ?? draftOf(received),
    status: sheetStatus(held, received, sending),
    refusal: null,
  };
}

describe('what differs from what the server holds', () => {
  it.each([
    ['the same', draft({ a: '8', b: '9' }), draft({ b: '9', a: '8' }), true],
    ['another way to write it', draft({ a: '8.50' }), draft({ a: '8.5' }), true],
    ['another score', draft({ a: '8' }), draft({ a: '8.5' }), false],
    ['a score more', draft({ a: '8', b: '0' }), draft({ a: '8' }), false],
    ['a score of another criterion', draft({ b: '8' }), draft({ a: '8' }), false],
    ['another comment', draft({ a: '8' }, '好'), draft({ a: '8' }), false],
    ['spaces around the comment', draft({ a: '8' }, ' 好 '), draft({ a: '8' }, '好'), true],
  ])('%s', (_, one, other, same) => expect(sameContent(one, other)).toBe(same));
});

describe('the status of a sheet', () => {
  it.each([
    ['nothing entered', null, undefined, false, 'untouched'],
    ['entered and taken back', draft({}, ' '), undefined, false, 'untouched'],
    ['entered', draft({ a: '0' }), undefined, false, 'local'],
    ['on its way', draft({ a: '8' }), undefined, true, 'sending'],
    ['a revision on its way', draft({ a: '8' }), own({ a: '9' }), true, 'sending'],
    ['received', null, own({ a: '8' }), false, 'received'],
    ['received, and the draft still here', draft({ a: '8' }), own({ a: '8' }), false, 'received'],
    ['changed since', draft({ a: '8' }), own({ a: '9' }), false, 'changed'],
    ['emptied since', draft({}), own({ a: '9' }), false, 'changed'],
    ['a comment added since', draft({ a: '8' }, '好'), own({ a: '8' }), false, 'changed'],
  ])('%s', (_, held, received, sending, kind) =>
    expect(sheetStatus(held, received, sending).kind).toBe(kind),
  );
});

describe('what the button would do', () => {
  const full = draft({ a: '8', b: '9' });

  it('names what is missing, over all sheets', () => {
    const submission = submissionOf([sheet(expert, draft({ a: '8' })), sheet(innovation, null)], open);
    expect(submission).toMatchObject({ kind: 'missing', criteria: [{ id: 'b' }, { id: 'i' }] });
  });

  it('sends only the sheets that differ', () => {
    const sheets = [sheet(expert, null, own(full.scores)), sheet(innovation, draft({ i: '9' }))];
    expect(submissionOf(sheets, open)).toEqual({
      kind: 'ready',
      componentIds: ['innovation'],
      revises: false,
    });
  });

  it('knows a revision', () => {
    const sheets = [sheet(expert, draft({ a: '8', b: '9.5' }), own(full.scores))];
    expect(submissionOf(sheets, open)).toEqual({ kind: 'ready', componentIds: ['expert'], revises: true });
  });

  it('does not send twice what is on its way, but sends what was changed beside it', () => {
    expect(submissionOf([sheet(expert, full, undefined, true)], open)).toEqual({ kind: 'sending' });
    const beside = [sheet(expert, full, undefined, true), sheet(innovation, draft({ i: '9' }))];
    expect(submissionOf(beside, open)).toMatchObject({ kind: 'ready', componentIds: ['innovation'] });
  });

  it('rests once everything was received', () =>
    expect(submissionOf([sheet(expert, null, own(full.scores))], open)).toEqual({ kind: 'nothing-new' }));

  it('says first that scoring is not allowed', () => {
    const because = refuse('scoring-closed', { project: { id: 'p', name: '项目' } });
    const closed = { allowed: false, blockedBecause: because };
    expect(submissionOf([sheet(expert, draft({}))], closed)).toEqual({ kind: 'blocked', because });
  });

  it('holds back a score that the rules no longer allow', () =>
    expect(submissionOf([sheet(expert, draft({ a: '8', b: '21' }))], open)).toMatchObject({
      kind: 'faulty',
      because: { code: 'score-over-maximum' },
    }));
});

describe('once scoring has closed', () => {
  it('the sheet that was received is what counts', () =>
    expect(asCounted(sheet(expert, draft({ a: '1' }), own({ a: '8', b: '9' }))).draft.scores).toEqual({
      a: '8',
      b: '9',
    }));

  it('a draft that was never received stays to be read', () =>
    expect(asCounted(sheet(expert, draft({ a: '1' }))).draft.scores).toEqual({ a: '1' }));
});

describe('a draft of a component that was changed', () => {
  it('loses scores of criteria that are gone', () =>
    expect(fitting(expert, draft({ a: '8', gone: '9' }, '好'))).toEqual(draft({ a: '8' }, '好')));

  it('misses scores of criteria that are new', () =>
    expect(missingCriteria(sheet(expert, draft({ a: '8' })))).toEqual([criterion('b')]));
});

describe('once scoring has closed', () => {
  const late = (decision: { accepted: boolean; reason: string; at: number } | null): WorkingSheet => ({
    ...sheet(expert, null, own({ a: '8', b: '9' })),
    status: sheetStatus(null, undefined, false, { ...own({ a: '8', b: '9' }), decision }),
  });
  const waits = late(null);
  const declined = late({ accepted: false, reason: '超时', at: 1 });
  const received = sheet(innovation, null, own({ i: '8' }));
  const sending = sheet(innovation, draft({ i: '8' }), undefined, true);
  const local = sheet(innovation, draft({ i: '8' }));

  it.each([
    ['received', [received], 'received'],
    ['one late, one in time', [waits, received], 'late'],
    ['one declined, one that waits', [declined, waits], 'declined'],
    ['still on its way', [sending], 'sending'],
    ['entered and never sent off', [local], 'not-submitted'],
    ['nothing entered', [sheet(innovation, null)], 'not-submitted'],
  ] as const)('%s', (_what, sheets, word) => expect(afterClosing(sheets)).toBe(word));

  it('the total is of what is with the server or on its way, and was not declined', () => {
    expect([waits, declined, received, sending, local].map(addsUp)).toEqual([true, false, true, true, false]);
  });
});
