import { describe, expect, it } from 'vitest';
import { enteredScore, extraKeys, keyOf, press, startEntry, type Key } from './keypad-entry.ts';

const typed = (start: string | null, ...keys: Key[]) => keys.reduce(press, startEntry(start));

describe('the keypad', () => {
  it.each<[string | null, Key[], string, string | null]>([
    [null, ['1', '8'], '18', '18'],
    [null, ['1', '8', '.', '5'], '18.5', '18.5'],
    [null, ['1', '8', 'half'], '18.5', '18.5'],
    ['17.5', ['9'], '9', '9'],
    ['17.5', ['9', '0'], '90', '90'],
    ['17', ['half'], '17.5', '17.5'],
    ['17', ['.', '5'], '17.5', '17.5'],
    ['17.5', ['half'], '17.5', '17.5'],
    ['17.5', ['back'], '17.', '17'],
    ['17.5', ['back', 'back', 'back', 'back', 'back'], '', null],
    ['17.5', ['clear'], '', null],
    [null, ['.', '5'], '0.5', '0.5'],
    [null, ['half'], '0.5', '0.5'],
    [null, ['0', '0', '7'], '7', '7'],
    [null, ['0'], '0', '0'],
    [null, ['8', '.', '.', '5', '0'], '8.50', '8.5'],
    [null, ['8', '.'], '8.', '8'],
    [null, ['1', '2', '3', '4', '5', '6', '7'], '123456', '123456'],
    [null, ['.', '1', '2', '3', '4', '5'], '0.1234', '0.1234'],
  ])('from %j the keys %j show %j and mean %j', (start, keys, text, score) => {
    const entry = typed(start, ...keys);
    expect(entry.text).toBe(text);
    expect(enteredScore(entry)).toBe(score);
  });

  it('keeps a value that was opened and not touched', () =>
    expect(enteredScore(startEntry('17.5'))).toBe('17.5'));
});

describe('keys beside the digits', () => {
  it.each([
    ['0.5', true, true],
    ['0.50', true, true],
    ['0.1', true, false],
    ['1', false, false],
    ['10', false, false],
  ])('for steps of %s: point %s, half %s', (step, point, half) =>
    expect(extraKeys(step)).toEqual({ point, half }),
  );
});

describe('a hardware keyboard', () => {
  it.each([
    ['7', '7'],
    ['.', '.'],
    ['。', '.'],
    ['Backspace', 'back'],
    ['Delete', 'clear'],
    ['a', null],
    ['F1', null],
  ])('%s is %s', (pressed, key) => expect(keyOf(pressed)).toBe(key));
});
