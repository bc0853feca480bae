import { expect, it } from 'vitest';
import { signedInWords, stillToSign } from './signatures.ts';

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

it.each([
  [['none', 'none'], null],
  [['signed', 'none', 'stale'], '3 位评委中 1 位已签字，1 位需重签；还差评委2、评委3'],
  [['signed', 'signed'], '2 位评委中 2 位已签字'],
  [['signed', 'none', 'none', 'none', 'none', 'none'], '6 位评委中 1 位已签字'],
] as const)('%j: the host desk names who is still to sign, where a line bears it', (states, zh) => {
  const judges = states.map((state, at) => ({ ...of(state), name: `评委${at + 1}` }));
  expect(stillToSign(judges)?.zh ?? null).toBe(zh);
});
