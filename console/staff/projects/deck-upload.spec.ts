import { describe, expect, it } from 'vitest';
import { refuse } from '../../../shared/contract/refusals.ts';
import { deckAnswer } from './deck-upload.ts';

describe('the answer to an upload', () => {
  it('is the stored deck', () => {
    expect(deckAnswer(201, { deckId: 'd1', pages: 12 })).toEqual({
      ok: true,
      value: { deckId: 'd1', pages: 12 },
    });
  });

  it("is the server's refusal", () => {
    const refusal = refuse('not-a-pdf', {});
    expect(deckAnswer(400, { refusal })).toEqual({ ok: false, refusal });
  });

  it('is a refusal also where something between page and server answered', () => {
    expect(deckAnswer(502, null)).toMatchObject({ ok: false, refusal: { code: 'server-error' } });
  });
});
