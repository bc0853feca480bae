// What a schema cannot say about the rules of a contest (RULES.md §2 to §5).
import type { ContestFile, JudgedComponent } from './contest-file.ts';
import { compare, parseDecimal, parseTenThousandths } from './exact.ts';
import { maximumTotal } from './popularity.ts';
import type { PathPart, Report } from './problem.ts';

const LARGEST_DECIMAL = '999999.9999';

export function checkRules(file: ContestFile, report: Report, warn: Report): void {
  const { components, promotion, stage } = file.rules;
  for (const [index, component] of components.entries()) {
    if (component.kind === 'judged') {
      checkJudged(file, component, ['rules', 'components', index], report);
    }
  }
  checkTieBreakers(file, report, warn);
  checkGroupScopes(file, report);
  if (promotion?.top !== undefined && promotion.share !== undefined) {
    report(
      ['rules', 'promotion'],
      'promotion-ambiguous',
      '晋级规则只能写 top 或 share 之一',
      'promotion must name top or share, not both',
    );
  }
  if (stage !== undefined && stage.presentationSeconds === undefined) {
    warn(
      ['rules', 'stage'],
      'presentation-time-missing',
      '有路演，但没有写路演时间 presentationSeconds，计时会立即结束',
      'there is a stage but no presentationSeconds: its clock would be over at once',
    );
  }
  if (compare(maximumTotal(components), parseDecimal(LARGEST_DECIMAL)) > 0) {
    warn(
      ['rules', 'components'],
      'maximum-too-large',
      `总分的上限超过 ${LARGEST_DECIMAL}，结果文件可能无法表示`,
      `the maximum total is above ${LARGEST_DECIMAL}, which a results file may be unable to hold`,
    );
  }
}

function checkJudged(
  file: ContestFile,
  component: JudgedComponent,
  path: readonly PathPart[],
  report: Report,
): void {
  if (!file.panels.some((panel) => panel.id === component.panel)) {
    report(
      [...path, 'panel'],
      'panel-unknown',
      `没有评委组 ${component.panel}`,
      `there is no panel ${component.panel}`,
    );
  }
  const { high, low, minSheets } = component.trim;
  if (minSheets < high + low + 1) {
    report(
      [...path, 'trim', 'minSheets'],
      'trim-too-deep',
      `去掉 ${high} 个最高分和 ${low} 个最低分，minSheets 至少为 ${high + low + 1}，现为 ${minSheets}`,
      `dropping ${high} highest and ${low} lowest needs minSheets of at least ${high + low + 1}, it is ${minSheets}`,
    );
  }
  for (const [index, criterion] of component.criteria.entries()) {
    if (parseTenThousandths(criterion.step) === 0n) {
      report([...path, 'criteria', index, 'step'], 'step-zero', '步长不能为 0', 'the step must be above 0');
    }
  }
}

function checkTieBreakers({ rules }: ContestFile, report: Report, warn: Report): void {
  const judged = rules.components.filter((component) => component.kind === 'judged');
  const known = new Set(['votes', ...judged.map((component) => component.id)]);
  const seen = new Set<string>();
  for (const [index, name] of (rules.tieBreakers ?? []).entries()) {
    const path = ['rules', 'tieBreakers', index];
    if (!known.has(name)) {
      report(
        path,
        'tie-breaker-unknown',
        `“${name}”既不是评委计分项，也不是 votes`,
        `"${name}" is neither a judged component nor votes`,
      );
    } else if (seen.has(name)) {
      warn(
        path,
        'tie-breaker-repeated',
        `“${name}”在前面已比较过，再次列出不起作用`,
        `"${name}" was compared before: naming it again decides nothing`,
      );
    }
    seen.add(name);
  }
}

/** Where the rules rank within groups, as paths to the `scope` that says so. */
export function groupScopes({ rules }: ContestFile): PathPart[][] {
  const paths = rules.components.flatMap((component, index) =>
    component.kind === 'popularity' && component.scope === 'group'
      ? [['rules', 'components', index, 'scope']]
      : [],
  );
  if (rules.awards?.scope === 'group') paths.push(['rules', 'awards', 'scope']);
  if (rules.promotion?.scope === 'group') paths.push(['rules', 'promotion', 'scope']);
  return paths;
}

function checkGroupScopes(file: ContestFile, report: Report): void {
  if (file.groups?.length) return;
  for (const path of groupScopes(file)) {
    report(
      path,
      'groups-missing',
      '按组计算，但大赛没有分组',
      'counts within groups, but the contest has none',
    );
  }
}
