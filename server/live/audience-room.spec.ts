import { describe, expect, it } from 'vitest';
import type { AnyView } from '../../shared/contract/views.ts';
import { AudienceRoom } from './audience-room.ts';
import type { LiveSocket } from './connection.ts';
import type { Standing } from './view-packet.ts';

const standing: Standing = { epoch: 'a', version: 7, now: 0 };
/** Only told apart here, never read. */
const view = (name: string): AnyView => ({ audience: 'public', name }) as unknown as AnyView;

/** What a socket.io client makes of an EVENT packet. */
const sentBy = (data: string): { view: unknown } => JSON.parse(data.slice(1))[1];

/** Each `join` gives the views that this socket has been sent so far. */
function roomWithTap() {
  const room = new AudienceRoom('contest', { audience: 'public' });
  const join = (name: string): unknown[] => {
    const own: unknown[] = [];
    const socket = {
      connected: true,
      data: { connection: { echo: null } },
      conn: { write: (data: string) => own.push(sentBy(data).view) },
    } as unknown as LiveSocket;
    room.sockets.add(socket);
    room.welcome(socket, view(name), standing);
    return own;
  };
  const show = (name: string, epoch = 'a'): void => room.show(view(name), { ...standing, epoch });
  return { join, show };
}

describe('a room of sockets that see the same', () => {
  it('is not shown twice what it holds', () => {
    const { join, show } = roomWithTap();
    const seen = join('A');
    show('A');
    expect(seen).toEqual([view('A')]);
    show('B');
    show('B');
    expect(seen).toEqual([view('A'), view('B')]);
  });

  it('is shown it again under another epoch', () => {
    const { join, show } = roomWithTap();
    const seen = join('A');
    show('A', 'b');
    expect(seen).toEqual([view('A'), view('A')]);
  });

  it('does not leave a newcomer with a view that has gone back meanwhile', () => {
    const { join, show } = roomWithTap();
    join('A');
    show('A');
    const seen = join('B');
    show('A');
    expect(seen).toEqual([view('B'), view('A')]);
  });

  it('does not keep from those who were there what a newcomer saw first', () => {
    const { join, show } = roomWithTap();
    const seen = join('A');
    join('B');
    show('B');
    expect(seen).toEqual([view('A'), view('B')]);
  });
});
