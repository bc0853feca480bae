import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CommandInput } from '../shared/contract/commands.ts';
import type { Answer } from '../shared/contract/protocol.ts';
import { refuse } from '../shared/contract/refusals.ts';
import type { JudgeProject, JudgeView, OwnSheet } from '../shared/contract/views.ts';
import { MemoryKeep, SafeKeep, type Keep } from './keep/keep.ts';
import { SheetDesk } from './sheet-desk.svelte.ts';

const component = {
  id: 'expert',
  name: '专家评委评分',
  max: '20',
  criteria: [{ id: 'a', name: '甲', max: '20', step: '0.5', guide: null }],
};
const card = {
  projectId: 'p',
  number: 1,
  name: '项目',
  unit: '单位',
  jointUnits: [],
  group: null,
  track: null,
};

/** A desk on a connection whose answers and views come when the test says so. */
async function seat(places: readonly Keep[] = [new MemoryKeep()]) {
  const sent: CommandInput[] = [];
  const answers: ((answer: Answer) => void)[] = [];
  let shownVersion = 1;
  let id = 0;
  const desk = await SheetDesk.open(
    { contestId: 'c', judgeId: 'e1', generation: 1, since: 0 },
    {
      keep: new SafeKeep(places),
      send: (command) => {
        sent.push(command);
        return new Promise<Answer>((resolve) => answers.push(resolve));
      },
      turn: { take: () => Promise.resolve(true), giveUp: () => Promise.resolve() },
      newId: () => `id-${(id += 1)}`,
      now: () => 5,
      drafts: { tell: () => Promise.resolve(null), ask: () => Promise.resolve(null) },
      shownVersion: () => shownVersion,
      shownSheet: (_project, componentId) => project.sheets[componentId],
    },
  );
  let project: JudgeProject = {
    project: card,
    phase: 'scoring',
    withdrawn: false,
    recused: false,
    recusal: null,
    declaring: null,
    scoring: { allowed: true, blockedBecause: null },
    takesLate: false,
    lateSheets: {},
    deck: null,
    sheets: {},
  };
  const view: JudgeView = {
    audience: 'judge',
    contest: { id: 'c', title: '大赛', deskReview: false },
    judge: { id: 'e1', name: '评委', panel: '专家评委', unit: null, generation: 1, since: 0 },
    tablet: { holds: true, takenAt: null },
    helpAskedAt: null,
    components: [component],
    current: null,
    message: null,
    projects: [],
  };
  const sheet = () => desk.sheetsOf(view, project)[0];
  opened.push(desk);
  return {
    desk,
    view,
    sent,
    enter: (score: string | null) => desk.enter(view, project, 'expert', 'a', score),
    comment: (text: string) => desk.comment(view, project, 'expert', text),
    submit: () => desk.submit(view, project, ['expert']),
    nothingToLose: () => desk.nothingToLose,
    revert: () => desk.revert(view, project, 'expert'),
    status: () => sheet()?.status.kind,
    score: () => sheet()?.draft.scores['a'],
    refusal: () => sheet()?.refusal?.code ?? null,
    async answer(answer: Answer) {
      await vi.waitFor(() => expect(answers.length).toBeGreaterThan(0));
      answers.shift()?.(answer);
      await new Promise((done) => setTimeout(done));
    },
    changes(changed: Partial<JudgeProject>) {
      project = { ...project, ...changed };
    },
    viewArrives(score: string, version: number, revision = 1) {
      shownVersion = version;
      const own: OwnSheet = { scores: { a: score }, comment: null, total: score, revision, version, at: 0 };
      project = { ...project, sheets: { expert: own } };
    },
  };
}
const opened: SheetDesk[] = [];
afterEach(() => opened.splice(0).forEach((desk) => desk.close()));

describe('a sheet on its way', () => {
  it('is received only when the view shows it, not when the answer comes', async () => {
    const judge = await seat();
    judge.enter('18.5');
    expect(judge.status()).toBe('local');
    judge.submit();
    expect(judge.status()).toBe('sending');
    await judge.answer({ ok: true, version: 7 });
    expect([judge.status(), judge.score()]).toEqual(['sending', '18.5']);
    judge.viewArrives('18.5', 7);
    expect([judge.status(), judge.score()]).toEqual(['received', '18.5']);
  });

  it('is received too when the view comes before the answer', async () => {
    const judge = await seat();
    judge.enter('18.5');
    judge.submit();
    judge.viewArrives('18.5', 7);
    await judge.answer({ ok: true, version: 7 });
    expect(judge.status()).toBe('received');
  });

  it('that is changed meanwhile stays changed, and its revision is sent after it, never beside it', async () => {
    const judge = await seat();
    judge.enter('18');
    judge.submit();
    judge.enter('19');
    expect(judge.status()).toBe('local');
    judge.submit();
    await vi.waitFor(() => expect(judge.sent).toHaveLength(1));
    judge.viewArrives('18', 7);
    await judge.answer({ ok: true, version: 7 });
    await vi.waitFor(() => expect(judge.sent).toHaveLength(2));
    expect([judge.status(), judge.score()]).toEqual(['sending', '19']);
    await judge.answer({ ok: true, version: 8 });
    judge.viewArrives('19', 8, 2);
    expect(judge.status()).toBe('received');
  });

  it('that is refused keeps its draft and says why, until something is changed', async () => {
    const judge = await seat();
    judge.enter('18');
    judge.submit();
    const refusal = refuse('judge-recused', { project: { id: 'p', name: '项目' } });
    await judge.answer({ ok: false, refusal });
    expect([judge.status(), judge.score(), judge.refusal()]).toEqual(['local', '18', 'judge-recused']);
    judge.enter('18.5');
    expect(judge.refusal()).toBeNull();
  });
});

describe('a sheet that staff carry', () => {
  const carried = (comment: string | null): Partial<JudgeProject> => ({
    sheets: {
      expert: {
        ...{ scores: { a: '19' }, comment, total: '19', revision: 1, version: 7, at: 0 },
        source: 'relayed',
      },
    },
  });

  it('is the newest of each that waits', async () => {
    const judge = await seat();
    judge.enter('18');
    judge.submit();
    judge.enter('19');
    judge.submit();
    expect(judge.desk.waiting).toMatchObject([{ scores: { a: '19' }, knownRevision: 1 }]);
    await judge.answer({ ok: true, version: 7 });
    await judge.answer({ ok: true, version: 8 });
    await vi.waitFor(() => expect(judge.desk.waiting).toEqual([]));
  });

  it('keeps its comment on the pad where the marks alone were carried', async () => {
    const judge = await seat();
    judge.enter('19');
    judge.comment('思路清晰');
    judge.submit();
    judge.viewArrives('19', 7);
    judge.changes(carried(null));
    await judge.answer({ ok: true, version: 7 });
    await vi.waitFor(() => expect(judge.status()).toBe('changed'));
    judge.submit();
    await vi.waitFor(() => expect(judge.sent[1]).toMatchObject({ comment: '思路清晰', knownRevision: 1 }));
  });

  it('is received and nothing is left where all of it was carried', async () => {
    const judge = await seat();
    judge.enter('19');
    judge.comment('思路清晰');
    judge.submit();
    judge.viewArrives('19', 7);
    judge.changes(carried('思路清晰'));
    await judge.answer({ ok: true, version: 7 });
    await vi.waitFor(() => expect(judge.status()).toBe('received'));
  });
});

describe('a sheet that was received', () => {
  it('follows a revision from another device of the same seat', async () => {
    const judge = await seat();
    judge.viewArrives('18', 7);
    judge.viewArrives('18.5', 9, 2);
    expect([judge.status(), judge.score()]).toEqual(['received', '18.5']);
  });

  it('is revised from what the server holds, and can be gone back to', async () => {
    const judge = await seat();
    judge.viewArrives('18', 7);
    judge.comment('表达清晰');
    expect([judge.status(), judge.score()]).toEqual(['changed', '18']);
    judge.revert();
    expect(judge.status()).toBe('received');
  });

  it('may be emptied on this device without touching what was received', async () => {
    const judge = await seat();
    judge.viewArrives('18', 7);
    judge.enter(null);
    expect([judge.status(), judge.score()]).toEqual(['changed', undefined]);
  });
});

describe('a sheet that came late', () => {
  const own = { scores: { a: '18' }, comment: null, total: '18', revision: 1, version: 9, at: 0 };
  const closed = {
    phase: 'closed',
    scoring: {
      allowed: false,
      blockedBecause: refuse('scoring-closed', { project: { id: 'p', name: '项目' } }),
    },
  } as const;

  it('is shown as late, then as declined, and as any other once accepted', async () => {
    const judge = await seat();
    judge.changes({ ...closed, lateSheets: { expert: { ...own, decision: null } } });
    expect([judge.status(), judge.score()]).toEqual(['late', '18']);
    const decision = { accepted: false, reason: '超时', at: 1 };
    judge.changes({ lateSheets: { expert: { ...own, decision } } });
    expect(judge.status()).toBe('declined');
    judge.changes({
      lateSheets: { expert: { ...own, decision: { ...decision, accepted: true } } },
      sheets: { expert: own },
    });
    expect(judge.status()).toBe('received');
  });

  it('is there to be submitted again once scoring is reopened', async () => {
    const judge = await seat();
    judge.changes({ lateSheets: { expert: { ...own, decision: null } } });
    expect([judge.status(), judge.score()]).toEqual(['local', '18']);
    judge.submit();
    await vi.waitFor(() => expect(judge.sent).toMatchObject([{ scores: { a: '18' }, knownRevision: 1 }]));
  });
});

describe('a signature', () => {
  it('is on its way until the view shows it, and a reload that would lose it waits', async () => {
    const judge = await seat([]);
    judge.desk.sign({ fingerprint: 'f'.repeat(64), signature: { typedName: '评委' } });
    expect([judge.desk.signature, judge.nothingToLose()]).toEqual([{ kind: 'sending' }, false]);
    await judge.answer({ ok: true, version: 7 });
    await vi.waitFor(() => expect(judge.nothingToLose()).toBe(true));
    expect(judge.desk.signature).toEqual({ kind: 'sending' });
    judge.viewArrives('18', 7);
    expect(judge.desk.signature).toBeNull();
  });

  it('that is refused says why', async () => {
    const judge = await seat();
    judge.desk.sign({ fingerprint: 'f'.repeat(64), signature: { typedName: '评委' } });
    await judge.answer({ ok: false, refusal: refuse('marks-have-changed', {}) });
    await vi.waitFor(() =>
      expect(judge.desk.signature).toMatchObject({
        kind: 'refused',
        because: { code: 'marks-have-changed' },
      }),
    );
  });
});

describe('what is left over', () => {
  it('comes back onto the sheet when the judge wants it', async () => {
    const judge = await seat();
    judge.enter('18');
    judge.submit();
    await judge.answer({
      ok: false,
      refusal: refuse('judge-recused', { project: { id: 'p', name: '项目' } }),
    });
    await vi.waitFor(() => expect(judge.desk.left).toHaveLength(1));
    judge.revert();
    await vi.waitFor(() => expect(judge.desk.left).toHaveLength(0));
    expect(judge.score()).toBeUndefined();
    judge.enter('17');
    judge.submit();
    await judge.answer({
      ok: false,
      refusal: refuse('judge-recused', { project: { id: 'p', name: '项目' } }),
    });
    await vi.waitFor(() => expect(judge.desk.left).toHaveLength(1));
    for (const entry of judge.desk.left) await judge.desk.takeBack(judge.view, entry);
    expect([judge.score(), judge.desk.left]).toEqual(['17', []]);
  });
});

describe('what is sent', () => {
  const seatSent = { contestId: 'c', judgeId: 'e1', generation: 1 };
  it('leaves an empty comment out, and tells the seat and which revision was known', async () => {
    const judge = await seat();
    judge.viewArrives('17', 7, 3);
    judge.enter('18');
    judge.comment('  ');
    judge.submit();
    await vi.waitFor(() =>
      expect(judge.sent).toEqual([
        {
          ...{ type: 'SubmitSheet', projectId: 'p', componentId: 'expert', scores: { a: '18' } },
          ...{ seat: seatSent, knownRevision: 3, pressedAt: 5 },
        },
      ]),
    );
  });

  it('trims a comment', async () => {
    const judge = await seat();
    judge.enter('18');
    judge.comment(' 好 ');
    judge.submit();
    await vi.waitFor(() => expect(judge.sent).toMatchObject([{ comment: '好' }]));
  });
});

describe('a reload that the host desk asks for', () => {
  it('loses nothing where the device keeps drafts and what is on its way', async () => {
    const keep = new MemoryKeep();
    const judge = await seat([keep]);
    judge.enter('18');
    judge.submit();
    expect(judge.nothingToLose()).toBe(true);
    await vi.waitFor(() => expect(judge.sent).toHaveLength(1));
    const after = await seat([keep]);
    expect([after.status(), after.score()]).toEqual(['sending', '18']);
  });

  it('would lose a draft or a sheet on its way where it does not', async () => {
    const judge = await seat([]);
    expect(judge.nothingToLose()).toBe(true);
    judge.enter('18');
    expect(judge.nothingToLose()).toBe(false);
    judge.submit();
    await judge.answer({ ok: true, version: 7 });
    await vi.waitFor(() => expect(judge.nothingToLose()).toBe(true));
  });
});
