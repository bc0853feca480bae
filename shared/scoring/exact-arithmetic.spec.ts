// Binary floating point never touches a score (RULES.md §1): no file that meets scores turns text into a number or
// rounds one, but for the uses listed here, each with its reason.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Where scores are calculated, exported, entered or shown. */
const rooms = ['shared', 'server/domain', 'server/exports', 'server/cli', 'judge-pad', 'console', 'display'];

/** By file: what stands on the line, and why it is no score. */
const allowed: Readonly<Record<string, readonly (readonly [use: string, why: string])[]>> = {
  'shared/scoring/promotion.ts': [['Number(line)', 'how many projects']],
  'shared/scoring/check-mended.ts': [['Number(path[1])', 'which sheet of the file']],
  'shared/scoring/explanation-popularity.ts': [['Number((product + size - 1n) / size)', 'which band']],
  'shared/stage/stage.ts': [
    ['Math.ceil(remaining / 1000)', 'a clock'],
    ['Math.floor(seconds / 60)', 'a clock'],
  ],
  'shared/contract/sentences/words.ts': [['Math.ceil(ms / 1000)', 'a duration']],
  'shared/contract/relay/copied-text.ts': [
    ['Number(rest % BigInt(BASE))', 'one character of a text'],
    ['Number(rest % 256n)', 'one byte'],
  ],
  'shared/contract/relay/bytes.ts': [
    ['parseInt(hex.slice', 'one byte'],
    ['Math.floor(ms / 1000)', 'a time'],
  ],
  'shared/client/device-teller.ts': [['Math.round(battery.level * 100)', 'a battery']],
  'shared/client/live-view.svelte.ts': [['Math.ceil(changesAt - now)', 'a timer']],
  'shared/client/deck/deck-bytes.ts': [['/ deckBlockBytes)', 'bytes of a file']],
  'shared/client/deck/draw-page.ts': [
    ['Math.round(natural.width', 'pixels'],
    ['Math.round(natural.height', 'pixels'],
  ],
  'shared/client/deck/show-page.ts': [['Math.round(width', 'pixels']],
  'server/exports/sealed-log.ts': [['Number(at)', 'a time']],
  'server/exports/workbook/cells.ts': [
    ["type: Number, format: '0'", 'the type of a cell that holds a count'],
    [
      'value: Number(value), type: Number',
      'Excel has no decimals: at most 15 digits, and nothing is calculated',
    ],
  ],
  'console/staff/contests/preset/TierEditor.svelte': [
    ['{ value, valueAsNumber }', 'how many awards'],
    ['null : valueAsNumber', 'how many awards'],
  ],
  'judge-pad/signing/strokes.ts': [['Math.round(share * size)', 'a line drawn by hand']],
  'console/host/PlanDialog.svelte': [['Math.round(gapMinutes * 60)', 'a pause between projects']],
  'console/host/plan-words.ts': [
    ['Math.trunc(ms / 60_000)', 'a duration'],
    ['Math.floor(ms / 1000)', 'a duration'],
  ],
  'console/staff/projects/deck-words.ts': [['Math.floor(share * 100)', 'how much is sent']],
  'console/host/rundown-words.ts': [['Math.trunc(ms / 60_000)', 'a duration']],
  'console/host/devices/words.ts': [
    ['Math.floor(ms / 60_000)', 'a time'],
    ['Math.floor(minutes / 60)', 'a time'],
  ],
  'shared/ui/moved-to.ts': [['Math.round(place)', 'a place in the running order']],
  'console/parts/OrderList.svelte': [['currentTarget.valueAsNumber', 'a place in the running order']],
  'display/big-screen/reveal/SheetTiles.svelte': [['Math.ceil(sheets.length / 2)', 'columns']],
  'display/big-screen/awards/AwardList.svelte': [['Math.ceil(page.length / 2)', 'rows']],
  'display/big-screen/order/RunningOrder.svelte': [['Math.ceil(rows.length / columns)', 'rows']],
  'display/big-screen/pages.ts': [
    ['Math.ceil(rows.length', 'pages'],
    ['Math.floor(Math.max(0, shownForMs)', 'a timer'],
  ],
};

const suspicious = [
  // `Number(x)`, `.map(Number)`, `Number.parseFloat`; neither `isNumber` nor `Number.isInteger`
  /(?<![\w.{'"])Number(?!\w|['"]|\.(?:is[A-Z]|MAX_|MIN_|EPSILON))/,
  /\b(?:parseFloat|parseInt|valueAsNumber)\b/,
  /\.(?:toFixed|toPrecision|toExponential)\(/,
  /\bMath\.(?:round|floor|ceil|trunc|fround)\b/,
  /\bIntl\.NumberFormat\b/,
  // `+text`, not `a + b`, `++n` or `+1`
  /(?:^|[=(,:?[{;&|!<>]|=>|\breturn)\s*\+\s?(?=[A-Za-z_$(])/,
];

/** The lines without comments, which may speak of anything. */
function linesOf(source: string): string[] {
  const blank = (comment: string) => comment.replaceAll(/[^\n]/g, ' ');
  return source
    .replaceAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, blank)
    .replaceAll(/(^|[\s;{}(])\/\/[^\n]*/g, '$1')
    .split('\n');
}

const isSuspicious = (line: string): boolean => suspicious.some((pattern) => pattern.test(line));

const files = rooms.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .map((path) => `${room}/${path.replaceAll('\\', '/')}`)
    .filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.spec.ts')),
);

describe('RULES §1: binary floating point never touches a score', () => {
  it('looks at all that meets scores', () => {
    for (const file of ['shared/scoring/tally.ts', 'server/domain/results.ts', 'shared/scoring/exact.ts'])
      expect(files).toContain(file);
    for (const room of ['judge-pad', 'console', 'display', 'shared/client', 'server/exports'])
      expect(files.filter((file) => file.startsWith(`${room}/`)).length, room).toBeGreaterThan(5);
  });

  it.each([
    'Number(score)',
    'all.map(Number)',
    'parseFloat(score)',
    '= +score',
    'n.toFixed(2)',
    'Math.round(n)',
  ])('would find %s', (line) => expect(isSuspicious(line)).toBe(true));

  it.each(['a + b', 'n++', '++n', 'Number.isInteger(n)', 'runningNumber(n)', 'numbered', "'+' + sign"])(
    'leaves %s alone',
    (line) => expect(isSuspicious(line)).toBe(false),
  );

  it('no conversion and no rounding beside those that are listed with a reason', () => {
    const unlisted = files.flatMap((file) =>
      linesOf(readFileSync(file, 'utf8')).flatMap((line, index) => {
        const isListed = (allowed[file] ?? []).some(([use]) => line.includes(use));
        return isSuspicious(line) && !isListed ? [`${file}:${index + 1}: ${line.trim()}`] : [];
      }),
    );
    const advice =
      'scores go through shared/scoring/exact.ts; what is no score is listed in this file with its reason';
    expect(unlisted, advice).toEqual([]);
  });

  it('and none is listed that is gone', () => {
    const gone = Object.entries(allowed).flatMap(([file, uses]) => {
      const lines = files.includes(file) ? linesOf(readFileSync(file, 'utf8')) : [];
      return uses
        .filter(([use]) => !lines.some((line) => line.includes(use)))
        .map(([use]) => `${file}: ${use}`);
    });
    expect(gone).toEqual([]);
  });
});
