import { describe, expect, it } from 'vitest';
import type { HostView, ProjectCard, StageView } from '../../shared/contract/views.ts';
import type { Clock, Phase } from '../../shared/stage/stage.ts';
import { commandFor, endsEarly, stepBackFrom, unreasonedFor } from './intents.ts';

const project = (projectId: string): ProjectCard => ({
  projectId,
  number: 1,
  name: '示例项目',
  unit: '示例医院',
  jointUnits: [],
  group: null,
  track: null,
});

const NOW = 1_000_000;
const running = (leftMs: number): Clock => ({
  kind: 'running',
  deadlineAt: NOW + leftMs,
  durationMs: 480_000,
});
const stage = (phase: Phase, clock: Clock = { kind: 'idle' }): StageView => ({
  project: project('p1'),
  facts: {
    phase,
    clock,
    cutAt: null,
    deckCut: false,
    questionsMs: 240_000,
    questionsStart: 'auto',
    warningsMs: [60_000, 30_000],
  },
});

type Shown = Pick<HostView, 'stage' | 'next' | 'reveal'>;
const view = (shown: Partial<Shown>) => ({ stage: null, next: null, reveal: null, ...shown }) as HostView;

describe('the command behind a button', () => {
  it('calls the next project', () => {
    expect(commandFor(view({ next: project('p7') }), 'CallNext', NOW)).toEqual({
      type: 'CallProject',
      projectId: 'p7',
    });
    expect(commandFor(view({}), 'CallNext', NOW)).toBeNull();
  });

  it('reveals the named step of the named project, which need not be the one on stage', () => {
    const shown = view({ stage: stage('scoring'), reveal: { project: project('p0'), step: 'total' } });
    expect(commandFor(shown, 'RevealNext', NOW)).toEqual({
      type: 'RevealNext',
      projectId: 'p0',
      step: 'total',
    });
  });

  it('goes on from the phase that the clock has reached, not the one last heard of', () => {
    const from = (shown: StageView) => commandFor(view({ stage: shown }), 'AdvanceStage', NOW);
    expect(from(stage('presenting', running(1)))).toMatchObject({ from: 'presenting' });
    expect(from(stage('presenting', running(-1)))).toMatchObject({ from: 'questions' });
    expect(from(stage('presenting', running(-240_001)))).toBeNull();
  });

  it('is none while nobody is on stage', () => {
    expect(commandFor(view({}), 'PauseClock', NOW)).toBeNull();
    expect(unreasonedFor(view({}), 'StepBack', NOW)).toBeNull();
  });
});

describe('stepping back', () => {
  it.each([
    ['waiting', null],
    ['presenting', 'presenting'],
    ['questions', 'questions'],
    ['scoring', 'scoring'],
    ['closed', null],
    ['revealed', 'revealed'],
  ] as const)('from %s', (phase, from) => {
    const clock = phase === 'presenting' || phase === 'questions' ? running(5_000) : undefined;
    expect(stepBackFrom(stage(phase, clock), NOW)).toBe(from);
  });
});

describe('ending a phase early', () => {
  it('is what going on does while time is left', () => {
    expect(endsEarly(view({ stage: stage('presenting', running(10_000)) }), 'AdvanceStage', NOW)).toBe(true);
  });

  it('is not what it does once time is up and the host may begin the questions', () => {
    const over = stage('presenting', { kind: 'paused', remainingMs: 0, durationMs: 480_000 });
    expect(endsEarly(view({ stage: over }), 'AdvanceStage', NOW)).toBe(false);
    expect(endsEarly(view({ stage: stage('scoring') }), 'CloseScoring', NOW)).toBe(false);
  });
});
