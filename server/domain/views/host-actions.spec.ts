import { describe, expect, it } from 'vitest';
import {
  contestA,
  contestAOnStage,
  contestInTwoRooms,
  deskReview,
  deskReviewInTwoRooms,
  evenMarks,
  presentationMs,
} from '../../../test/support/contest-a.ts';
import { ceremony, stepOn } from '../../../test/support/ceremony.ts';
import { given, judge, system, type Show } from '../../../test/support/given.ts';
import { deskOf, expectHonestDesk, pressOf } from '../../../test/support/host-desk.ts';
import {
  call,
  close,
  closeMany,
  deckOf,
  expire,
  pause,
  reopen,
  revealAtOnce,
  revealOn,
  sheet,
  stepBack,
  submitAll,
  toClosed,
  toPresenting,
  toQuestions,
  toRevealed,
  toScoring,
  withdraw,
} from '../../../test/support/running-the-show.ts';
import { sealedShow } from '../../../test/support/sealed-show.ts';
import { nobodyThere } from './ambient.ts';
import { displayView } from './display.ts';

const marks = evenMarks(80, 24, 8);
const fresh = () => given(contestA()).given(deckOf('p1'));
const lagged = () => fresh().given({ type: 'ChooseRevealPolicy', policy: 'lagged' });
const cutAndWaiting = () =>
  toPresenting(given(contestAOnStage({ questionsStart: 'host' })), 'p1')
    .after(presentationMs)
    .when(expire, { actor: system })
    .thenAccepted();
const allDone = () =>
  ['p1', 'p2', 'p3', 'p4'].reduce((show: Show, id) => toRevealed(show, id, marks), fresh());

const reviewed = (...ids: string[]) =>
  ids.reduce((show: Show, id) => submitAll(show, id, marks), given(deskReview())).given(closeMany(ids));

const moments: Readonly<Record<string, () => Show>> = {
  'before anything': fresh,
  called: () => fresh().given(call('p1')),
  presenting: () => toPresenting(fresh(), 'p1'),
  'presenting, late and unnoticed': () => toPresenting(fresh(), 'p1').after(presentationMs + 1),
  paused: () => toPresenting(fresh(), 'p1').given(pause('p1')),
  'cut, waiting for the host': cutAndWaiting,
  questions: () => toQuestions(fresh(), 'p1'),
  scoring: () => toScoring(fresh(), 'p1'),
  'scoring, all in': () => submitAll(toScoring(fresh(), 'p1'), 'p1', marks),
  closed: () => toClosed(fresh(), 'p1', marks),
  'half revealed': () => revealOn(toClosed(fresh(), 'p1', marks), 'p1', 2),
  revealed: () => toRevealed(fresh(), 'p1', marks),
  'revealed, stepped back': () => toRevealed(fresh(), 'p1', marks).given(stepBack('p1', 'revealed')),
  reopened: () => toRevealed(fresh(), 'p1', marks).given(reopen('p1')),
  'one closed, the next called': () => toClosed(fresh(), 'p1', marks).given(call('p2')),
  'lagged, one closed': () => toClosed(lagged(), 'p1', marks),
  'lagged, two closed': () => toClosed(toClosed(lagged(), 'p1', marks), 'p2', marks),
  'withdrawn on stage': () => toPresenting(fresh(), 'p1').given(withdraw('p1')),
  'all done': allDone,
  'desk review': () => given(deskReview()),
  'desk review, one closed': () => submitAll(given(deskReview()), 'p1', marks).given(close('p1')),
  'desk review, one begun to be revealed': () => revealOn(reviewed('p1', 'p2'), 'p1', 2),
  'desk review, one revealed': () => reviewed('p1', 'p2').given(revealAtOnce('p1')),
  'desk review, lagged': () => reviewed('p1', 'p2').given({ type: 'ChooseRevealPolicy', policy: 'lagged' }),
  'desk review, one withdrawn': () => reviewed('p1').given(withdraw('p1'), withdraw('p2')),
  'desk review in two rooms': () => given(deskReviewInTwoRooms()).given(deckOf('p1')),
  'two rooms': () => toScoring(toPresenting(given(contestInTwoRooms()), 'p1'), 'p3'),
  'an awards ceremony': () => stepOn(ceremony(), 2),
  'an awards ceremony that is over': () => stepOn(ceremony()),
  'the sealed show': () => sealedShow(2),
};

describe('each button is allowed exactly when its command would be', () => {
  it.each(Object.keys(moments))('%s', (when) => expectHonestDesk(moments[when]?.() ?? fresh()));
});

/** What the big screen does show. */
const screenOf = (show: Show) => displayView(show.state, show.room(), nobodyThere);

describe('the one obvious next thing', () => {
  it.each([
    ['before anything', 'CallNext'],
    ['called', 'StartPresentation'],
    ['presenting', 'AdvanceStage'],
    ['paused', 'ResumeClock'],
    ['cut, waiting for the host', 'AdvanceStage'],
    ['questions', 'AdvanceStage'],
    ['scoring', 'CloseScoring'],
    ['closed', 'RevealNext'],
    ['half revealed', 'RevealNext'],
    ['revealed', 'CallNext'],
    ['lagged, one closed', 'CallNext'],
    ['lagged, two closed', 'RevealNext'],
    ['withdrawn on stage', 'CallNext'],
    ['all done', null],
    ['an awards ceremony', 'AwardNext'],
    ['an awards ceremony that is over', null],
  ])('%s: %s', (when, primary) => {
    expect(deskOf(moments[when]?.() ?? fresh()).primary).toBe(primary);
  });

  it('pressed again and again it runs the whole show, with the judges scoring between', () => {
    let show = given(contestA()).given({ type: 'NumberProjects', by: 'stroke' });
    const shown: string[] = [];
    for (let view = deskOf(show); view.primary !== null; view = deskOf(show)) {
      const command = pressOf(view, view.primary);
      if (command === null) throw new Error(`${view.primary} has nothing to press for`);
      if (command.type === 'CallProject') shown.push(command.projectId);
      if (command.type === 'CloseScoring') show = submitAll(show, command.projectId, marks);
      expect(deskOf(show).ahead?.view, command.type).toEqual(screenOf(show.given(command)));
      show = show.after(30_000).given(command);
    }
    expect(shown).toEqual(['p2', 'p4', 'p1', 'p3']);
    expect(Object.values(show.state.projects).map(({ phase }) => phase)).toEqual(
      Array.from({ length: 4 }, () => 'revealed'),
    );
  });
});

it('a judge’s sheet changes what the desk shows of progress, never what it shows of marks', () => {
  const before = deskOf(toScoring(fresh(), 'p1'));
  const after = deskOf(toScoring(fresh(), 'p1').by(judge('e1'), sheet('p1', 'expert', 80)));
  expect(before.judges.find(({ judgeId }) => judgeId === 'e1')).toMatchObject({
    submitted: [],
    due: ['expert', 'innovation'],
  });
  expect(after.judges.find(({ judgeId }) => judgeId === 'e1')).toMatchObject({
    submitted: ['expert'],
    due: ['innovation'],
  });
});
