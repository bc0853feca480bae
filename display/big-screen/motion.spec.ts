/** What moves on the big screen: cheap to draw at 60 frames a second, and never a flicker. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = import.meta.dirname;
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.svelte'))
  .map((path): [string, string] => {
    const style = /<style>([\s\S]*)<\/style>/.exec(readFileSync(join(folder, path), 'utf8'));
    return [path, style?.[1] ?? ''];
  });

/** What a browser can animate without drawing anything anew. */
const cheap = ['opacity', 'transform'];
const seconds = (text: string): number =>
  Math.max(
    ...[...text.matchAll(/([\d.]+)(ms|s)\b/g)].map(([, n, unit]) => Number(n) / (unit === 'ms' ? 1000 : 1)),
  );

/** What keyframes change, by the declarations within them. */
function changedBy(style: string): string[] {
  const blocks = [...style.matchAll(/@keyframes [\w-]+ \{((?:[^{}]*\{[^{}]*\})*)\s*\}/g)];
  return blocks.flatMap(([, frames = '']) =>
    [...frames.matchAll(/([\w-]+):/g)].map(([, property = '']) => property),
  );
}

describe('motion on the big screen', () => {
  it('is looked at', () => {
    expect(files.filter(([, style]) => style.includes('@keyframes')).length).toBeGreaterThan(5);
    expect(changedBy('@keyframes a { from { color: red; } 50% { opacity: 0; } }')).toEqual([
      'color',
      'opacity',
    ]);
  });

  it.each(files)('%s moves and fades, nothing else', (_path, style) => {
    expect(changedBy(style).filter((property) => !cheap.includes(property))).toEqual([]);
    for (const [, transition = ''] of style.matchAll(/\btransition:([^;]*);/g))
      for (const part of transition.split(/,(?![^(]*\))/))
        expect(cheap, transition).toContain(part.trim().split(/\s/)[0]);
  });

  it.each(files)('%s repeats nothing faster than once a second', (_path, style) => {
    for (const [, animation = ''] of style.matchAll(/\banimation:([^;]*);/g)) {
      const repeats = /\binfinite\b/.test(animation) || /\s[2-9]\d*(\s|$)/.test(animation);
      if (repeats) expect(seconds(animation), animation).toBeGreaterThanOrEqual(1);
    }
  });

  it('stands still where the visitor asks for it, delays and repetitions as well', () => {
    const base = readFileSync(join(folder, '../../shared/ui/base.css'), 'utf8');
    const reduced = base.slice(base.indexOf('prefers-reduced-motion: reduce'));
    for (const rule of [
      'animation-duration: 0.01ms',
      'animation-delay: 0s',
      'animation-iteration-count: 1',
      'transition: none',
    ])
      expect(reduced).toContain(`${rule} !important`);
  });
});
