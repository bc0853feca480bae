import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drawing, drawn, page } from './phase-drawing.ts';

it('docs/ARCHITECTURE.md shows the stage machine as the code has it', () => {
  const text = readFileSync(page, 'utf8');
  expect(text, 'draw it anew: node --import tsx scripts/phase-drawing.ts').toBe(drawn(text));
});

it('draws every arrow with what takes it', () => {
  expect(drawing()).toContain('waiting --> presenting: StartPresentation\n');
  expect(drawing()).toContain(
    'presenting --> scoring: deadline (no questions) · AdvanceStage (no questions)\n',
  );
  expect(drawing()).toContain('| `presenting` | deadline (questions at the host’s word) · PauseClock');
});

it('refuses a page without a place for it', () => {
  expect(() => drawn('# Architecture')).toThrow('no place');
});
