import { describe, expect, it } from 'vitest';
import {
  contestA,
  contestInTwoRooms,
  deskReview,
  evenMarks,
  expertIds,
  professionalIds,
} from '../../../test/support/contest-a.ts';
import { approve, chaired, waive } from '../../../test/support/chairing.ts';
import { given, host, judge, type Show } from '../../../test/support/given.ts';
import { deskOf } from '../../../test/support/host-desk.ts';
import {
  acceptLate,
  call,
  close,
  closeMany,
  reason,
  recuse,
  reopen,
  reveal,
  revealAtOnce,
  revealOn,
  sheet,
  stepBack,
  submitAll,
  toClosed,
  toScoring,
  unlock,
  withdraw,
} from '../../../test/support/running-the-show.ts';
import { judgeIds } from '../../../test/support/sealed-show.ts';
import { approvalStateOf } from '../approval.ts';
import type { DomainCommand } from '../commands.ts';
import { contestFileOf } from '../contest-file-of.ts';
import { expectedSheets } from '../lookup.ts';

const marks = evenMarks(80, 24, 8);
const contest = () => given(contestA());
const name = (judgeId: string | null, why?: string) =>
  ({ type: 'NameChair', judgeId, ...(why && { reason: why }) }) as const;
const require = (required: boolean) => ({ type: 'RequireApproval', required }) as const;
const closed = () => toClosed(chaired(contest()), 'p1', marks);
const stateOf = (show: Show, id = 'p1') => approvalStateOf(show.state, show.project(id));

describe('NameChair: who chairs the jury of all rooms', () => {
  it('is a judge of a panel, who goes on scoring', () => {
    const show = contest().when(name('e1')).thenEvents({ type: 'ChairNamed', judgeId: 'e1', reason: null });
    expect(deskOf(show).chair).toEqual({ judgeId: 'e1', name: '专家1' });
    toScoring(show, 'p1')
      .when(sheet('p1', 'expert', 80), { actor: judge('e1') })
      .thenAccepted();
  });

  it('is changed and withdrawn with a reason', () => {
    const show = contest().given(name('e1'));
    show.when(name('e2')).thenRefused('reason-missing');
    show.when(name(null)).thenRefused('reason-missing');
    show.when(name('e2', reason)).thenEvents({ type: 'ChairNamed', judgeId: 'e2', reason });
    const none = show.when(name(null, reason)).thenEvents({ type: 'ChairNamed', judgeId: null, reason });
    expect(deskOf(none).chair).toBeNull();
    none.when(name('e3')).thenAccepted();
  });

  it('stays quiet where it is so already, and refuses whom nobody knows', () => {
    contest().given(name('e1')).when(name('e1')).thenQuiet();
    contest().when(name(null)).thenQuiet();
    contest().when(name('e9')).thenRefused('unknown-judge');
  });

  it('stays with the seat when another person takes it', () => {
    const show = chaired(contest()).given({ type: 'SubstituteJudge', judgeId: 'e1', name: '替补', reason });
    expect(deskOf(show).chair).toEqual({ judgeId: 'e1', name: '替补' });
  });
});

describe('SeatChair: one who only presides', () => {
  const seat = { type: 'SeatChair', name: '陈主任', unit: '示例大学' } as const;
  const seated = () => contest().given(seat);

  it('sits on a panel that scores nothing', () => {
    const show = contest()
      .when(seat)
      .thenEvents(
        { type: 'PanelAdded', panelId: 'chair', name: '评委会' },
        { type: 'JudgeAdded', judgeId: 'j12', panelId: 'chair', name: '陈主任', unit: '示例大学' },
        { type: 'ChairNamed', judgeId: 'j12', reason: null },
      );
    expect(expectedSheets(show.state, show.project('p1')).map(({ judge: { id } }) => id)).not.toContain(
      'j12',
    );
    toScoring(show, 'p1')
      .when(sheet('p1', 'expert', 80), { actor: judge('j12') })
      .thenRefused('judge-of-another-panel');
    toClosed(show, 'p1', marks);
  });

  it('is in the contest file like any judge, and changes no result', () => {
    const file = contestFileOf(toClosed(seated(), 'p1', marks).state, () => true);
    expect(file.panels.at(-1)).toMatchObject({ id: 'chair', judges: [{ id: 'j12', name: '陈主任' }] });
    expect(given(file).state.panels).toEqual(seated().state.panels);
  });

  it('a later one joins the same panel, with a reason for the change', () => {
    seated().when(seat).thenRefused('reason-missing');
    seated()
      .when({ ...seat, name: '李主任', reason })
      .thenEvents(
        { type: 'JudgeAdded', judgeId: 'j13', panelId: 'chair', name: '李主任', unit: '示例大学' },
        { type: 'ChairNamed', judgeId: 'j13', reason },
      );
  });

  it('never on a panel that scores, whatever its id', () => {
    const { panels, rules } = contestA();
    const renamed = contestA({
      panels: panels.map((panel) => (panel.id === 'professional' ? { ...panel, id: 'chair' } : panel)),
      rules: {
        components: rules.components.map((component) =>
          component.kind === 'judged' && component.panel === 'professional'
            ? { ...component, panel: 'chair' }
            : component,
        ),
      },
    });
    const show = given(renamed).given(seat);
    expect(show.state.panels.map(({ id }) => id)).toEqual(['expert', 'chair', 'chair-presiding']);
  });
});

describe('ApproveResults: nothing is revealed before the chair has approved it', () => {
  it('where the contest asks for it, and says why not', () => {
    closed()
      .when(reveal('p1', 'sheets'))
      .thenRefused('approval-missing', {
        project: { id: 'p1', name: '云上影像互认平台' },
        chair: '专家1',
        changed: false,
      });
    const action = deskOf(closed()).actions.RevealNext;
    expect([action.allowed, action.blockedBecause?.code]).toEqual([false, 'approval-missing']);
    closed().given(unlock, require(false)).when(reveal('p1', 'sheets')).thenAccepted();
    toClosed(contest(), 'p1', marks).when(reveal('p1', 'sheets')).thenAccepted();
  });

  it('records of which results, and lets them be revealed to the end', () => {
    const show = closed();
    const command = approve(show, 'p1');
    const [{ fingerprint } = { fingerprint: '' }] = command.results;
    const approved = show
      .when(command, { actor: judge('e1') })
      .thenEvents({ type: 'ResultsApproved', projectId: 'p1', judgeId: 'e1', fingerprint });
    expect(stateOf(approved)).toBe('approved');
    approved.when(command, { actor: judge('e1') }).thenQuiet();
    const revealed = revealOn(approved, 'p1');
    expect(revealed.given(stepBack('p1', 'revealed')).project('p1').phase).toBe('closed');
    revealed.given(stepBack('p1', 'revealed')).when(reveal('p1', 'sheets')).thenAccepted();
  });

  it('only the chair, only once it is closed, and only where it is asked for', () => {
    closed()
      .when(approve(closed(), 'p1'), { actor: judge('e2') })
      .thenRefused('not-the-chair');
    const open = toScoring(chaired(contest()), 'p1');
    open.when(approve(open, 'p1'), { actor: judge('e1') }).thenRefused('wrong-phase');
    const approved = revealOn(closed().by(judge('e1'), approve(closed(), 'p1')), 'p1');
    approved.when(approve(approved, 'p1'), { actor: judge('e1') }).thenRefused('wrong-phase');
    const unasked = toClosed(contest().given(name('e1')), 'p1', marks);
    unasked.when(approve(unasked, 'p1'), { actor: judge('e1') }).thenRefused('approval-not-asked');
    const left = closed().given(withdraw('p1'));
    left.when(approve(left, 'p1'), { actor: judge('e1') }).thenRefused('project-withdrawn');
  });

  it('refuses what is not what was read, all or none', () => {
    const show = toClosed(closed().given(call('p2')), 'p2', marks);
    const [first] = approve(show, 'p1').results;
    const [second] = approve(show, 'p2').results;
    if (first === undefined || second === undefined) throw new Error('nothing to approve');
    const swapped = { ...second, fingerprint: first.fingerprint };
    show
      .when({ type: 'ApproveResults', results: [first, swapped] }, { actor: judge('e1') })
      .thenRefused('results-have-changed', { project: { id: 'p2', name: '一码通智慧就医' } });
    const both = show.by(judge('e1'), { type: 'ApproveResults', results: [first, second] });
    expect([stateOf(both), stateOf(both, 'p2')]).toEqual(['approved', 'approved']);
  });

  it('not by a chair who is recused, or whose own sheet is missing', () => {
    const recused = toClosed(chaired(contest()).given(recuse('e1', 'p1')), 'p1', marks);
    recused.when(approve(recused, 'p1'), { actor: judge('e1') }).thenRefused('chair-recused');
    const absent = toScoring(chaired(contest()), 'p1').given(close('p1', judgeIds));
    absent.when(approve(absent, 'p1'), { actor: judge('e1') }).thenRefused('own-sheet-missing');
  });

  it('the desk offers what is approved before what waits', () => {
    const both = toClosed(closed().given(call('p2')), 'p2', marks);
    expect(deskOf(both).reveal?.project.projectId).toBe('p2');
    const one = both.by(judge('e1'), approve(both, 'p1'));
    expect(deskOf(one).reveal?.project.projectId).toBe('p1');
    expect(deskOf(one).actions.RevealNext.allowed).toBe(true);
  });

  it('by one who presides without scoring', () => {
    const seated = contest().given({ type: 'SeatChair', name: '陈主任' }, require(true));
    const show = toClosed(seated, 'p1', marks);
    expect(stateOf(show.by(judge('j12'), approve(show, 'p1')))).toBe('approved');
  });
});

describe('an approval holds for exactly the results that were approved', () => {
  const late = () => {
    const open = submitAll(toScoring(chaired(contest()), 'p1'), 'p1', marks);
    return open.given(close('p1')).by(judge('e2'), sheet('p1', 'expert', 90));
  };
  const approved = (show: Show) => show.by(judge('e1'), approve(show, 'p1'));

  it('a late sheet alone changes nothing, an accepted one withdraws it', () => {
    const show = approved(late());
    expect(stateOf(show)).toBe('approved');
    const accepted = show.given(acceptLate('p1', late().state.version, 'e2'));
    expect(stateOf(accepted)).toBe('changed');
    const desk = deskOf(accepted).projects.find(({ project }) => project.projectId === 'p1');
    expect(desk?.approval).toMatchObject({ state: 'changed', by: '专家1', waiving: { allowed: true } });
    const outcome = accepted.when(reveal('p1', 'sheets'));
    expect(outcome.thenRefused('approval-missing')).toBeDefined();
    expect(outcome.decision).toMatchObject({ refusal: { facts: { changed: true } } });
    approved(accepted).when(reveal('p1', 'sheets')).thenAccepted();
  });

  it('what was approved before cannot be sent after', () => {
    const before = approve(late(), 'p1');
    const accepted = late().given(acceptLate('p1', late().state.version, 'e2'));
    accepted.when(before, { actor: judge('e1') }).thenRefused('results-have-changed');
  });

  it('the counted vote changes it, in the midst of a reveal too', () => {
    const counted = approved(closed().given({ type: 'OpenVote' }))
      .given(reveal('p1', 'sheets'))
      .given({ type: 'CloseVote', counts: { p1: 3 } });
    expect(stateOf(counted)).toBe('changed');
    counted.when(reveal('p1', 'dropped')).thenRefused('approval-missing');
  });

  it('scoring that was reopened is approved anew, even if no mark has changed', () => {
    const again = approved(closed()).given(reopen('p1'), close('p1'));
    expect(stateOf(again)).toBe('changed');
  });

  it('the closing of other projects leaves it', () => {
    const show = toClosed(approved(closed()).given(call('p2')), 'p2', evenMarks(95, 28, 9));
    expect(stateOf(show)).toBe('approved');
  });

  it('and names who gave it, though another sits there now', () => {
    const show = approved(closed()).given({
      type: 'SubstituteJudge',
      judgeId: 'e1',
      name: '替补',
      reason,
    });
    expect(deskOf(show).projects[0]?.approval).toMatchObject({ state: 'approved', by: '专家1' });
  });
});

describe('WaiveApproval: the host goes on without the chair, with a reason', () => {
  it('for the results as they stand', () => {
    const waived = closed().given(waive('p1'));
    expect(deskOf(waived).projects[0]?.approval).toMatchObject({ state: 'waived', by: null, reason });
    revealOn(waived, 'p1');
    expect(stateOf(waived.given({ type: 'OpenVote' }, { type: 'CloseVote', counts: { p1: 3 } }))).toBe(
      'changed',
    );
  });

  it('the chair may still approve', () => {
    const waived = closed().given(waive('p1'));
    expect(stateOf(waived.by(judge('e1'), approve(waived, 'p1')))).toBe('approved');
  });

  it('stays quiet where nobody is waited for', () => {
    closed().given(waive('p1')).when(waive('p1')).thenQuiet();
    closed().by(judge('e1'), approve(closed(), 'p1')).when(waive('p1')).thenQuiet();
  });

  it('refuses what is open, and where nobody asks for approval', () => {
    toScoring(chaired(contest()), 'p1').when(waive('p1')).thenRefused('wrong-phase');
    toClosed(contest(), 'p1', marks).when(waive('p1')).thenRefused('approval-not-asked');
  });
});

describe('in a desk review', () => {
  it('what is revealed at once waits too, all or none', () => {
    const review = ['p1', 'p2'].reduce(
      (show: Show, id) => submitAll(show, id, marks),
      chaired(given(deskReview())),
    );
    const show = review.given(closeMany(['p1', 'p2']));
    const one = show.by(judge('e1'), approve(show, 'p1'));
    one.when(revealAtOnce('p1', 'p2')).thenRefused('approval-missing');
    one.when(revealAtOnce('p1')).thenAccepted();
    one.given(waive('p2')).when(revealAtOnce('p1', 'p2')).thenAccepted();
  });
});

describe('OrderTied: a tie is decided on the chair’s pad', () => {
  const tied = (show = chaired(contest())) => toClosed(toClosed(show, 'p1', marks), 'p2', marks);
  const order: DomainCommand = { type: 'OrderTied', projects: ['p2', 'p1'], reason };

  it('by the chair, with the chair’s reason', () => {
    const show = tied()
      .when(order, { actor: judge('e1') })
      .thenEvents({ type: 'TiedOrdered', projects: ['p2', 'p1'], reason, judgeId: 'e1' });
    expect(show.state.decisions).toEqual([{ kind: 'order', projects: ['p2', 'p1'], reason }]);
    expect(show.state.decidedByChair).toMatchObject([{ decision: 0, judgeId: 'e1' }]);
  });

  it('by no other judge; by staff as before', () => {
    tied()
      .when(order, { actor: judge('e2') })
      .thenRefused('not-the-chair');
    const show = tied()
      .when(order)
      .thenEvents({ type: 'TiedOrdered', projects: ['p2', 'p1'], reason });
    expect(show.state.decidedByChair).toEqual([]);
  });

  it('not among projects that the chair may not know', () => {
    const recused = tied(chaired(contest()).given(recuse('e1', 'p2')));
    recused.when(order, { actor: judge('e1') }).thenRefused('chair-recused');
    recused.when(order).thenAccepted();
    const first = toClosed(chaired(contest()), 'p1', marks).by(host, call('p2'));
    const second = expertIds
      .filter((id) => id !== 'e1')
      .reduce(
        (show, id) =>
          show.by(judge(id), sheet('p2', 'expert', 80)).by(judge(id), sheet('p2', 'innovation', 8)),
        toScoring(first, 'p2'),
      );
    const absent = professionalIds
      .reduce((show, id) => show.by(judge(id), sheet('p2', 'professional', 24)), second)
      .given(close('p2', ['e1']));
    absent.when(order, { actor: judge('e1') }).thenRefused('own-sheet-missing');
    absent.when(order).thenAccepted();
  });

  it('one chair for all rooms: places are counted over all of them', () => {
    const show = chaired(given(contestInTwoRooms()), 'q4');
    const both = toClosed(toClosed(show, 'p1', marks), 'p3', marks);
    both.when({ type: 'OrderTied', projects: ['p3', 'p1'], reason }, { actor: judge('q4') }).thenAccepted();
  });
});
