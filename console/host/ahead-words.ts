/** What the big screen shows next, in words. */
import { sceneNames } from '../../shared/contract/names.ts';
import type { Bilingual } from '../../shared/contract/text.ts';
import type { DisplayScene, ProjectCard } from '../../shared/contract/views.ts';
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

function projectOf(scene: DisplayScene): ProjectCard | null {
  if (scene.kind === 'programme') return scene.stage.project;
  return scene.kind === 'reveal' ? scene.reveal.project : null;
}

export function aheadText(scene: DisplayScene): Bilingual {
  const picture = scene.kind === 'programme' ? pictures[scene.stage.facts.phase] : sceneNames[scene.kind];
  const project = projectOf(scene);
  const whose =
    project === null ? '' : ` · ${project.number === null ? '' : `${project.number} `}${project.name}`;
  return { zh: `${picture.zh}${whose}`, en: `${picture.en}${whose}` };
}
