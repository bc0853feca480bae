import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { checkContestFile } from '../scoring/check.ts';
import type { ContestFile, ContestFileInput } from '../scoring/contest-file.ts';
import type { Results } from '../scoring/results.ts';
import { tally } from '../scoring/tally.ts';
import { contestFrom, presetById, presets, tracksOf, type Preset } from './index.ts';

const document: object = JSON.parse(
  readFileSync(new URL('../../docs/contest.schema.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv2020({ strict: false, allErrors: true }).addSchema(document, 'luyan');
const validContest = ajv.compile({ $ref: 'luyan#/$defs/contest' });
const validResults = ajv.compile({ $ref: 'luyan#/$defs/results' });

function checked(input: ContestFileInput): ContestFile {
  const result = checkContestFile(input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  expect(result.warnings).toEqual([]);
  return result.file;
}

/** Three judges a panel, twelve projects over all tracks; project n gets n steps less than full marks from everybody. */
function sample(preset: Preset): ContestFileInput {
  const file = contestFrom(preset, { title: preset.name.zh });
  const tracks = tracksOf(preset);
  const panels = file.panels.map((panel) => ({
    ...panel,
    judges: [1, 2, 3].map((at) => ({ id: `${panel.id}-${at}`, name: `评委${at}` })),
  }));
  const projects = Array.from({ length: 12 }, (_, at) => ({
    id: `p${at + 1}`,
    number: at + 1,
    name: `演示项目${at + 1}`,
    unit: `演示单位${at + 1}`,
    ...(tracks.length > 0 && { track: tracks[at % tracks.length] ?? '' }),
    ...(file.groups && { group: file.groups[at % file.groups.length]?.id ?? '' }),
  }));
  const sheets = projects.flatMap((project, at) =>
    file.rules.components.flatMap((component) =>
      component.kind === 'judged'
        ? (panels.find(({ id }) => id === component.panel)?.judges ?? []).map((judge) => ({
            judge: judge.id,
            project: project.id,
            component: component.id,
            scores: Object.fromEntries(
              // the first criterion of the first component tells projects apart
              component.criteria.map(({ id, max }, first) => [
                id,
                first === 0 && component === file.rules.components[0] ? String(Number(max) - at / 2) : max,
              ]),
            ),
          }))
        : [],
    ),
  );
  return { ...file, panels, projects, sheets };
}

const tallied = (preset: Preset): Results => tally(checked(sample(preset)));

describe.each(presets.map((preset) => [preset.id, preset] as const))('preset %s', (id, preset) => {
  it('founds a contest file, whole and by round, that the check and the schema accept', () => {
    for (const round of [undefined, ...(preset.rounds ?? []).map((each) => each.id)]) {
      const file = contestFrom(preset, { title: preset.name.zh, round });
      expect(file.rules.preset).toBe(id);
      checked(file);
      expect(validContest(file), ajv.errorsText(validContest.errors)).toBe(true);
    }
  });

  it('is tallied with sample sheets: twelve ranks, results that the schema accepts', () => {
    const results = tallied(preset);
    expect(validResults(results), ajv.errorsText(validResults.errors)).toBe(true);
    expect(results.projects.map(({ rank }) => rank)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
  });

  it('has every id once, within its list', () => {
    const lists = [
      preset.form,
      preset.outputTables,
      preset.panels,
      preset.groups ?? [],
      preset.rounds ?? [],
      preset.rules.components,
    ];
    for (const list of lists) {
      const ids = list.map((each) => each.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    for (const names of [tracksOf(preset), preset.rules.awards?.named ?? []])
      expect(new Set(names).size).toBe(names.length);
  });

  it('asks with the kind of field that has what it needs', () => {
    for (const { kind, options, columns, maxChars } of preset.form) {
      expect([kind === 'choice', kind === 'rows']).toEqual([options !== undefined, columns !== undefined]);
      if (maxChars !== undefined) expect(kind).toBe('longText');
    }
    if (preset.directions.length > 0) expect(preset.form.some(({ kind }) => kind === 'track')).toBe(true);
  });

  it('speaks both languages in all that staff read', () => {
    const texts = [
      preset.name,
      ...preset.stages.map(({ name }) => name),
      ...preset.entryRules.map(({ text }) => text),
      ...preset.form.flatMap(({ label, options, columns }) => [
        label,
        ...(options ?? []),
        ...(columns ?? []),
      ]),
      ...preset.outputTables.flatMap(({ name, columns }) => [name, ...columns.map((column) => column.name)]),
      ...preset.provisions,
      ...preset.notes,
    ];
    for (const { zh, en } of texts) {
      expect(zh).toMatch(/[\p{Script=Han}]|^E-mail$/u);
      expect(en).toMatch(/[A-Za-z]{2}/);
    }
    expect(preset.notes.length).toBeGreaterThan(3);
  });

  it('rules on tracks that it has, and on awards that it names', () => {
    for (const rule of preset.entryRules)
      if ('tracks' in rule) for (const track of rule.tracks) expect(tracksOf(preset)).toContain(track);
    for (const name of Object.keys(preset.namedAwardCounts ?? {}))
      expect(preset.rules.awards?.named).toContain(name);
  });

  it('runs one of the stages', () => {
    expect(preset.stages.some(({ run }) => run)).toBe(true);
  });

  it('is found by its id', () => {
    expect(presetById(id)).toBe(preset);
  });
});

it('knows no other preset', () => {
  for (const id of ['no-such-contest', '', 'constructor']) expect(presetById(id)).toBeUndefined();
});

it('finds the two lists of one notice by their ids, and the first of them by the id of the notice', () => {
  expect(presets.filter(({ notice }) => notice === 'anhui-2023').map(({ id }) => id)).toEqual([
    'anhui-2023-opportunity',
    'anhui-2023-capability',
  ]);
  expect(presetById('anhui-2023')?.id).toBe('anhui-2023-opportunity');
});

it('promotes a fifth of each track of contest C, at least one: § 5.2', () => {
  const preset = presetById('national-2024') as Preset;
  const promoted = tallied(preset).projects.filter((project) => project.promoted === true);
  // twelve projects over four tracks and two special contests: two each, of which a fifth is 0.4
  expect(promoted.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6']);
});

describe('the ten of a desk review when two share the tenth place: § 5.1', () => {
  const tied = (presetId: string): (string | null)[] => {
    const file = sample(presetById(presetId) as Preset);
    const sheets = file.sheets ?? [];
    const scoresOfTenth = sheets.find(({ project }) => project === 'p10')?.scores ?? {};
    const same = sheets.map((sheet) =>
      sheet.project === 'p11' ? { ...sheet, scores: { ...scoresOfTenth } } : sheet,
    );
    return tally(checked({ ...file, sheets: same })).projects.map(({ award }) => award);
  };
  it('at least ten are taken in (contest E): both', () => {
    expect(tied('fujian-ai-2026')).toEqual([...Array<string>(11).fill('入库'), null]);
  });
  it.each(['anhui-2023-opportunity', 'anhui-2023-capability'])(
    'exactly ten are chosen (%s): decided by people',
    (id) => {
      expect(tied(id)).toEqual([...Array<string>(9).fill('入选'), 'pending', 'pending', null]);
    },
  );
});
