import { describe, expect, it } from 'vitest';
import { rulesSchema } from '../scoring/contest-file.ts';
import { presetById, presets } from './index.ts';

/** The largest sheet a judge of each judged component can hand in, in points. */
function maxima(preset: (typeof presets)[number]): Record<string, number> {
  const judged = preset.rules.components.filter((component) => component.kind === 'judged');
  return Object.fromEntries(
    judged.map((c) => [c.id, c.criteria.reduce((sum, { max }) => sum + Number(max), 0)]),
  );
}

describe.each(presets)('preset $id', (preset) => {
  it('has rules that the contest file accepts', () => {
    expect(() => rulesSchema.parse(preset.rules)).not.toThrow();
    expect(preset.rules.preset).toBe(preset.id);
  });

  it('judges only with panels it names', () => {
    const panels = preset.panels.map(({ id }) => id);
    for (const component of preset.rules.components) {
      if (component.kind === 'judged') expect(panels).toContain(component.panel);
    }
  });

  it('gives 100 for experts, 30 for professionals, 10 for innovation', () => {
    expect(maxima(preset)).toEqual({ expert: 100, professional: 30, innovation: 10 });
  });

  it('asks each form field once', () => {
    const ids = preset.form.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is found by its id', () => {
    expect(presetById(preset.id)).toBe(preset);
  });
});

it('knows no other preset', () => {
  expect(presetById('no-such-contest')).toBeUndefined();
});

it('has award tiers for exactly the 100 finalists', () => {
  const tiers = presetById('national-final-2020')?.rules.awards?.tiers ?? [];
  expect(tiers.map(({ count }) => count)).toEqual([1, 9, 15, 30, 45]);
});
