import { describe, expect, it } from 'vitest';
import { takeDisplayId, type WindowMeans } from './display-id.ts';

/** One browser: its storage, and the channel between its open windows. */
class Device {
  readonly local = new Map<string, string>();
  readonly #open = new Set<(event: MessageEvent) => void>();
  #made = 0;

  /** @param session of a tab that is reloaded or was duplicated */
  async window(address = '/display', session = new Map<string, string>()) {
    const own = new Set<(event: MessageEvent) => void>();
    const channel = {
      addEventListener: (_type: string, hear: (event: MessageEvent) => void) => {
        own.add(hear);
        this.#open.add(hear);
      },
      postMessage: (data: unknown) => {
        for (const hear of this.#open)
          if (!own.has(hear)) queueMicrotask(() => hear({ data } as MessageEvent));
      },
    } as unknown as WindowMeans['channel'];
    const id = await takeDisplayId({
      address,
      session: store(session),
      device: store(this.local),
      channel,
      newId: () => `new${(this.#made += 1)}`,
    });
    return { id, session, close: () => own.forEach((hear) => this.#open.delete(hear)) };
  }
}

const store = (map: Map<string, string>) => ({
  getItem: (key: string) => map.get(key) ?? null,
  setItem: (key: string, value: string) => void map.set(key, value),
});

describe('the id of a display', () => {
  it('stays over a reload, and is the same the next morning', async () => {
    const device = new Device();
    const first = await device.window();
    first.close();
    const reloaded = await device.window('/display', first.session);
    expect(reloaded.id).toBe(first.id);
    reloaded.close();
    expect((await device.window()).id).toBe(first.id);
  });

  it('is another for a second window, also one that was duplicated with its storage', async () => {
    const device = new Device();
    const first = await device.window();
    const second = await device.window();
    const copy = await device.window('/display', new Map(first.session));
    expect(new Set([first.id, second.id, copy.id]).size).toBe(3);
  });

  it('of two windows that are opened again goes back to both, whichever comes first', async () => {
    const device = new Device();
    const windows = [await device.window(), await device.window()];
    windows.forEach(({ close }) => close());
    const again = [await device.window(), await device.window()];
    expect(again.map(({ id }) => id)).toEqual(windows.map(({ id }) => id));
  });

  it('is not taken twice by windows that open at the same moment', async () => {
    const device = new Device();
    (await device.window()).close();
    const [a, b] = await Promise.all([device.window(), device.window()]);
    expect(a.id).not.toBe(b.id);
  });

  it('belongs to the address: the speaker’s timer is not yesterday’s big screen', async () => {
    const device = new Device();
    const big = await device.window('/display');
    big.close();
    expect((await device.window('/display/speaker')).id).not.toBe(big.id);
  });

  it('is made where nothing can be kept or asked, and where what was kept is nonsense', async () => {
    const bare = { address: '/display', session: null, device: null, channel: null, newId: () => 'fresh' };
    expect(await takeDisplayId(bare)).toBe('fresh');
    const nonsense = store(new Map([['luyan-display:/display', '{"a":']]));
    expect(await takeDisplayId({ ...bare, session: nonsense })).toBe('fresh');
    const broken = store(new Map([['luyan-display:/display', '["../x", 7]']]));
    expect(await takeDisplayId({ ...bare, session: broken })).toBe('fresh');
  });
});
