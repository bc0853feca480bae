/** Who has signed the own marks, in words. */
import type { Bilingual } from '../../../shared/contract/text.ts';
import type { JudgeStatus, SigningState } from '../../../shared/contract/views.ts';

export const signatureMessages = {
  title: { zh: '评委签字', en: 'Signatures of the judges' },
  none: { zh: '尚未签字', en: 'not yet' },
  signed: { zh: '已签字', en: 'signed' },
  stale: { zh: '签字后评分有变化，需重签', en: 'marks changed since, sign again' },
} satisfies Record<string, Bilingual>;

export function signedInWords(judges: readonly Pick<JudgeStatus, 'signing'>[]): Bilingual {
  const count = (state: SigningState['state']) =>
    judges.filter(({ signing }) => signing.state === state).length;
  const stale = count('stale');
  return {
    zh: `${judges.length} 位评委中 ${count('signed')} 位已签字${stale === 0 ? '' : `，${stale} 位需重签`}`,
    en: `${count('signed')} of ${judges.length} judges have signed${stale === 0 ? '' : `, ${stale} must sign again`}`,
  };
}

/** More names than a line bears are only counted. */
const MOST_NAMED = 4;

/** For the host desk: nothing before the first has signed; then how many have, and who is still to. */
export function stillToSign(judges: readonly Pick<JudgeStatus, 'name' | 'signing'>[]): Bilingual | null {
  const names = judges.filter(({ signing }) => signing.state !== 'signed').map(({ name }) => name);
  if (judges.every(({ signing }) => signing.state === 'none')) return null;
  const { zh, en } = signedInWords(judges);
  if (names.length === 0 || names.length > MOST_NAMED) return { zh, en };
  return { zh: `${zh}；还差${names.join('、')}`, en: `${en}; still to sign: ${names.join(', ')}` };
}
