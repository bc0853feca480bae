// How far the marks of one component lie apart, and whether one of them is far out (docs/decisions/0017): exact until
// each figure's one rounding. Nothing here enters a result.
import { add, divideByInteger, fromTenThousandths, roundHalfUp, writeTenThousandths, ZERO } from './exact.ts';
import type { TotalledSheet } from './judged.ts';
import { meanOf } from './mean.ts';

/** A mark is far out if it is more than this many median deviations from the median … */
const MEDIAN_DEVIATIONS = 3n;
/** … and at least this part of the component's maximum: one tenth. */
const PART_OF_MAXIMUM = 10n;
/** Fewer projects than these tell nothing of a judge's habit, and would give single marks away. */
const DRIFT_FROM_PROJECTS = 3;

/** A mark far from the others of the same project and component. */
export interface FarOut {
  readonly judgeId: string;
  readonly side: 'above' | 'below';
  /** How far from the median, exactly. */
  readonly by: string;
}

/** Of the valid sheets of one project and component. */
export interface Spread {
  readonly sheets: number;
  readonly highest: string;
  readonly lowest: string;
  /** Highest less lowest, exactly. */
  readonly range: string;
  /** Exactly: of an even number of sheets the mean of the two in the middle. */
  readonly median: string;
  /** The mean of how far each sheet lies from the mean of all, rounded half up to `decimals`. */
  readonly deviation: string;
  /** In panel order. */
  readonly farOut: readonly FarOut[];
}

/**
 * @param sheets the valid ones, in panel order
 * @param maximum of the component, in ten-thousandths
 * @returns null of none
 */
export function spreadOf(sheets: readonly TotalledSheet[], maximum: bigint, decimals: number): Spread | null {
  const ordered = sheets.map(({ units }) => units).sort(byValue);
  const [lowest] = ordered;
  const highest = ordered.at(-1);
  if (lowest === undefined || highest === undefined) return null;
  return {
    sheets: sheets.length,
    highest: writeTenThousandths(highest),
    lowest: writeTenThousandths(lowest),
    range: writeTenThousandths(highest - lowest),
    median: writeHalves(twiceTheMedian(ordered)),
    deviation: meanDeviation(ordered, decimals),
    farOut: farOutOf(sheets, twiceTheMedian(ordered), maximum),
  };
}

/** The mean's denominator is the number of sheets: multiplied by it, everything stays whole. */
function meanDeviation(units: readonly bigint[], decimals: number): string {
  const count = BigInt(units.length);
  const sum = units.reduce((total, each) => total + each, 0n);
  const deviations = units.map((each) => distance(each * count, sum));
  const mean = meanOf(deviations) ?? ZERO;
  return roundHalfUp(divideByInteger(mean, count), decimals);
}

function farOutOf(sheets: readonly TotalledSheet[], twiceMedian: bigint, maximum: bigint): FarOut[] {
  const twiceFrom = ({ units }: TotalledSheet): bigint => distance(2n * units, twiceMedian);
  const fourMedianDeviations = twiceTheMedian(sheets.map(twiceFrom).sort(byValue));
  return sheets
    .filter((sheet) => {
      const twice = twiceFrom(sheet);
      const isRare = 2n * twice > MEDIAN_DEVIATIONS * fourMedianDeviations;
      const isLarge = PART_OF_MAXIMUM * twice >= 2n * maximum;
      return isRare && isLarge;
    })
    .map((sheet) => ({
      judgeId: sheet.judgeId,
      side: 2n * sheet.units > twiceMedian ? 'above' : 'below',
      by: writeHalves(twiceFrom(sheet)),
    }));
}

/** Of one or more values in ascending order; twice, so that it is whole. */
function twiceTheMedian(ordered: readonly bigint[]): bigint {
  const upper = ordered.length >> 1;
  const lower = ordered.length % 2 === 1 ? upper : upper - 1;
  return (ordered[lower] ?? 0n) + (ordered[upper] ?? 0n);
}

/** A judge's marks against the panel's, over the projects that the judge has scored with others. */
export interface Drift {
  readonly judgeId: string;
  /** How many projects are compared; three at least. */
  readonly projects: number;
  readonly side: 'above' | 'below' | 'level';
  /** The mean of the judge's sheet total less the mean of all of that project, without its sign; rounded half up. */
  readonly by: string;
}

/**
 * In the order in which judges first come.
 * @param projects the valid sheets of one component, by project; one with a single sheet compares nobody
 */
export function driftsOf(
  projects: readonly (readonly TotalledSheet[])[],
  decimals: number,
): readonly Drift[] {
  const compared = projects.filter((sheets) => sheets.length > 1);
  const judges = new Set(compared.flatMap((sheets) => sheets.map(({ judgeId }) => judgeId)));
  return [...judges].flatMap((judgeId) => {
    const own = compared.flatMap((sheets) => {
      const sheet = sheets.find((each) => each.judgeId === judgeId);
      return sheet === undefined ? [] : [{ sheet, panel: meanOf(sheets.map(({ units }) => units)) ?? ZERO }];
    });
    if (own.length < DRIFT_FROM_PROJECTS) return [];
    const marks = own.reduce((sum, { sheet }) => add(sum, fromTenThousandths(sheet.units)), ZERO);
    const panel = own.reduce((sum, { panel: mean }) => add(sum, mean), ZERO);
    const left = marks.numerator * panel.denominator;
    const right = panel.numerator * marks.denominator;
    const apart = { numerator: distance(left, right), denominator: marks.denominator * panel.denominator };
    const side = left > right ? 'above' : left < right ? 'below' : 'level';
    const by = roundHalfUp(divideByInteger(apart, own.length), decimals);
    return [{ judgeId, projects: own.length, side, by }];
  });
}

const distance = (a: bigint, b: bigint): bigint => (a < b ? b - a : a - b);
const byValue = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

/** Twice a number of ten-thousandths, as a decimal with no more digits than it needs. */
function writeHalves(twice: bigint): string {
  const whole = writeTenThousandths(twice / 2n);
  if (twice % 2n === 0n) return whole;
  return roundHalfUp({ numerator: twice, denominator: 20_000n }, 5);
}
