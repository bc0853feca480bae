import { describe, expect, it } from 'vitest';
import type { StageFacts } from '../../shared/stage/stage.ts';
import { speakerFace, type SpeakerFace } from './speaker-face.ts';

const T = 1_800_000_000_000;
const waiting: StageFacts = {
  phase: 'waiting',
  clock: { kind: 'idle' },
  cutAt: null,
  deckCut: false,
  questionsMs: 240_000,
  questionsStart: 'auto',
  warningsMs: [60_000, 30_000],
};
const running = (ms: number) => ({ kind: 'running', deadlineAt: T + ms, durationMs: 480_000 }) as const;
const presenting: StageFacts = { ...waiting, phase: 'presenting', clock: running(90_000) };
const byHost: StageFacts = { ...presenting, questionsStart: 'host' };
const stopped: StageFacts = {
  ...byHost,
  clock: { kind: 'paused', remainingMs: 0, durationMs: 480_000 },
  deckCut: true,
  cutAt: T + 90_000,
};

describe('the speaker’s timer', () => {
  it.each<[string, StageFacts | null, number, Partial<SpeakerFace>]>([
    ['nobody on stage', null, 0, { kind: 'idle', tone: 'quiet' }],
    ['called, not started', waiting, 0, { kind: 'ready' }],
    ['running', presenting, 0, { kind: 'clock', of: 'presenting', remainingMs: 90_000, tone: 'calm' }],
    ['the first warning', presenting, 30_000, { kind: 'clock', remainingMs: 60_000, tone: 'warn' }],
    ['the last warning', presenting, 60_000, { kind: 'clock', remainingMs: 30_000, tone: 'bad' }],
    [
      'paused',
      { ...presenting, clock: { kind: 'paused', remainingMs: 75_000, durationMs: 480_000 } },
      500_000,
      { kind: 'clock', remainingMs: 75_000, paused: true, tone: 'calm' },
    ],
    ['at the deadline, the server not heard', presenting, 90_000, { kind: 'cut', tone: 'bad' }],
    ['five seconds later: the questions', presenting, 95_000, { kind: 'clock', of: 'questions' }],
    ['over time until the host goes on, not heard', byHost, 102_000, { kind: 'over', overMs: 12_000 }],
    ['over time until the host goes on, as recorded', stopped, 102_000, { kind: 'over', overMs: 12_000 }],
    ['after the questions', presenting, 340_000, { kind: 'done', tone: 'quiet' }],
    ['revealed', { ...waiting, phase: 'revealed', deckCut: true }, 0, { kind: 'done' }],
  ])('%s', (_what, facts, later, face) => {
    expect(speakerFace(facts, T + later)).toMatchObject(face);
  });
});
