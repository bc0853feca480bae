/** The last view of the seat that sits at this device: what a reload shows while the server cannot be reached. */
import { PROTOCOL_VERSION } from '../../shared/contract/protocol.ts';
import type { JudgeView } from '../../shared/contract/views.ts';
import type { Keep } from './keep.ts';

const KEY = 'view:last';

interface Kept {
  readonly protocol: number;
  readonly view: JudgeView;
}

/** Without what the chair may know: nothing of it can be done offline, and no sealed result stays on a device. */
export const keepLastView = (keep: Keep, view: JudgeView): Promise<void> =>
  keep.write(KEY, { protocol: PROTOCOL_VERSION, view: { ...view, chair: null } } satisfies Kept);

/** Nobody sits here any more: the next one is not shown whose seat it was. */
export const forgetLastView = (keep: Keep): Promise<void> => keep.remove(KEY);

/** @returns null where there is none, or an older version of the page has kept it */
export async function readLastView(keep: Keep): Promise<JudgeView | null> {
  const kept = (await keep.read(KEY)).get(KEY) as Kept | undefined;
  return kept?.protocol === PROTOCOL_VERSION ? kept.view : null;
}
