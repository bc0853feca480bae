/** Whether a screen has nothing of the show to show yet, and may say something of itself. */
import type { ScreenView } from '../../shared/contract/views.ts';

export function isIdle(view: ScreenView): boolean {
  switch (view.follows) {
    case 'programme':
      return view.scene.kind === 'welcome';
    case 'speaker':
    case 'board':
      return view.bell.onStage === null;
    case 'overlay':
      return false;
    default:
      return view satisfies never;
  }
}
