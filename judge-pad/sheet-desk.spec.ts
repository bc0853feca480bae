import { describe, expect, it } from 'vitest';
import type { LiveView } from '../shared/client/live-view.svelte.ts';
import type { CommandInput } from '../shared/contract/commands.ts';
import type { Answer } from '../shared/contract/protocol.ts';
import { refuse } from '../shared/contract/refusals.ts';
import type { JudgeProject, JudgeView, OwnSheet } from '../shared/contract/views.ts';
import { DraftStore, type DeviceStorage } from './drafts.ts';
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
function seat(storage: DeviceStorage | null = null) {
  const sent: CommandInput[] = [];
  const answers: ((answer: Answer) => void)[] = [];
  const live = {
    version: 1,
    send: (command: CommandInput) => {
      sent.push(command);
      return new Promise<Answer>((resolve) => answers.push(resolve));
    },
  };
  const store = new DraftStore(storage);
  const desk = new SheetDesk(live as unknown as LiveView<JudgeView>, store);
  let project: JudgeProject = {
    project: card,
    phase: 'scoring',
    withdrawn: false,
    recused: false,
    scoring: { allowed: true, blockedBecause: null },
    deck: null,
    sheets: {},
  };
  const view: JudgeView = {
    audience: 'judge',
    contest: { id: 'c', title: '大赛', deskReview: false },
    judge: { id: 'e1', name: '评委', panel: '专家评委', unit: null },
    components: [component],
    current: null,
    projects: [],
  };
  const sheet = () => desk.sheetsOf(view, project)[0];
  return {
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
      answers.shift()?.(answer);
      await new Promise((done) => setTimeout(done));
    },
    viewArrives(score: string, version: number, revision = 1) {
      live.version = version;
      const own: OwnSheet = { scores: { a: score }, comment: null, total: score, revision, version, at: 0 };
      project = { ...project, sheets: { expert: own } };
    },
  };
}

describe('a sheet on its way', () => {
  it('is received only when the view shows it, not when the answer comes', async () => {
    const judge = seat();
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
    const judge = seat();
    judge.enter('18.5');
    judge.submit();
    judge.viewArrives('18.5', 7);
    await judge.answer({ ok: true, version: 7 });
    expect(judge.status()).toBe('received');
  });

  it('that is changed meanwhile stays changed, and its revision is sent after it, never beside it', async () => {
    const judge = seat();
    judge.enter('18');
    judge.submit();
    judge.enter('19');
    expect(judge.status()).toBe('local');
    judge.submit();
    expect(judge.sent).toHaveLength(1);
    judge.viewArrives('18', 7);
    await judge.answer({ ok: true, version: 7 });
    expect([judge.status(), judge.score(), judge.sent.length]).toEqual(['sending', '19', 2]);
    await judge.answer({ ok: true, version: 8 });
    judge.viewArrives('19', 8, 2);
    expect(judge.status()).toBe('received');
  });

  it('that is refused keeps its draft and says why, until something is changed', async () => {
    const judge = seat();
    judge.enter('18');
    judge.submit();
    const refusal = refuse('scoring-closed', { project: { id: 'p', name: '项目' } });
    await judge.answer({ ok: false, refusal });
    expect([judge.status(), judge.score(), judge.refusal()]).toEqual(['local', '18', 'scoring-closed']);
    judge.enter('18.5');
    expect(judge.refusal()).toBeNull();
  });
});

describe('a sheet that was received', () => {
  it('follows a revision from another device of the same seat', () => {
    const judge = seat();
    judge.viewArrives('18', 7);
    judge.viewArrives('18.5', 9, 2);
    expect([judge.status(), judge.score()]).toEqual(['received', '18.5']);
  });

  it('is revised from what the server holds, and can be gone back to', () => {
    const judge = seat();
    judge.viewArrives('18', 7);
    judge.comment('表达清晰');
    expect([judge.status(), judge.score()]).toEqual(['changed', '18']);
    judge.revert();
    expect(judge.status()).toBe('received');
  });

  it('may be emptied on this device without touching what was received', () => {
    const judge = seat();
    judge.viewArrives('18', 7);
    judge.enter(null);
    expect([judge.status(), judge.score()]).toEqual(['changed', undefined]);
  });
});

describe('what is sent', () => {
  it('leaves an empty comment out', () => {
    const judge = seat();
    judge.enter('18');
    judge.comment('  ');
    judge.submit();
    expect(judge.sent).toEqual([
      { type: 'SubmitSheet', projectId: 'p', componentId: 'expert', scores: { a: '18' } },
    ]);
  });

  it('trims a comment', () => {
    const judge = seat();
    judge.enter('18');
    judge.comment(' 好 ');
    judge.submit();
    expect(judge.sent).toMatchObject([{ comment: '好' }]);
  });
});

describe('a reload that the host desk asks for', () => {
  const kept = new Map<string, string>();
  const keeping = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  };

  it('loses nothing where the device keeps drafts, but for a sheet on its way', async () => {
    const judge = seat(keeping);
    judge.enter('18');
    expect(judge.nothingToLose()).toBe(true);
    judge.submit();
    expect(judge.nothingToLose()).toBe(false);
    await judge.answer({ ok: true, version: 7 });
    expect(judge.nothingToLose()).toBe(true);
  });

  it('would lose a draft where it does not', async () => {
    const judge = seat();
    expect(judge.nothingToLose()).toBe(true);
    judge.enter('18');
    expect(judge.nothingToLose()).toBe(false);
    judge.submit();
    await judge.answer({ ok: true, version: 7 });
    expect(judge.nothingToLose()).toBe(true);
  });
});
