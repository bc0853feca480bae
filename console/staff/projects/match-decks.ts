/** Which project each of many deck files belongs to, told from its name; only an offer, which staff look over. */
import type { ProjectCard } from '../../../shared/contract/views.ts';

export type NamedProject = Pick<ProjectCard, 'projectId' | 'name' | 'unit' | 'jointUnits'>;

/**
 * `whole`: the name is 主体单位+项目名称. `name`: it holds the project's name and no other's. `none`: it could be
 * several or no project, so none is offered.
 */
export type DeckMatch =
  { readonly by: 'whole' | 'name'; readonly projectId: string } | { readonly by: 'none' };

/** Letters and digits alone, without the ending: spaces, plus signs and brackets are typed in many ways. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
const withoutEnding = (fileName: string): string => fileName.replace(/\.[a-z]{2,4}x?$/i, '');

const holdsUnit = (file: string, { unit, jointUnits }: NamedProject): boolean =>
  [unit, ...jointUnits].map(plain).some((each) => each !== '' && file.includes(each));

/** Of names that are parts of one another (“智慧药房”, “智慧药房管理”) the longest is meant. */
function named(file: string, projects: readonly NamedProject[]): readonly NamedProject[] {
  const found = projects.filter(({ name }) => plain(name) !== '' && file.includes(plain(name)));
  return found.filter(
    ({ name }) =>
      !found.some((other) => plain(other.name) !== plain(name) && plain(other.name).includes(plain(name))),
  );
}

export function matchDeck(fileName: string, projects: readonly NamedProject[]): DeckMatch {
  const file = plain(withoutEnding(fileName));
  const whole = projects.filter(({ unit, name }) => file === plain(unit) + plain(name));
  const [only] = whole;
  if (only !== undefined) return whole.length === 1 ? found('whole', only) : { by: 'none' };
  const candidates = named(file, projects);
  const withUnit = candidates.filter((project) => holdsUnit(file, project));
  const [likely] = withUnit.length > 0 ? withUnit : candidates;
  const several = (withUnit.length > 0 ? withUnit : candidates).length > 1;
  return likely === undefined || several ? { by: 'none' } : found('name', likely);
}

const found = (by: 'whole' | 'name', { projectId }: NamedProject): DeckMatch => ({ by, projectId });

/**
 * One offer a file, in their order. Where two files would go to the same project, the one that is named for it in whole
 * does; where neither or both are, none is offered to either.
 */
export function matchDecks(
  fileNames: readonly string[],
  projects: readonly NamedProject[],
): readonly DeckMatch[] {
  const matches = fileNames.map((name) => matchDeck(name, projects));
  return matches.map((match) => {
    if (match.by === 'none') return match;
    const rivals = matches.filter((other) => other.by !== 'none' && other.projectId === match.projectId);
    const whole = rivals.filter(({ by }) => by === 'whole');
    const wins = rivals.length === 1 || (whole.length === 1 && match.by === 'whole');
    return wins ? match : { by: 'none' };
  });
}
