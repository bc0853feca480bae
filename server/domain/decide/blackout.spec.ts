import { describe, expect, it } from 'vitest';
import type { HostView } from '../../../shared/contract/views.ts';
import type { RoomScene } from '../../../shared/contract/commands.ts';
import { contestA } from '../../../test/support/contest-a.ts';
import { beginning, given, type Show } from '../../../test/support/given.ts';
import { call, withdraw } from '../../../test/support/running-the-show.ts';
import { nobodyThere } from '../views/ambient.ts';
import { viewFor } from '../views/view-for.ts';

const show = given(contestA());
const scene = (name: RoomScene) => ({ type: 'ShowScene', roomId: 'main', scene: name }) as const;

function blackout(after: Show): RoomScene {
  const viewer = { audience: 'host', roomId: 'main' } as const;
  return (viewFor(viewer, after.state, nobodyThere, beginning + after.now) as HostView).blackout;
}

describe('the blackout key', () => {
  it.each<RoomScene>(['welcome', 'leaderboard', 'vote'])('leads from %s to black, and back', (from) => {
    const shown = show.given(scene(from));
    expect(blackout(shown)).toBe('black');
    expect(blackout(shown.given(scene('black')))).toBe(from);
  });

  it('leads back to the project on stage, which goes on behind it', () => {
    expect(blackout(show.given(call('p1'), scene('black')))).toBe('programme');
  });

  it('leads to the welcome where what was shown is gone', () => {
    expect(blackout(show.given(call('p1'), scene('black'), withdraw('p1')))).toBe('welcome');
  });

  it('leads back however often black was chosen', () => {
    const black = show.given(scene('leaderboard'), scene('black'));
    black.when(scene('black')).thenEvents();
    expect(blackout(black)).toBe('leaderboard');
  });
});
