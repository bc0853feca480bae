import { describe, expect, it } from 'vitest';
import {
  contestA,
  contestAOnStage,
  contestInTwoRooms,
  deskReview,
  evenMarks,
  expertIds,
  presentationMs,
  professionalIds,
  questionsMs,
} from '../../test/support/contest-a.ts';
import { beginning, given, system, type Show } from '../../test/support/given.ts';
import {
  adjust,
  advance,
  call,
  close,
  expire,
  pause,
  restart,
  resume,
  start,
  stepBack,
  toClosed,
  toPresenting,
  toQuestions,
  toScoring,
} from '../../test/support/running-the-show.ts';
import { stageFacts } from '../domain/lookup.ts';
import { askAgainAt, desiredShot, type Shot } from './desired-shot.ts';

const factsOf = (show: Show, roomId?: string) => {
  const project = show.state.projects[show.room(roomId).onStage ?? ''];
  return project === undefined ? null : stageFacts(show.state, project);
};
const shotOf = (show: Show, roomId?: string) => desiredShot(factsOf(show, roomId), beginning + show.now);

const a = () => given(contestA());
const marks = evenMarks(80, 24, 8);
const everyone = [...expertIds, ...professionalIds];
const onTheHostsWord = () => given(contestAOnStage({ questionsStart: 'host' }));

const table: readonly (readonly [string, Shot | null, () => Show])[] = [
  ['nobody has been called yet', null, a],
  ['a desk review has no stage', null, () => given(deskReview())],
  ['called, the clock not started', 'deck', () => a().given(call('p1'))],
  ['presenting', 'deck', () => toPresenting(a(), 'p1')],
  ['1 ms before the deadline', 'deck', () => toPresenting(a(), 'p1').after(presentationMs - 1)],
  [
    'at the deadline, before anything is recorded',
    'cut',
    () => toPresenting(a(), 'p1').after(presentationMs),
  ],
  [
    'long after it, still unrecorded',
    'cut',
    () => toPresenting(a(), 'p1').after(presentationMs + questionsMs + 1),
  ],
  ['the deadline is recorded', 'cut', () => toPresenting(a(), 'p1').after(presentationMs).by(system, expire)],
  [
    'paused beyond the old deadline',
    'deck',
    () => toPresenting(a(), 'p1').given(pause('p1')).after(presentationMs),
  ],
  ['resumed', 'deck', () => toPresenting(a(), 'p1').given(pause('p1')).after(9_000).given(resume('p1'))],
  [
    '30 s were added',
    'deck',
    () => toPresenting(a(), 'p1').given(adjust('p1', 30_000)).after(presentationMs),
  ],
  [
    'the added 30 s are over',
    'cut',
    () =>
      toPresenting(a(), 'p1')
        .given(adjust('p1', 30_000))
        .after(presentationMs + 30_000),
  ],
  ['questions, early', 'cut', () => toQuestions(a(), 'p1')],
  [
    'questions wait for the host’s word',
    'cut',
    () => toPresenting(onTheHostsWord(), 'p1').after(presentationMs).by(system, expire),
  ],
  ['scoring', 'cut', () => toScoring(a(), 'p1')],
  ['closed', 'cut', () => toClosed(a(), 'p1', marks)],
  ['the next project is called', 'deck', () => toClosed(a(), 'p1', marks).given(call('p2'))],
  [
    'stepped back from the questions',
    'deck',
    () => toQuestions(a(), 'p1').given(stepBack('p1', 'questions')),
  ],
  [
    'stepped back and gone on again',
    'cut',
    () => toQuestions(a(), 'p1').given(stepBack('p1', 'questions'), advance('p1', 'presenting')),
  ],
  [
    'stepped back from scoring to the questions',
    'cut',
    () => toScoring(a(), 'p1').given(stepBack('p1', 'scoring')),
  ],
  ['the stage is restarted', 'deck', () => toQuestions(a(), 'p1').given(restart('p1'))],
  ['restarted and started', 'deck', () => toQuestions(a(), 'p1').given(restart('p1'), start('p1'))],
];

describe('RULES §6.1: the scene of the outside mixer', () => {
  it.each(table)('%s: %s', (_, shot, show) => {
    expect(shotOf(show())).toBe(shot);
  });

  it('is each room’s own', () => {
    const show = toQuestions(given(contestInTwoRooms()), 'p1').given(call('p3'));
    expect([shotOf(show, 'east'), shotOf(show, 'west')]).toEqual(['cut', 'deck']);
    expect(shotOf(show.given(advance('p1', 'questions'), close('p1', everyone)), 'east')).toBe('cut');
  });
});

describe('RULES §6.1: when the mixer has to be looked after again', () => {
  it('at the deadline at the latest, whatever is recorded until then', () => {
    const show = toPresenting(a(), 'p1');
    let now = beginning + show.now;
    for (
      let at = askAgainAt(factsOf(show), now);
      at !== null && shotOf(show.after(now - beginning)) === 'deck';
    ) {
      expect(at).toBeGreaterThan(now);
      now = at;
      at = askAgainAt(factsOf(show), now);
    }
    expect(now - beginning).toBe(presentationMs);
  });

  it('never while no clock runs', () => {
    expect(askAgainAt(null, beginning)).toBeNull();
    expect(askAgainAt(factsOf(a().given(call('p1'))), beginning)).toBeNull();
    expect(askAgainAt(factsOf(toPresenting(a(), 'p1').given(pause('p1'))), beginning)).toBeNull();
  });
});
