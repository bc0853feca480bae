/** One project of the demo contest from its call to its place, over the wire: what any installation must be able to do. */
import { revealSteps } from '../../shared/contract/commands.ts';
import { marks } from '../e2e/support/show-contest.ts';
import type { Product } from './product.ts';
import { WireHost } from './wire-host.ts';
import { WireJudge } from './wire-judge.ts';

const projectId = 'p01';
/** RULES.md §2, worked out by hand in show-contest.ts. */
export const componentsByHand = { expert: '90.00', professional: '26.50', innovation: '8.40' };

/** @returns the exported log, and the components' values that it tells of the project */
export async function playShortShow({ baseUrl, password }: Pick<Product, 'baseUrl' | 'password'>) {
  const host = await WireHost.signIn(baseUrl, password);
  await host.give({ type: 'CallProject', projectId });
  await host.give({ type: 'StartPresentation', projectId });
  const { judges } = await host.seats();
  for (const { judgeId, code } of judges) {
    const judge = await WireJudge.enter(baseUrl, code);
    await judge.score(projectId, marks['p1']?.[judgeId] ?? {});
    judge.leave();
  }
  await host.give({ type: 'AdvanceStage', projectId, from: 'presenting' });
  await host.give({ type: 'AdvanceStage', projectId, from: 'questions' });
  await host.give({ type: 'CloseScoring', projectId });
  for (const step of revealSteps) await host.give({ type: 'RevealNext', projectId, step });
  const log = await host.log();
  host.leave();
  const result = log.results.projects.find(({ id }) => id === projectId);
  const components = Object.fromEntries(
    Object.keys(componentsByHand).map((id) => [id, result?.components[id]?.value]),
  );
  return { log, components };
}
