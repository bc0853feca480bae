/** What the big screen shows next, in words. */
import { sceneNames } from '../../shared/contract/names.ts';
import type { Bilingual } from '../../shared/contract/text.ts';
import type { HostView } from '../../shared/contract/views.ts';
import type { Phase } from '../../shared/stage/stage.ts';

/** The programme's own pictures, by the phase they belong to. */
const pictures: Record<Phase, Bilingual> = {
  waiting: { zh: '项目题目页', en: 'title card' },
  presenting: { zh: 'PPT与计时', en: 'deck and clock' },
  questions: { zh: '问答计时', en: 'Q&A clock' },
  scoring: { zh: '评分进度', en: 'scoring progress' },
  closed: { zh: '评分截止页', en: 'scoring closed' },
  revealed: { zh: '评分截止页', en: 'scoring closed' },
};

export function aheadText({ scene, project, phase }: NonNullable<HostView['ahead']>): Bilingual {
  const picture = phase === null ? sceneNames[scene] : pictures[phase];
  const withProject = project !== null && (phase !== null || scene === 'reveal');
  const whose = withProject ? ` · ${project.number === null ? '' : `${project.number} `}${project.name}` : '';
  return { zh: `下一步显示：${picture.zh}${whose}`, en: `Next: ${picture.en}${whose}` };
}
