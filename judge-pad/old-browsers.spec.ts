// The pad runs in a five-year-old tablet's Chrome, in WeChat's browser and on an iPad: syntax is brought down to vite's
// target (Chrome 87, Safari 14) by the build, but what a library or a style sheet has to offer is not.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const rooms = ['judge-pad', 'shared/client', 'shared/ui'];
const sources = rooms.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .map((path) => `${room}/${path.replaceAll('\\', '/')}`)
    .filter((file) => /\.(ts|svelte|css)$/.test(file) && !file.endsWith('.spec.ts')),
);

/** Younger than the target, each with the first Chrome and Safari that have it. */
const younger: readonly (readonly [RegExp, string])[] = [
  [/\.at\(/, '92, 15.4'],
  [/\bObject\.hasOwn\(/, '93, 15.4'],
  [/\bstructuredClone\(/, '98, 15.4'],
  [/\.(findLast|findLastIndex|toSorted|toReversed|toSpliced)\(/, '97, 15.4 and later'],
  [/\bPromise\.withResolvers\(/, '119, 17.4'],
  [/\bAbortSignal\.(timeout|any)\(/, '103, 16'],
  [/\bcrypto\.randomUUID\(/, 'secure origins alone'],
  [/\bnavigator\.locks\b/, 'secure origins alone, 15.4'],
  [/\bnew BroadcastChannel\(/, '54, 15.4'],
  [/:has\(/, '105, 15.4'],
  [/:(?:focus-visible|is|where)\b.*\{/, 'focus-visible: 86, 15.4; is, where: 88, 14'],
  [/\baspect-ratio\s*:/, '88, 15'],
  [/\binset\s*:/, '87, 14.1'],
  [/\b\d(?:d|s|l)v[hw]\b/, '108, 15.4'],
  [/\bcolor-mix\(/, '111, 16.2'],
  [/@(?:container|layer)\b/, '99, 15.4'],
];

/** By file: what stands on the line, and why it does no harm. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  // without it the browser draws its own outline
  'shared/ui/base.css': [':focus-visible {'],
};

const withoutComments = (source: string): string =>
  source.replaceAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, '').replaceAll(/(^|\s)\/\/[^\n]*/g, '$1');

it('uses nothing that those browsers do not have', () => {
  const found = sources.flatMap((file) =>
    withoutComments(readFileSync(file, 'utf8'))
      .split('\n')
      .filter((line) => !(allowed[file] ?? []).some((use) => line.includes(use)))
      .flatMap((line) =>
        younger.flatMap(([pattern, since]) =>
          pattern.test(line) ? [`${file}: ${line.trim()} (${since})`] : [],
        ),
      ),
  );
  expect(found).toEqual([]);
});

it('would find one', () => expect(younger.some(([pattern]) => pattern.test('entries.at(-1)'))).toBe(true));
