// The explanation of a project's result: every step from the sheets to the place, the award and the promotion.
import type { ContestFile, Project } from './contest-file.ts';
import { explainNamedAwards, explainAward } from './explanation-award.ts';
import type { AwardExplanation, NamedAwardExplanation } from './explanation-award.ts';
import { explanationBasis, type ExplanationBasis } from './explanation-basis.ts';
import { explainJudged, type JudgedComponentExplanation } from './explanation-judged.ts';
import { explainPopularity, type PopularityComponentExplanation } from './explanation-popularity.ts';
import { explainPromotion, type PromotionExplanation } from './explanation-promotion.ts';
import { explainPlace, type PlaceExplanation } from './explanation-standing.ts';
import { explainTotal, type TotalExplanation } from './explanation-total.ts';

export interface ExplainedProject {
  id: string;
  /** The running number (路演序号). */
  number: number | null;
  name: string;
  unit: string;
  jointUnits: string[];
  /** The group's name. */
  group: string | null;
  track: string | null;
  /** The room's name. */
  room: string | null;
}

export type ComponentExplanation = JudgedComponentExplanation | PopularityComponentExplanation;

/** All numbers are written out exactly, so that each step can be followed to the digit. Plain data: it survives JSON. */
export interface ProjectExplanation {
  contest: string;
  /** To how many digits the rules round. */
  decimals: number;
  project: ExplainedProject;
  /** `incomplete`: a judged component has no value; such a project, like a withdrawn one, has no total and no place. */
  status: 'ranked' | 'incomplete' | 'withdrawn';
  /** In the order of the rules. */
  components: ComponentExplanation[];
  total: TotalExplanation;
  /** Across the contest; null unless the project is ranked. */
  place: PlaceExplanation | null;
  /** Within the group; null where the contest has no groups too. */
  groupPlace: PlaceExplanation | null;
  /** Null where the rules have no tiers. */
  award: AwardExplanation | null;
  namedAwards: NamedAwardExplanation[];
  /** Null where the contest promotes nobody. */
  promotion: PromotionExplanation | null;
}

/**
 * Explains one project's result: RULES.md §2 to §5. The file is taken to be one that `checkContestFile` accepts.
 * @throws RangeError if there is no such project
 */
export function explainProject(file: ContestFile, projectId: string): ProjectExplanation {
  return explainerOf(file)(projectId);
}

/** As {@link explainProject}, for many projects of one contest: what they have in common is computed once. */
export function explainerOf(file: ContestFile): (projectId: string) => ProjectExplanation {
  const basis = explanationBasis(file);
  return (projectId) => {
    const project = basis.index.projects.get(projectId);
    if (!project) throw new RangeError(`no project ${projectId}`);
    return explain(basis, project);
  };
}

function explain(basis: ExplanationBasis, project: Project): ProjectExplanation {
  const { file } = basis;
  const total = explainTotal(basis, project);
  return {
    contest: file.title,
    decimals: basis.decimals,
    project: explainedProject(file, project),
    status: project.withdrawn ? 'withdrawn' : total.total === null ? 'incomplete' : 'ranked',
    components: file.rules.components.map((component) =>
      component.kind === 'judged'
        ? explainJudged(basis, project, component)
        : explainPopularity(basis, project, component),
    ),
    total,
    place: explainPlace(basis, project, 'contest'),
    groupPlace: file.groups?.length ? explainPlace(basis, project, 'group') : null,
    award: explainAward(basis, project),
    namedAwards: explainNamedAwards(basis, project.id),
    promotion: explainPromotion(basis, project),
  };
}

function explainedProject(file: ContestFile, project: Project): ExplainedProject {
  const { id, number, name, unit, jointUnits, group, track, room } = project;
  return {
    id,
    number: number ?? null,
    name,
    unit,
    jointUnits: [...(jointUnits ?? [])],
    group: file.groups?.find((each) => each.id === group)?.name ?? group ?? null,
    track: track ?? null,
    room: file.rooms?.find((each) => each.id === room)?.name ?? room ?? null,
  };
}
