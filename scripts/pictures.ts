/**
 * Makes the pictures of README.md: starts the product on a throw-away folder, runs a part of the demo contest over the
 * wire, and photographs every page. `npm run build && npm run pictures`; look at them before committing.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import type { CommandInput } from '../shared/contract/commands.ts';
import type { Answer, ViewMessage } from '../shared/contract/protocol.ts';
import { revealSteps } from '../shared/contract/commands.ts';
import type { SeatCodes } from '../shared/contract/rest.ts';
import type { HostView } from '../shared/contract/views.ts';
import { ceremony, organisers } from './pictures/ceremony.ts';
import { chairPage, withoutNetwork } from './pictures/judge-pad.ts';
import { Devices, sizes } from '../test/e2e/support/browser.ts';
import { fillIn, enter } from '../test/e2e/support/judge-page.ts';
import { Product } from '../test/support/product.ts';
import { WireJudge } from '../test/support/wire-judge.ts';

const outDir = join(import.meta.dirname, '../docs/pictures');
const product = await Product.start();
const devices = await Devices.open(product.baseUrl);

/** The host over the wire, with the cookie of the console's browser. */
async function hostSocket(
  cookie: string,
): Promise<{ cookie: string; give: (command: CommandInput) => Promise<void>; view: () => HostView }> {
  const socket: Socket = io(product.baseUrl, {
    auth: { protocol: 1, audience: 'host' },
    extraHeaders: { cookie },
    transports: ['websocket'],
  });
  let held: HostView | null = null;
  socket.on('view', ({ view }: ViewMessage<HostView>) => (held = view));
  await new Promise((resolve) => socket.once('view', resolve));
  return {
    cookie,
    give: async (command) => {
      const commandId = randomBytes(12).toString('hex');
      const answer = (await socket.emitWithAck('command', { commandId, command })) as Answer;
      if (!answer.ok) throw new Error(`${command.type}: ${answer.refusal.message.en}`);
    },
    view: () => {
      if (held === null) throw new Error('no view yet');
      return held;
    },
  };
}

try {
  const desk = await devices.device('laptop');
  await desk.page.goto('/console');
  await desk.page.getByLabel('密码').fill(product.password);
  await desk.page.getByRole('button', { name: '登录' }).click();
  await desk.page.getByRole('heading', { name: '路演顺序' }).waitFor();
  const seats = (await (await desk.page.request.get('/api/contests/demo/seats')).json()) as SeatCodes;
  const cookies = await desk.page.context().cookies();
  const host = await hostSocket(cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
  const judges = new Map<string, WireJudge>();
  for (const { judgeId, code } of seats.judges.slice(1))
    judges.set(judgeId, await WireJudge.enter(product.baseUrl, code));

  /** Marks that differ a little from judge to judge and project to project, always the same. */
  const scoreAll = async (projectId: string, level: number, but: readonly string[] = []): Promise<void> => {
    let turn = level;
    for (const [judgeId, judge] of judges) {
      turn = (turn * 7 + 3) % 17;
      if (but.includes(judgeId)) continue;
      const expert = 78 + level + turn / 2;
      await judge.score(projectId, {
        expert,
        professional: 21 + level / 4 + (turn % 7) / 2,
        innovation: 6 + level / 5 + (turn % 5) / 2,
      });
    }
  };
  const run = async (projectId: string, level: number, revealed: number): Promise<void> => {
    await host.give({ type: 'CallProject', projectId });
    await host.give({ type: 'StartPresentation', projectId });
    await scoreAll(projectId, level);
    await host.give({ type: 'AdvanceStage', projectId, from: 'presenting' });
    await host.give({ type: 'AdvanceStage', projectId, from: 'questions' });
    await host.give({ type: 'CloseScoring', projectId, acknowledgedMissing: ['e1'] });
    for (const step of revealSteps.slice(0, revealed))
      await host.give({ type: 'RevealNext', projectId, step });
  };

  const screen = await devices.device('screen');
  const phone = await devices.device('phone');
  const pad = await devices.device('tablet');
  const picture = async (device: typeof screen, name: string): Promise<void> => {
    await device.page.evaluate('document.fonts.ready');
    // animations of the big screen end within this
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await device.page.screenshot({ path: join(outDir, `${name}.png`) });
  };

  /** A scene in the size of a projector of the smaller kind: its picture stays small, too. */
  const scene = async (name: string): Promise<void> => {
    await screen.page.setViewportSize({ width: 1280, height: 720 });
    await picture(screen, name);
    await screen.page.setViewportSize(sizes.screen);
  };

  await phone.page.goto('/');
  await picture(phone, 'home');
  await screen.page.goto('/display');
  await picture(screen, 'display-welcome');
  await host.give({ type: 'NameChair', judgeId: 'e1' });
  await host.give({ type: 'NameOrganisers', organisers });
  await scene('display-organisers');
  await desk.page.request.post('/api/contests/demo/vote/open');
  for (const projectId of ['p04', 'p04', 'p04', 'p01', 'p01', 'p02', 'p03', 'p03', 'p05', 'p10']) {
    await fetch(`${product.baseUrl}/api/contests/demo/ballots`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ projectId }),
    });
  }
  await host.give({ type: 'ShowScene', roomId: 'main', scene: 'vote' });
  await scene('display-vote');
  await phone.page.goto('/vote');
  await phone.page.getByRole('button', { name: /云上影像/ }).click();
  await picture(phone, 'vote');
  await desk.page.request.post('/api/contests/demo/vote/close');

  await run('p01', 6, 5);
  await run('p02', 3, 5);
  await run('p04', 9, 4);
  await picture(screen, 'display-reveal');
  await host.give({ type: 'RevealNext', projectId: 'p04', step: 'place' });
  await host.give({ type: 'ShowScene', roomId: 'main', scene: 'leaderboard' });
  await picture(screen, 'display-leaderboard');
  await phone.page.goto('/board');
  await picture(phone, 'board');

  await host.give({ type: 'CallProject', projectId: 'p06' });
  await picture(screen, 'display-title');
  await host.give({ type: 'ShowScene', roomId: 'main', scene: 'order' });
  await scene('display-order');
  await host.give({
    type: 'ShowMessage',
    roomId: 'main',
    to: 'screen',
    text: '茶歇十分钟，请于十点前回到会场',
  });
  await scene('display-message');
  await host.give({ type: 'HideMessage', roomId: 'main', to: 'screen' });
  await host.give({ type: 'ShowScene', roomId: 'main', scene: 'programme' });
  await host.give({ type: 'StartPresentation', projectId: 'p06' });
  await host.give({ type: 'TurnPage', projectId: 'p06', page: 3 });
  await enter.byLink(pad.page, seats.judges[0]?.code ?? '');
  await pad.page
    .getByText(host.view().stage?.project.name ?? '')
    .first()
    .waitFor();
  await fillIn(pad.page, { expert: 88.5 });
  await picture(pad, 'judge');
  await scoreAll('p06', 5, ['e4', 'e6', 'q2']);
  await screen.page.locator('canvas').first().waitFor();
  await picture(screen, 'display-deck');
  const speaker = await devices.device('screen');
  await speaker.page.goto('/display/speaker?display=speaker');
  await host.give({ type: 'NameDisplay', displayId: 'speaker', name: '讲台返看屏' });
  await host.give({ type: 'ShowMessage', roomId: 'main', to: 'speaker', text: '请靠近话筒' });
  await picture(speaker, 'display-speaker');
  const overlay = await devices.device('screen');
  await overlay.page.goto('/display/overlay?display=obs');
  await host.give({ type: 'NameDisplay', displayId: 'obs', name: '直播' });
  await picture(overlay, 'display-overlay');
  await desk.page.locator('h1, h2').first().waitFor();
  await desk.page.getByRole('button', { name: '设备' }).click();
  await picture(desk, 'console-devices');
  await desk.page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  await picture(desk, 'console-host');
  await desk.page.emulateMedia({ colorScheme: 'dark' });
  await picture(desk, 'console-host-dark');
  await desk.page.emulateMedia({ colorScheme: null });
  await host.give({ type: 'AdvanceStage', projectId: 'p06', from: 'presenting' });
  await picture(screen, 'display-questions');
  await host.give({ type: 'AdvanceStage', projectId: 'p06', from: 'questions' });
  await picture(screen, 'display-scoring');
  await withoutNetwork(pad.page, () => picture(pad, 'judge-carried'));
  await desk.page.goto('/console#/staff/projects');
  await picture(desk, 'console-staff');
  await desk.page.goto('/console#/staff/results');
  await picture(desk, 'console-results');
  await desk.page.goto('/console#/staff/contests');
  await picture(desk, 'console-contests');
  await desk.page.goto('/console#/staff/codes');
  await picture(desk, 'console-codes');
  await desk.page.goto('/console#/staff/paper');
  await desk.page.getByRole('form').locator('select').first().selectOption('e4');
  await picture(desk, 'console-paper');
  const presenter = await devices.device('phone');
  await presenter.page.goto(
    `/present#code=${seats.presenters.find(({ projectId }) => projectId === 'p05')?.code ?? ''}`,
  );
  await host.give({ type: 'CloseScoring', projectId: 'p06', acknowledgedMissing: ['e4', 'e6', 'q2'] });
  await chairPage(pad.page, () => picture(pad, 'judge-chair'));
  await scene('display-closed');
  await host.give({ type: 'CallProject', projectId: 'p05' });
  await host.give({ type: 'StartPresentation', projectId: 'p05' });
  await picture(presenter, 'present');
  // down to the last second, and over it
  const left = (): number => {
    const clock = host.view().stage?.facts.clock;
    return clock?.kind === 'running' ? clock.deadlineAt - Date.now() : 0;
  };
  await host.give({ type: 'AdjustClock', projectId: 'p05', deltaMs: 31_000 - Math.floor(left()) });
  await screen.page.locator('canvas').first().waitFor();
  await scene('display-warning');
  await host.give({ type: 'AdjustClock', projectId: 'p05', deltaMs: 2_000 - Math.floor(left()) });
  await screen.page.getByText('时间到').first().waitFor();
  await picture(screen, 'display-time-up');
  await host.give({ type: 'ShowScene', roomId: 'main', scene: 'black' });
  await scene('display-black');
  // another contest becomes the current one, away from a show that runs
  await host.give({ type: 'UnlockSetup', reason: '换到颁奖的大赛' });
  await ceremony(product, host.cookie, scene);
} finally {
  await devices.close();
  await product.stop();
}
process.exit(0);
