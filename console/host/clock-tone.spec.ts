import { describe, expect, it } from 'vitest';
import { stageAt, type Clock } from '../../shared/stage/stage.ts';
import { clockTone } from './clock-tone.ts';

const NOW = 5_000_000;
const warningsMs = [60_000, 30_000];
const toneOf = (clock: Clock) =>
  clockTone(
    stageAt(
      {
        phase: 'presenting',
        clock,
        cutAt: null,
        deckCut: false,
        questionsMs: 240_000,
        questionsStart: 'host',
        warningsMs,
      },
      NOW,
    ),
    warningsMs,
  );
const running = (leftMs: number): Clock => ({
  kind: 'running',
  deadlineAt: NOW + leftMs,
  durationMs: 480_000,
});

describe('how urgent the clock looks', () => {
  it.each([
    [60_001, 'running'],
    [60_000, 'warning'],
    [30_001, 'warning'],
    [30_000, 'last'],
    [1, 'last'],
    [-5_000, 'over'],
  ])('with %i ms left', (leftMs, tone) => {
    expect(toneOf(running(leftMs))).toBe(tone);
  });

  it('is paused whatever is left, and idle where no clock runs', () => {
    expect(toneOf({ kind: 'paused', remainingMs: 10_000, durationMs: 480_000 })).toBe('paused');
    expect(toneOf({ kind: 'idle' })).toBe('idle');
  });
});
