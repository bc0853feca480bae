import { describe, expect, it } from 'vitest';
import { readOptions } from './tally-options.ts';

const plain = { format: null, lang: null, explain: null, sensitivity: false };

describe('the command line of tally', () => {
  it.each([
    [['a.json'], { ...plain, file: 'a.json' }],
    [['-'], { ...plain, file: '-' }],
    [['--', '--format'], { ...plain, file: '--format' }],
    [['--format', 'csv', 'a', '--lang=en'], { ...plain, file: 'a', format: 'csv', lang: 'en' }],
    [['a', '--explain', '3', '--format', 'json'], { ...plain, file: 'a', explain: '3', format: 'json' }],
    [['--sensitivity', 'a'], { ...plain, file: 'a', sensitivity: true }],
  ])('%j is read', (args, options) => expect(readOptions(args)).toEqual({ kind: 'tally', options }));

  it('help is help, in both languages or one', () => {
    expect(readOptions(['--help'])).toEqual({ kind: 'help', lang: null });
    expect(readOptions(['-h', '--lang', 'en'])).toEqual({ kind: 'help', lang: 'en' });
  });

  it.each([
    [[], 'no contest file is named'],
    [['a', 'b'], 'one file at a time'],
    [['--colour', 'a'], 'there is no option --colour'],
    [['a', '-x'], 'there is no option -x'],
    [['a', '--format'], 'lacks its value'],
    [['a', '--format', 'xml'], 'json, table or csv'],
    [['a', '--format', 'constructor'], 'json, table or csv'],
    [['a', '--lang', 'fr'], 'zh or en'],
    [['a', '--sensitivity=yes'], 'takes none'],
    [['a', '--explain', '1', '--sensitivity'], 'do not go together'],
    [['a', '--explain', '1', '--format', 'csv'], 'for the results alone'],
  ])('%j is refused in a sentence', (args, sentence) => {
    const line = readOptions(args);
    expect(line).toMatchObject({ kind: 'wrong', what: { en: expect.stringContaining(sentence) as string } });
    expect(line.kind === 'wrong' && line.what.zh).toMatch(/\p{sc=Han}/u);
  });
});
