import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftStore, draftName, type DeviceStorage, type DraftKey } from './drafts.ts';

const key: DraftKey = { contestId: 'c1', judgeId: 'e1', projectId: 'p01', componentId: 'expert' };
const draft = { scores: { overall: '18.5' }, comment: '表达清晰' };

function deviceWith(entries: Record<string, string> = {}): DeviceStorage & { kept: Map<string, string> } {
  const kept = new Map(Object.entries(entries));
  return {
    kept,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}
const full: DeviceStorage = {
  getItem: () => null,
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
  removeItem: () => undefined,
};

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

describe('a draft on the device', () => {
  it('survives a reload in the middle', () => {
    const device = deviceWith();
    new DraftStore(device).write(key, draft);
    expect(new DraftStore(device).read(key)).toEqual(draft);
  });

  it('is one judge’s, of one project and component', () => {
    const store = new DraftStore(deviceWith());
    store.write(key, draft);
    expect(store.read({ ...key, judgeId: 'e2' })).toBeNull();
    expect(store.read({ ...key, projectId: 'p02' })).toBeNull();
    expect(store.read({ ...key, componentId: 'innovation' })).toBeNull();
    expect(store.read({ ...key, contestId: 'c2' })).toBeNull();
  });

  it('is gone from the device once removed', () => {
    const device = deviceWith();
    const store = new DraftStore(device);
    store.write(key, draft);
    store.remove(key);
    expect(store.read(key)).toBeNull();
    expect(device.kept.size).toBe(0);
  });

  it.each([
    ['no JSON', '{', null],
    ['no object', '7', null],
    ['nothing', 'null', null],
    [
      'scores that are no decimals',
      '{"scores":{"a":"7,5","b":7,"c":"7.5"}}',
      { scores: { c: '7.5' }, comment: '' },
    ],
    ['scores that are no record', '{"scores":null,"comment":"x"}', { scores: {}, comment: 'x' }],
  ])('is read with care: %s', (_, text, read) =>
    expect(new DraftStore(deviceWith({ [draftName(key)]: text })).read(key)).toEqual(read),
  );
});

describe('a device that keeps nothing', () => {
  it('holds the draft for this page, and says that a reload would lose it', () => {
    const store = new DraftStore(full);
    expect(store.durable).toBe(true);
    store.write(key, draft);
    expect(store.read(key)).toEqual(draft);
    expect(store.durable).toBe(false);
  });

  it('may have no storage at all', () => {
    const store = new DraftStore(null);
    store.write(key, draft);
    expect(store.read(key)).toEqual(draft);
    expect(store.durable).toBe(false);
    store.remove(key);
    expect(store.read(key)).toBeNull();
  });
});
