/** The clock that a screen shows, whatever it follows. */
import type { ScreenView } from '../../shared/contract/views.ts';
import type { StageFacts } from '../../shared/stage/stage.ts';

/** @returns null where it shows none */
export function clockOf(view: ScreenView): StageFacts | null {
  switch (view.follows) {
    case 'programme':
      return view.scene.kind === 'programme' ? view.scene.stage.facts : null;
    case 'speaker':
      return view.facts;
    case 'overlay':
      return view.stage?.facts ?? null;
    case 'board':
      return null;
    default:
      return view satisfies never;
  }
}
