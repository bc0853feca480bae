/** What the presenter's page says of the sharing of its screen, and what can be done now. */
import type { Bilingual } from '../../../shared/contract/text.ts';
import type { PresenterView } from '../../../shared/contract/views.ts';
import type { StageNow } from '../../../shared/stage/stage.ts';
import type { CannotCapture } from './capture.ts';
import { insecureLine, shareMessages, watchingLine } from './messages.ts';
import type { Ended, Sending } from './screen-sender.svelte.ts';

export interface ShareFace {
  readonly tone: 'plain' | 'on' | 'warn';
  readonly title: Bilingual;
  readonly line: Bilingual;
  readonly action: 'begin' | 'end' | null;
  readonly allowed: boolean;
}

interface Circumstances {
  readonly view: Pick<PresenterView, 'sharing' | 'share'>;
  /** What the clock says now; null while the project is not on stage. */
  readonly at: Pick<StageNow, 'phase' | 'deckCut'> | null;
  readonly sending: Sending;
  readonly cannot: CannotCapture | null;
  readonly online: boolean;
  readonly origin: string;
}

/** @returns null where there is nothing to offer: a phone, or another device that has no screen to give */
export function shareFace({ view, at, sending, cannot, online, origin }: Circumstances): ShareFace | null {
  if (cannot === 'unsupported') return null;
  if (cannot === 'insecure')
    return {
      tone: 'warn',
      title: shareMessages.insecure,
      line: insecureLine(origin),
      action: null,
      allowed: false,
    };
  switch (sending.kind) {
    case 'on':
      return { ...onFace(sending.watching, at), action: 'end', allowed: true };
    case 'choosing':
      return {
        tone: 'plain',
        title: shareMessages.choosing,
        line: shareMessages.choosingLine,
        action: 'begin',
        allowed: false,
      };
    case 'off':
      return {
        ...offFace(view, at, sending.ended),
        action: 'begin',
        allowed: online && view.sharing.allowed && at?.deckCut !== true,
      };
    default:
      return sending satisfies never;
  }
}

type Words = Pick<ShareFace, 'tone' | 'title' | 'line'>;

function onFace(watching: number, at: Circumstances['at']): Words {
  const waiting = at?.phase === 'waiting';
  if (watching === 0) return { tone: 'on', title: shareMessages.readyTitle, line: shareMessages.nobodyYet };
  return {
    tone: 'on',
    title: waiting ? shareMessages.readyTitle : shareMessages.onTitle,
    line: waiting ? shareMessages.readyLine : watchingLine(watching),
  };
}

function offFace(view: Circumstances['view'], at: Circumstances['at'], ended: Ended | null): Words {
  const blocked = view.sharing.blockedBecause;
  if (ended?.kind === 'cut' || at?.deckCut === true)
    return {
      tone: ended === null ? 'plain' : 'warn',
      title: ended === null ? shareMessages.offTitle : shareMessages.cut,
      line: at?.deckCut === true ? shareMessages.again : shareMessages.offLine,
    };
  if (blocked !== null) return { tone: 'plain', title: shareMessages.offTitle, line: blocked.message };
  if (ended?.kind === 'refused')
    return { tone: 'warn', title: shareMessages.own, line: ended.refusal.message };
  if (ended?.kind === 'nothing-chosen')
    return { tone: 'warn', title: shareMessages.nothingChosen, line: shareMessages.nothingChosenLine };
  if (view.share?.state === 'sharing')
    return { tone: 'plain', title: shareMessages.elsewhere, line: shareMessages.elsewhereLine };
  if (ended?.kind === 'own') return { tone: 'plain', title: shareMessages.own, line: shareMessages.ownLine };
  return { tone: 'plain', title: shareMessages.offTitle, line: shareMessages.offLine };
}
