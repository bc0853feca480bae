import { describe, expect, it } from 'vitest';
import { clockText, nextChangeAt, stageAt, type StageFacts } from './stage.ts';

const presenting: StageFacts = {
  phase: 'presenting',
  clock: { kind: 'running', deadlineAt: 480_000, durationMs: 480_000 },
  cutAt: null,
  deckCut: false,
  questionsMs: 240_000,
  questionsStart: 'auto',
  warningsMs: [60_000, 30_000],
};

describe('RULES §6.1: what the stored facts mean at an instant', () => {
  it.each([
    [0, 'presenting', 480_000, false, null],
    [419_999, 'presenting', 60_001, false, null],
    [420_000, 'presenting', 60_000, false, 60_000],
    [450_000, 'presenting', 30_000, false, 30_000],
    [479_999, 'presenting', 1, false, 30_000],
    [480_000, 'questions', 240_000, true, null],
    [719_999, 'questions', 1, true, 30_000],
    [720_000, 'scoring', null, true, null],
  ])('at %i ms: %s with %s ms left, cut %s', (now, phase, remaining, deckCut, warning) => {
    expect(stageAt(presenting, now)).toMatchObject({
      phase,
      remainingMs: remaining,
      deckCut,
      warningMs: warning,
    });
  });

  it('waits at zero for the host where the contest says so', () => {
    const now = stageAt({ ...presenting, questionsStart: 'host' }, 500_000);
    expect(now).toMatchObject({
      phase: 'presenting',
      remainingMs: 0,
      deckCut: true,
      cutAt: 480_000,
      paused: false,
    });
  });

  it('goes straight to scoring where there are no questions', () => {
    expect(stageAt({ ...presenting, questionsMs: 0 }, 480_000)).toMatchObject({
      phase: 'scoring',
      deckCut: true,
    });
  });

  it('keeps a paused clock where it is', () => {
    const paused: StageFacts = {
      ...presenting,
      clock: { kind: 'paused', remainingMs: 1234, durationMs: 480_000 },
    };
    expect(stageAt(paused, 9_999_999)).toMatchObject({
      phase: 'presenting',
      remainingMs: 1234,
      paused: true,
    });
  });
});

describe('when the facts next mean something else by themselves', () => {
  it.each([
    [0, 420_000],
    [419_999, 420_000],
    [420_000, 450_000],
    [450_000, 480_000],
    [480_000, 660_000],
    [719_999, 720_000],
    [720_000, null],
  ])('after %i ms: at %s ms', (now, at) => {
    expect(nextChangeAt(presenting, now)).toBe(at);
  });

  it('never, while the clock stands', () => {
    const clock = { kind: 'paused', remainingMs: 5_000, durationMs: 480_000 } as const;
    expect(nextChangeAt({ ...presenting, clock }, 0)).toBeNull();
    expect(nextChangeAt({ ...presenting, questionsStart: 'host' }, 480_000)).toBeNull();
  });
});

describe('clockText', () => {
  it.each([
    [480_000, '8:00'],
    [479_001, '8:00'],
    [60_000, '1:00'],
    [59_999, '1:00'],
    [5_000, '0:05'],
    [1, '0:01'],
    [0, '0:00'],
  ])('%i ms reads %s', (remaining, text) => expect(clockText(remaining)).toBe(text));
});
