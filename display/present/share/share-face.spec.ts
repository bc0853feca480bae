import { describe, expect, it } from 'vitest';
import { refuse } from '../../../shared/contract/refusals.ts';
import { cannotCapture } from './capture.ts';
import { shareMessages } from './messages.ts';
import type { Ended, Sending } from './screen-sender.svelte.ts';
import { shareFace } from './share-face.ts';

const allowed = { sharing: { allowed: true, blockedBecause: null }, share: null };
const offStage = refuse('not-on-stage', { project: { id: 'p1', name: '演示项目' } });
const blocked = { sharing: { allowed: false, blockedBecause: offStage }, share: null };
const usual = {
  view: allowed,
  at: { phase: 'presenting', deckCut: false },
  sending: { kind: 'off', ended: null },
  cannot: null,
  online: true,
  origin: 'http://192.168.1.5:3000',
} as const;
const off = (ended: Ended): Sending => ({ kind: 'off', ended });

describe('sharing on the presenter’s page', () => {
  it('is offered while it may be done', () => {
    expect(shareFace(usual)).toMatchObject({ action: 'begin', allowed: true, title: shareMessages.offTitle });
    expect(shareFace({ ...usual, online: false })).toMatchObject({ allowed: false });
    expect(shareFace({ ...usual, view: blocked })).toMatchObject({ allowed: false, line: offStage.message });
  });

  it('is over at the cut by the page’s own clock, whatever the last view said', () => {
    const at = { phase: 'questions', deckCut: true } as const;
    expect(shareFace({ ...usual, at, sending: off({ kind: 'cut' }) })).toMatchObject({
      action: 'begin',
      allowed: false,
      title: shareMessages.cut,
    });
  });

  it('is offered again when time is given back', () => {
    expect(shareFace({ ...usual, sending: off({ kind: 'cut' }) })).toMatchObject({ allowed: true });
  });

  it('says how many displays have it, and before the clock runs that they do not show it yet', () => {
    const sending = { kind: 'on', watching: 3 } as const;
    expect(shareFace({ ...usual, sending })?.line.zh).toContain('3 块大屏');
    expect(shareFace({ ...usual, sending, at: { phase: 'waiting', deckCut: false } })).toMatchObject({
      title: shareMessages.readyTitle,
      action: 'end',
    });
    expect(shareFace({ ...usual, sending: { kind: 'on', watching: 0 } })?.line).toBe(shareMessages.nobodyYet);
  });

  it('says why it ended', () => {
    const refusal = refuse('share-stopped', {});
    expect(shareFace({ ...usual, sending: off({ kind: 'refused', refusal }) })?.line).toBe(refusal.message);
    expect(shareFace({ ...usual, sending: off({ kind: 'nothing-chosen' }) })?.title).toBe(
      shareMessages.nothingChosen,
    );
  });

  it('says that another laptop has it', () => {
    const share = { shareId: 'other-laptop', state: 'sharing', since: 0, watching: 1 } as const;
    expect(shareFace({ ...usual, view: { ...allowed, share } })?.title).toBe(shareMessages.elsewhere);
  });

  it('says on plain HTTP how to help, with this page’s address, and nothing where there is no screen to give', () => {
    const face = shareFace({ ...usual, cannot: 'insecure' });
    expect(face).toMatchObject({ action: null, title: shareMessages.insecure });
    expect(face?.line.zh).toContain('http://192.168.1.5:3000');
    expect(shareFace({ ...usual, cannot: 'unsupported' })).toBeNull();
  });
});

describe('whether a page can ask for the screen', () => {
  const getDisplayMedia = (): never => {
    throw new Error('not asked here');
  };
  it('only on a secure origin, and where the browser has it', () => {
    const page = (isSecureContext: boolean, mediaDevices?: object) =>
      cannotCapture({ isSecureContext, navigator: { mediaDevices } });
    expect(page(false)).toBe('insecure');
    expect(page(true)).toBe('unsupported');
    expect(page(true, {})).toBe('unsupported');
    expect(page(true, { getDisplayMedia })).toBeNull();
  });
});
