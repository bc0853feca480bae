// What a contest file has of RULES.md §2 to §5, by name: to see that random contests reach all of it.
import type {
  ContestFile,
  JudgedComponent,
  PopularityComponent,
} from '../../../shared/scoring/contest-file.ts';
import type {
  JudgedComponentResult,
  PopularityComponentResult,
  ProjectResult,
  Results,
} from '../../../shared/scoring/results.ts';

type Tally = (file: ContestFile) => Results;
interface Facts {
  readonly file: ContestFile;
  readonly projects: readonly ProjectResult[];
  readonly judged: readonly { component: JudgedComponent; result: JudgedComponentResult }[];
  readonly voted: readonly { component: PopularityComponent; result: PopularityComponentResult }[];
  /** The results where the file had other decisions, or other rules. */
  readonly otherwise: (change: Partial<ContestFile>) => Results;
}
type Feature = (facts: Facts) => boolean;

const has = (list: readonly unknown[]) => new Set(list).size < list.length;
const orders = ({ file }: Facts) =>
  (file.decisions ?? []).flatMap((one) => (one.kind === 'order' ? [one] : []));
const judgedRule = (holds: (component: JudgedComponent) => boolean): Feature => {
  return ({ judged }) => judged.some(({ component }) => holds(component));
};
const trimmedBy = (high: number, low: number): Feature => {
  return ({ judged }) =>
    judged.some(({ result: { dropped } }) => dropped.high.length === high && dropped.low.length === low);
};
const step = (wanted: string): Feature =>
  judgedRule(({ criteria }) => criteria.some((criterion) => criterion.step === wanted));
const isCapped = (of: 'awarded' | 'maximum'): Feature => {
  return ({ voted }) =>
    voted.some(({ component: { cap }, result }) => {
      const whole = result.value?.split('.')[0];
      return cap?.of === of && result.points !== undefined && whole !== result.points;
    });
};
const scheme = (wanted: 'places' | 'bands', above: boolean): Feature => {
  return ({ voted, projects }) =>
    voted.some(({ component: { scheme: is, top } }) => is === wanted && above === top > projects.length);
};
const changes = (facts: Facts, change: Partial<ContestFile>): boolean =>
  JSON.stringify(facts.otherwise(change)) !==
  JSON.stringify({ format: 'luyan-results/1', projects: facts.projects });
const awardsWith = (straddle: 'decide' | 'extend', scope: string): Feature => {
  return ({ file: { rules }, projects }) =>
    rules.awards?.straddle === straddle &&
    (rules.awards.scope ?? 'contest') === scope &&
    projects.some(({ award }) => award !== null);
};
const shareWith = (rounding: string): Feature => {
  return ({ file: { rules } }) =>
    rules.promotion?.share !== undefined && rules.promotion.rounding === rounding;
};

const decimals = Object.fromEntries(
  [0, 1, 2, 3, 4].map((digits): [string, Feature] => [
    `§2.4 ${digits} decimals`,
    ({ file }) => file.rules.decimals === digits,
  ]),
);

/** Each by the § it belongs to. */
export const features: Readonly<Record<string, Feature>> = {
  ...decimals,
  '§2.1 steps of 0.1': step('0.1'),
  '§2.1 steps of 0.25': step('0.25'),
  '§2.1 steps of 0.0001': step('0.0001'),
  '§2.1 steps of 3': step('3'),
  '§2.1 several criteria': judgedRule(({ criteria }) => criteria.length > 1),
  '§2.2 an absent judge': ({ judged }) => judged.some(({ result }) => result.absent.length > 0),
  '§2.2 a recused judge': ({ judged }) => judged.some(({ result }) => result.recused.length > 0),
  '§2.2 a sheet of a recused judge': ({ file }) =>
    (file.recusals ?? []).some(({ judge, project }) =>
      file.sheets?.some((sheet) => sheet.judge === judge && sheet.project === project),
    ),
  '§2.2 a judge of one room beside one of all': ({ file }) =>
    [true, false].every((one) =>
      file.panels.some(({ judges }) => file.rooms && judges.some(({ room }) => one === (room === undefined))),
    ),
  '§2.3 drop 1 and 1': trimmedBy(1, 1),
  '§2.3 drop 2 and 1': trimmedBy(2, 1),
  '§2.3 drop 0 and 3': trimmedBy(0, 3),
  '§2.3 drop 3 and 0': trimmedBy(3, 0),
  '§2.3 drop 2 and 2': trimmedBy(2, 2),
  '§2.3 drop 1 and 0': trimmedBy(1, 0),
  '§2.3 drop none of enough': ({ judged }) =>
    judged.some(({ result: { dropped, untrimmed, sheets } }) => {
      return sheets > 2 && !untrimmed && dropped.high.length + dropped.low.length === 0;
    }),
  '§2.3 untrimmed': ({ judged }) => judged.some(({ result }) => result.untrimmed && result.sheets > 0),
  '§2.3 minSheets above the panel': judgedRule(({ trim }) => trim.minSheets === 99),
  '§2.5 incomplete for want of sheets': ({ projects, judged }) =>
    projects.some(({ flags }) => flags.includes('incomplete')) &&
    judged.some(({ result }) => result.sheets === 0 && result.absent.length > 0),
  '§2.5 incomplete because all are recused': ({ judged }) =>
    judged.some(({ result }) => result.sheets + result.absent.length === 0 && result.recused.length > 0),
  '§2.5 withdrawn': ({ projects }) => projects.some(({ flags }) => flags.includes('withdrawn')),
  '§3.1 in the contest': ({ voted }) => voted.some(({ component }) => component.scope === 'contest'),
  '§3.1 in the group': ({ voted }) => voted.some(({ component }) => component.scope === 'group'),
  '§3.1 equal votes': ({ file }) => has(Object.values(file.votes ?? {}).filter((votes) => votes > 0)),
  '§3.2 places, top above N': scheme('places', true),
  '§3.2 places, top up to N': scheme('places', false),
  '§3.2 bands, top above N': scheme('bands', true),
  '§3.2 bands, top up to N': scheme('bands', false),
  '§3.3 no votes for one': ({ voted }) => voted.some(({ result }) => result.votes === 0),
  '§3.3 votes for a withdrawn one': ({ voted }) =>
    voted.some(({ result }) => result.votes > 0 && result.place === undefined),
  '§3.3 points for an incomplete one': ({ projects, file }) =>
    file.rules.components.some(({ id, kind }) => {
      return (
        kind === 'popularity' &&
        projects.some((one) => one.flags.includes('incomplete') && one.components[id])
      );
    }),
  '§3.4 capped of what is awarded': isCapped('awarded'),
  '§3.4 capped of the maximum': isCapped('maximum'),
  '§3.4 two popularity components': ({ file }) =>
    file.rules.components.filter(({ kind }) => kind === 'popularity').length === 2,
  '§4.1 votes alone': ({ file }) => file.rules.components.every(({ kind }) => kind === 'popularity'),
  '§4.1 weight 0': judgedRule(({ weight }) => weight === '0'),
  '§4.1 weight 0.3333': judgedRule(({ weight }) => weight === '0.3333'),
  '§4.2 several groups': ({ projects }) =>
    projects.filter(({ rank, groupRank }) => groupRank === 1 && rank !== 1).length > 0,
  '§4.2 a project in no group beside grouped ones': ({ file }) =>
    [true, false].every(
      (none) => file.groups && file.projects.some(({ group }) => none === (group === undefined)),
    ),
  '§4.2 tied': ({ projects }) => projects.some(({ flags }) => flags.includes('tied')),
  '§4.2 three tied': ({ projects }) => {
    const ranks = projects.map(({ rank }) => rank);
    return ranks.some((rank) => rank !== null && ranks.filter((other) => other === rank).length > 2);
  },
  '§4.2 equal totals told apart by a tie-breaker': (facts) => {
    const totals = facts.projects.flatMap(({ total }) => total ?? []);
    const none = { ...facts.file.rules, tieBreakers: [] };
    return has(totals) && changes(facts, { rules: none });
  },
  '§4.2 tie-breakers of its own': ({ file }) => (file.rules.tieBreakers ?? []).length > 0,
  '§4.2 a tie-breaker twice': ({ file }) => has(file.rules.tieBreakers ?? []),
  '§4.2 no tie-breakers': ({ file }) => file.rules.tieBreakers?.length === 0,
  '§4.2 a decision that settles a tie': (facts) => changes(facts, { decisions: [] }),
  '§4.2 a decision that leaves a tie': (facts) =>
    facts.projects.some(({ id, flags }) => {
      return (
        flags.includes('tied') &&
        orders(facts).some(({ projects }) => projects.includes(id) && projects.length > 1)
      );
    }),
  '§4.2 decisions in a chain': (facts) => {
    const some = orders(facts);
    return (
      some.length > 1 &&
      some.every((one) => changes(facts, { decisions: some.filter((other) => other !== one) }))
    );
  },
  '§4.2 decisions that contradict each other': (facts) => {
    const some = orders(facts);
    return some.length > 1 && changes(facts, { decisions: some.toReversed() });
  },
  '§4.2 a decision on projects that are not tied': (facts) =>
    orders(facts).length > 0 &&
    !facts.projects.some(({ flags }) => flags.includes('tied')) &&
    !changes(facts, { decisions: [] }),
  '§5.1 decide, contest': awardsWith('decide', 'contest'),
  '§5.1 decide, group': awardsWith('decide', 'group'),
  '§5.1 decide, track': awardsWith('decide', 'track'),
  '§5.1 extend, contest': awardsWith('extend', 'contest'),
  '§5.1 extend, group': awardsWith('extend', 'group'),
  '§5.1 extend, track': awardsWith('extend', 'track'),
  '§5.1 pending': ({ projects }) => projects.some(({ award }) => award === 'pending'),
  '§5.1 extended': (facts) => {
    const { awards, ...rules } = facts.file.rules;
    if (awards?.straddle !== 'extend') return false;
    return changes(facts, { rules: { ...rules, awards: { ...awards, straddle: 'decide' } } });
  },
  '§5.2 top, in the contest': ({ file: { rules } }) =>
    rules.promotion?.top !== undefined && (rules.promotion.scope ?? 'contest') === 'contest',
  '§5.2 in a group': ({ file: { rules } }) => rules.promotion?.scope === 'group',
  '§5.2 in a track': ({ file: { rules } }) => rules.promotion?.scope === 'track',
  '§5.2 a share rounded down': shareWith('floor'),
  '§5.2 a share rounded half up': shareWith('round'),
  '§5.2 a share rounded up': shareWith('ceil'),
  '§5.2 pending': ({ projects }) => projects.some(({ promoted }) => promoted === 'pending'),
  '§5.2 nobody is promoted': ({ file: { rules } }) =>
    rules.promotion !== undefined && !rules.promotion.top && !rules.promotion.share,
  '§5.3 a named award': ({ projects }) => projects.some(({ namedAwards }) => namedAwards.length > 0),
};

/** The names of those that the contest has. */
export function featuresOf(file: ContestFile, tally: Tally): string[] {
  const { projects } = tally(file);
  const facts: Facts = {
    file,
    projects,
    judged: [],
    voted: [],
    otherwise: (change) => tally({ ...file, ...change }),
  };
  const results = file.rules.components.flatMap((component) =>
    projects.map(({ components }) => ({ component, result: components[component.id] })),
  );
  const whole = {
    ...facts,
    judged: results.filter(({ component }) => component.kind === 'judged') as Facts['judged'],
    voted: results.filter(({ component }) => component.kind === 'popularity') as Facts['voted'],
  };
  return Object.entries(features).flatMap(([name, isThere]) => (isThere(whole) ? [name] : []));
}
