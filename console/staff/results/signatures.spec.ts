import { expect, it } from 'vitest';
import { signedInWords } from './signatures.ts';

const of = (state: 'none' | 'signed' | 'stale') => ({ signing: { state, at: state === 'none' ? null : 1 } });

it.each([
  [[of('none'), of('signed')], '2 位评委中 1 位已签字', '1 of 2 judges have signed'],
  [
    [of('stale'), of('signed')],
    '2 位评委中 1 位已签字，1 位需重签',
    '1 of 2 judges have signed, 1 must sign again',
  ],
])('says how many have signed, and how many must again', (judges, zh, en) => {
  expect(signedInWords(judges)).toEqual({ zh, en });
});
