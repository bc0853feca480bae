/** The awards ceremony of a contest that is over: the demo's projects with one score each, and made-up tiers. */
import { revealSteps } from '../../shared/contract/commands.ts';
import type { ContestFileInput } from '../../shared/scoring/contest-file.ts';
import { demoContest } from '../../shared/presets/demo.ts';
import type { Product } from '../../test/support/product.ts';
import { WireHost } from '../../test/support/wire-host.ts';

export const organisers = [
  { role: '主办', names: ['样例省卫生健康信息学会'] },
  { role: '承办', names: ['示例大学公共卫生学院', '示例市第一人民医院'] },
  { role: '支持单位', names: ['虚构通信研究院', '模拟数据安全测评中心'] },
];

const { projects } = demoContest;
const component: ContestFileInput['rules']['components'][number] = {
  id: 'overall',
  name: '综合评分',
  kind: 'judged',
  panel: 'expert',
  criteria: [{ id: 'overall', name: '综合评分', max: '100', step: '0.5' }],
};
const over: ContestFileInput = {
  ...demoContest,
  rules: {
    ...demoContest.rules,
    components: [component],
    awards: {
      scope: 'contest',
      tiers: [
        { name: '一等奖', count: 1 },
        { name: '二等奖', count: 3 },
        { name: '三等奖', count: 8 },
      ],
    },
  },
  sheets: projects.map(({ id }, index) => ({
    ...{ judge: 'e1', project: id, component: component.id },
    scores: { overall: String(95 - 2 * ((index * 5) % projects.length)) },
  })),
};

/** @param scene photographs the big screen */
export async function ceremony(
  { baseUrl }: Pick<Product, 'baseUrl'>,
  cookie: string,
  scene: (name: string) => Promise<void>,
): Promise<void> {
  const ask = (method: string, path: string, body: unknown): Promise<Response> =>
    fetch(`${baseUrl}/api${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const { id } = (await (await ask('POST', '/contests', { file: over })).json()) as { id: string };
  await ask('PUT', '/contests/current', { id });
  const host = await WireHost.withCookie(baseUrl, cookie, id);
  for (const { id: projectId } of projects)
    for (const step of revealSteps) await host.give({ type: 'RevealNext', projectId, step });
  const next = () => host.give({ type: 'AwardNext', roomId: 'main', after: host.held.view.awards.step });
  await next();
  await scene('display-awards-many');
  await next();
  await next();
  await scene('display-awards');
  host.leave();
}
