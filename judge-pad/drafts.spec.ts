import { describe, expect, it } from 'vitest';
import { DraftStore, draftName, type DraftKey } from './drafts.ts';
import { MemoryKeep } from './keep/keep.ts';

const key: DraftKey = { contestId: 'c1', judgeId: 'e1', since: 0, projectId: 'p01', componentId: 'expert' };
const draft = { scores: { overall: '18.5' }, comment: '表达清晰' };

describe('a draft on the device', () => {
  it('survives a reload in the middle', async () => {
    const keep = new MemoryKeep();
    (await DraftStore.open(keep, key)).write(key, draft, 0);
    expect((await DraftStore.open(keep, key)).read(key)).toEqual(draft);
  });

  it('is one judge’s, of one project and component', async () => {
    const keep = new MemoryKeep();
    const store = await DraftStore.open(keep, key);
    store.write(key, draft, 0);
    expect(store.read({ ...key, projectId: 'p02' })).toBeNull();
    expect(store.read({ ...key, componentId: 'innovation' })).toBeNull();
    for (const other of [{ judgeId: 'e2' }, { contestId: 'c2' }, { since: 9 }])
      expect((await DraftStore.open(keep, { ...key, ...other })).read({ ...key, ...other })).toBeNull();
  });

  it('says nothing any more once removed', async () => {
    const keep = new MemoryKeep();
    const store = await DraftStore.open(keep, key);
    store.write(key, draft, 0);
    store.remove(key);
    expect(store.read(key)).toBeNull();
    expect(store.holdsAny).toBe(false);
    expect(JSON.stringify([...(await keep.read(''))])).not.toContain('18.5');
    expect((await DraftStore.open(keep, key)).read(key)).toBeNull();
  });

  it.each([
    ['no object', 7, null],
    ['nothing', null, null],
    [
      'scores that are no decimals',
      { scores: { a: '7,5', b: 7, c: '7.5' } },
      { scores: { c: '7.5' }, comment: '' },
    ],
    ['scores that are no record', { scores: null, comment: 'x' }, { scores: {}, comment: 'x' }],
  ])('is read with care: %s', async (_, value, read) => {
    const keep = new MemoryKeep();
    await keep.write(draftName(key), value);
    expect((await DraftStore.open(keep, key)).read(key)).toEqual(read);
  });
});
