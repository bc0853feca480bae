// How a sensitivity text names projects, judges and criteria, and writes places, awards and promotion.
import { PENDING } from './awards.ts';
import type { ContestFile } from './contest-file.ts';
import type { Promoted } from './results.ts';

export type Lang = 'zh' | 'en';

export interface Names {
  readonly lang: Lang;
  readonly title: string;
  /** `7号「…」`; where it has no running number, its id. */
  project(id: string): string;
  /** The running number alone: `7号`. */
  number(id: string): string;
  judge(id: string): string;
  component(id: string): string;
  criterion(componentId: string, id: string): string;
  /** What is compared after the totals. */
  tieBreaker(id: string): string;
}

export function namesOf(file: ContestFile, lang: Lang): Names {
  const zh = lang === 'zh';
  const projects = new Map(file.projects.map((project) => [project.id, project]));
  const judges = new Map(file.panels.flatMap((panel) => panel.judges.map((judge) => [judge.id, judge])));
  const components = new Map(file.rules.components.map((component) => [component.id, component]));
  const number = (id: string): string => {
    const running = projects.get(id)?.number;
    if (running === undefined) return id;
    return zh ? `${running}号` : `No. ${running}`;
  };
  const component = (id: string): string => oneLine(components.get(id)?.name ?? id);
  return {
    lang,
    title: oneLine(file.title),
    number,
    project: (id) => {
      const name = oneLine(projects.get(id)?.name ?? id);
      return zh ? `${number(id)}「${name}」` : `${number(id)} “${name}”`;
    },
    judge: (id) => {
      const name = oneLine(judges.get(id)?.name ?? id);
      if (name === id) return id;
      return zh ? `${name}（${id}）` : `${name} (${id})`;
    },
    component,
    criterion: (componentId, id) => {
      const of = components.get(componentId);
      const found = of?.kind === 'judged' ? of.criteria.find((criterion) => criterion.id === id) : undefined;
      return oneLine(found?.name ?? id);
    },
    tieBreaker: (id) => {
      if (id === 'votes') return zh ? '票数' : 'the vote count';
      return zh ? `${component(id)}的未取整平均分` : `the unrounded mean of ${component(id)}`;
    },
  };
}

export function awardName(award: string | null, lang: Lang): string {
  if (award === null) return lang === 'zh' ? '无奖项' : 'no award';
  if (award === PENDING) return pending(lang);
  return oneLine(award);
}

export function promotedName(promoted: Promoted, lang: Lang): string {
  if (promoted === PENDING) return pending(lang);
  if (lang === 'zh') return promoted ? '晋级' : '不晋级';
  return promoted ? 'promoted' : 'not promoted';
}

/** A place, or that there is none. */
export function placeName(place: number | null, lang: Lang): string {
  if (place === null) return lang === 'zh' ? '无名次（不完整）' : 'no place (incomplete)';
  return lang === 'zh' ? `第${place}名` : `place ${place}`;
}

const pending = (lang: Lang): string => (lang === 'zh' ? '待裁定' : 'pending');

/** A name from a file must not break out of its line. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
