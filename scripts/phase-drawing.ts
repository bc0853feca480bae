/**
 * Draws the stage machine into docs/ARCHITECTURE.md from `shared/stage/phase-table.ts`:
 * `node --import tsx scripts/phase-drawing.ts`. A unit spec holds that page and table are the same.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { passages, type Passage } from '../shared/stage/phase-table.ts';
import { phases } from '../shared/stage/stage.ts';

export const page = fileURLToPath(new URL('../docs/ARCHITECTURE.md', import.meta.url));
const begin = '<!-- drawn by scripts/phase-drawing.ts from shared/stage/phase-table.ts -->';
const end = '<!-- end of what is drawn -->';

function condition({ where: { questions, questionsStart, lastStep } }: Passage): string {
  const said = [
    questions === false ? 'no questions' : '',
    questionsStart === 'host' ? 'questions at the host’s word' : '',
    lastStep === true ? 'last step' : '',
  ].filter((text) => text !== '');
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}

/** The arrows between phases as a diagram, and what leaves a project in its phase as a table. */
export function drawing(): string {
  const all: readonly Passage[] = passages;
  const arrows = new Map<string, string[]>();
  for (const one of all) {
    if (one.from === one.to) continue;
    const arrow = `${one.from} --> ${one.to}`;
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), `${one.by}${condition(one)}`]);
  }
  const stays = phases.flatMap((phase) => {
    const acts = all.filter(({ from, to }) => from === phase && to === phase);
    return acts.length === 0
      ? []
      : [`| \`${phase}\` | ${acts.map((one) => `${one.by}${condition(one)}`).join(' · ')} |`];
  });
  return [
    '```mermaid',
    'stateDiagram-v2',
    '    [*] --> waiting',
    ...[...arrows].map(([arrow, by]) => `    ${arrow}: ${by.join(' · ')}`),
    '```',
    '',
    '| phase | what leaves it as it is |',
    '| --- | --- |',
    ...stays,
  ].join('\n');
}

/** @throws where the page has no place for it */
export function drawn(text: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error('docs/ARCHITECTURE.md has no place for the drawing');
  return `${text.slice(0, from + begin.length)}\n\n${drawing()}\n\n${text.slice(to)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(page, drawn(readFileSync(page, 'utf8')));
