import { describe, expect, it } from 'vitest';
import { contestA, contestInTwoRooms, deskReview, evenMarks } from '../../../test/support/contest-a.ts';
import { given } from '../../../test/support/given.ts';
import { call, start, toClosed, toPresenting, unlock } from '../../../test/support/running-the-show.ts';

const details = { name: '新增项目', unit: '新增单位', jointUnits: [] };
const add = { type: 'AddProject', ...details } as const;
const edit = { type: 'EditProject', projectId: 'p1', ...details } as const;
const groups = [
  { id: 'morning', name: '上午组' },
  { id: 'afternoon', name: '下午组' },
];

describe('RetitleContest', () => {
  it('gives a new title, and stays quiet about the same one', () => {
    const show = given(contestA())
      .when({ type: 'RetitleContest', title: '决赛' })
      .thenEvents({ type: 'ContestRetitled', title: '决赛' });
    expect(show.state.title).toBe('决赛');
    show.when({ type: 'RetitleContest', title: '决赛' }).thenQuiet();
  });
});

describe('NameOrganisers', () => {
  const organisers = [
    { role: '主办', names: ['样例省卫生健康信息学会'] },
    { role: '协办', names: ['示例大学', '云岭示范医院'] },
  ];

  it('names them all, and stays quiet about the same ones', () => {
    const show = given(contestA())
      .when({ type: 'NameOrganisers', organisers })
      .thenEvents({ type: 'OrganisersNamed', organisers });
    expect(show.state.organisers).toEqual(organisers);
    show.when({ type: 'NameOrganisers', organisers }).thenQuiet();
  });

  it('names others instead, or none', () => {
    const show = given(contestA()).given({ type: 'NameOrganisers', organisers });
    const [first] = organisers.slice(1);
    const other = { type: 'NameOrganisers', organisers: first === undefined ? [] : [first] } as const;
    expect(show.given(other).state.organisers).toEqual([first]);
    expect(show.given({ type: 'NameOrganisers', organisers: [] }).state.organisers).toEqual([]);
  });
});

describe('AddProject', () => {
  it('adds it with an id of its own, waiting, without a number', () => {
    const show = given(contestA())
      .when(add)
      .thenEvents({ type: 'ProjectAdded', projectId: 'p5', number: null, ...details });
    expect(show.project('p5')).toMatchObject({
      project: { id: 'p5', name: '新增项目', unit: '新增单位', withdrawn: false },
      phase: 'waiting',
    });
    expect(show.state.projectOrder).toEqual(['p1', 'p2', 'p3', 'p4', 'p5']);
    show.given(call('p5'), start('p5'));
  });

  it('takes the only named room for granted, so that the contest file stays whole', () => {
    const hall = {
      rooms: [{ id: 'hall', name: '大厅' }],
      projects: [{ id: 'p1', name: '一', unit: '甲', room: 'hall', withdrawn: false }],
    };
    given(contestA(hall))
      .when(add)
      .thenEvents({ type: 'ProjectAdded', projectId: 'p2', number: null, ...details, room: 'hall' });
  });

  it('adds it after the last number once numbers are given', () => {
    given(contestA())
      .given({ type: 'NumberProjects', by: 'stroke' })
      .when({ ...add, jointUnits: ['联合单位'], track: '远程医疗与医联体' })
      .thenEvents({
        type: 'ProjectAdded',
        projectId: 'p5',
        number: 5,
        ...details,
        jointUnits: ['联合单位'],
        track: '远程医疗与医联体',
      });
  });

  it('never takes an id that is there', () => {
    const file = contestA();
    const renamed = file.projects.map((project, index) => ({ ...project, id: `p${index + 2}` }));
    given({ ...file, projects: renamed })
      .when(add)
      .thenEvents(expect.objectContaining({ projectId: 'p6' }) as never);
  });

  it('takes the group and the room that it names', () => {
    given(contestA({ groups }))
      .when({ ...add, group: 'morning' })
      .thenEvents({ type: 'ProjectAdded', projectId: 'p5', number: null, ...details, group: 'morning' });
    const show = given(contestInTwoRooms()).given({ ...add, room: 'west' });
    expect(show.project('p5').roomId).toBe('west');
  });

  it('is open for scoring at once in a desk review', () => {
    expect(given(deskReview()).given(add).project('p5').phase).toBe('scoring');
  });

  it('refuses an unknown group, an unknown room, and no room where there are rooms', () => {
    given(contestA({ groups }))
      .when({ ...add, group: 'evening' })
      .thenRefused('unknown-group', { group: 'evening' });
    given(contestInTwoRooms())
      .when({ ...add, room: 'attic' })
      .thenRefused('unknown-room', { roomId: 'attic' });
    given(contestA())
      .when({ ...add, room: 'main' })
      .thenRefused('unknown-room', { roomId: 'main' });
    given(contestInTwoRooms()).when(add).thenRefused('room-required', {});
  });
});

describe('EditProject', () => {
  it('changes what is written about it and nothing else', () => {
    const live = toPresenting(given(contestA()), 'p1').given(unlock);
    const show = live.when(edit).thenEvents({ type: 'ProjectEdited', projectId: 'p1', ...details });
    const { project, ...rest } = show.project('p1');
    const { project: _before, ...before } = live.project('p1');
    expect(rest).toEqual(before);
    expect(project).toEqual({ id: 'p1', name: '新增项目', unit: '新增单位', withdrawn: false });
  });

  it('keeps number and withdrawal', () => {
    const show = given(contestA()).given(
      { type: 'NumberProjects', by: 'stroke' },
      { type: 'WithdrawProject', projectId: 'p1', reason: '主动退出' },
      edit,
    );
    expect(show.project('p1').project).toMatchObject({ number: 3, withdrawn: true });
  });

  it('moves it to another room while it waits', () => {
    const show = given(contestInTwoRooms()).given({ ...edit, room: 'west' });
    expect(show.project('p1').roomId).toBe('west');
  });

  it('refuses to move what is on stage or has been', () => {
    const west = { ...edit, room: 'west' };
    const project = { id: 'p1', name: '云上影像互认平台' };
    given(contestInTwoRooms())
      .given(call('p1'), unlock)
      .when(west)
      .thenRefused('stage-busy', { project, phase: 'waiting' });
    toPresenting(given(contestInTwoRooms()), 'p1')
      .given(unlock)
      .when(west)
      .thenRefused('wrong-phase', { project, phase: 'presenting', expected: ['waiting'] });
    toClosed(given(contestInTwoRooms()), 'p1', evenMarks(80, 24, 8))
      .given(unlock)
      .when(west)
      .thenRefused('wrong-phase');
    toPresenting(given(contestInTwoRooms()), 'p1')
      .given(unlock)
      .when({ ...edit, room: 'east' })
      .thenAccepted();
  });

  it('refuses an unknown project, group and room', () => {
    given(contestA())
      .when({ ...edit, projectId: 'p9' })
      .thenRefused('unknown-project');
    given(contestA())
      .when({ ...edit, group: 'evening' })
      .thenRefused('unknown-group');
    given(contestInTwoRooms())
      .when({ ...edit, room: 'attic' })
      .thenRefused('unknown-room');
    given(contestInTwoRooms()).when(edit).thenRefused('room-required');
  });
});
