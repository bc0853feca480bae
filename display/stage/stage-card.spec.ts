import { describe, expect, it } from 'vitest';
import type { StageFacts } from '../../shared/stage/stage.ts';
import { clockTone } from './clock-tone.ts';
import { bellRings, warningSounds, type StageMoment, stageCard, type StageCard } from './stage-card.ts';

const T = 1_800_000_000_000;
const base: StageFacts = {
  phase: 'waiting',
  clock: { kind: 'idle' },
  cutAt: null,
  deckCut: false,
  questionsMs: 240_000,
  questionsStart: 'auto',
  warningsMs: [60_000, 30_000],
};
const running = (ms: number) => ({ kind: 'running', deadlineAt: T + ms, durationMs: 480_000 }) as const;
const presenting: StageFacts = { ...base, phase: 'presenting', clock: running(1_000) };
const byHost: StageFacts = { ...presenting, questionsStart: 'host' };
const stopped = { kind: 'paused', remainingMs: 0, durationMs: 480_000 } as const;

describe('stageCard', () => {
  it.each<[string, StageFacts, number, boolean, StageCard]>([
    ['waiting, deck prepared', base, T, true, 'title'],
    ['presenting with a deck', presenting, T, true, 'deck'],
    ['presenting without a deck', presenting, T, false, 'clock'],
    ['at the cut, server not heard', presenting, T + 1_000, true, 'time-up'],
    ['just before 5 s after the cut', presenting, T + 5_999, true, 'time-up'],
    ['5 s after the cut', presenting, T + 6_000, true, 'questions'],
    ['questions over, server not heard', presenting, T + 241_000, true, 'scoring'],
    ['host starts the questions: waits long', byHost, T + 60_000, true, 'time-up'],
    [
      'host starts the questions: as recorded',
      { ...byHost, clock: stopped, deckCut: true, cutAt: T },
      T + 60_000,
      false,
      'time-up',
    ],
    [
      'host went on soon after the cut',
      { ...byHost, phase: 'questions', clock: running(240_000), deckCut: true, cutAt: T },
      T + 1_000,
      false,
      'questions',
    ],
    [
      'ended early',
      { ...base, phase: 'questions', clock: running(240_000), deckCut: true },
      T + 1,
      false,
      'questions',
    ],
    ['no questions: the card stands', { ...presenting, questionsMs: 0 }, T + 2_000, true, 'time-up'],
    ['no questions: then scoring', { ...presenting, questionsMs: 0 }, T + 6_000, true, 'scoring'],
    ['questions shorter than the card', { ...presenting, questionsMs: 2_000 }, T + 3_500, true, 'scoring'],
    ['closed', { ...base, phase: 'closed', deckCut: true, cutAt: T }, T + 1, false, 'closed'],
    ['revealed', { ...base, phase: 'revealed', deckCut: true }, T, false, 'revealed'],
  ])('%s', (_, facts, now, deckReady, card) => {
    expect(stageCard(facts, now, deckReady)).toBe(card);
  });
});

describe('clockTone', () => {
  it.each([
    [[60_000, 30_000], 90_000, null, 'calm'],
    [[60_000, 30_000], 60_000, 60_000, 'warn'],
    [[60_000, 30_000], 29_000, 30_000, 'bad'],
    [[30_000], 29_000, 30_000, 'warn'],
    [[30_000], 0, 30_000, 'bad'],
    [[], 10, null, 'calm'],
    [[60_000], null, null, 'calm'],
  ] as const)('%j at %s', (warningsMs, remainingMs, warningMs, tone) => {
    expect(clockTone({ warningsMs }, { remainingMs, warningMs })).toBe(tone);
  });
});

describe('bellRings', () => {
  const at = (card: StageCard, remainingMs: number | null = 100, projectId = 'p1') => ({
    card,
    remainingMs,
    projectId,
    warningMs: null,
  });
  it.each([
    ['the deck is cut', at('deck'), at('time-up'), true],
    ['no deck, time is up', at('clock', 0), at('time-up'), true],
    ['questions are over', at('questions'), at('scoring', null), true],
    ['ended early', at('deck', 90_000), at('questions'), false],
    ['questions ended early', at('questions', 5_000), at('scoring', null), false],
    ['the card gives way', at('time-up'), at('questions'), false],
    ['the first moment of a page', null, at('time-up'), false],
    ['another project', at('questions'), at('scoring', null, 'p2'), false],
    ['the deck became ready', at('clock', 200), at('deck', 100), false],
  ])('%s: %#', (_, before, after, rings) => {
    expect(bellRings(before, after)).toBe(rings);
  });
});

describe('warningSounds', () => {
  const at = (remainingMs: number | null, warningMs: number | null, more: Partial<StageMoment> = {}) => ({
    ...{ projectId: 'p1', card: 'deck' as const, remainingMs, warningMs },
    ...more,
  });
  it.each([
    ['the first threshold passes', at(60_050, null), at(59_950, 60_000), true],
    ['the last one passes', at(30_050, 60_000), at(29_950, 30_000), true],
    ['between two', at(50_100, 60_000), at(50_000, 60_000), false],
    ['a tick that came late', at(60_900, null), at(59_500, 60_000), true],
    ['the host took time away', at(300_000, null), at(40_000, 60_000), false],
    ['the host added time', at(20_000, 30_000), at(50_000, 60_000), false],
    ['the page has just been opened', null, at(20_000, 30_000), false],
    ['another project', at(60_050, null), at(59_950, 60_000, { projectId: 'p2' }), false],
    [
      'the questions begin below their threshold',
      at(60_050, null),
      at(59_000, 60_000, { card: 'questions' }),
      false,
    ],
    ['the end, which has its own bell', at(50, null), at(0, 60_000), false],
    ['the clock stands', at(60_000, 60_000), at(60_000, 60_000), false],
  ])('%s: %#', (_, before, after, sounds) => {
    expect(warningSounds(before, after)).toBe(sounds);
  });
});
