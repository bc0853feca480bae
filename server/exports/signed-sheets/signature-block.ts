/** What stands under a judge's marks: the signature as it was drawn or typed, when, and of which marks. */
import type { Content } from 'pdfmake/interfaces.js';
import { signatureBox } from '../../../shared/contract/signature.ts';
import { signingBlockedFor } from '../../domain/decide/signing.ts';
import { isClosed, type Seat } from '../../domain/lookup.ts';
import { fingerprintOf, marksOf, signatureOf, type Sitting } from '../../domain/marks.ts';
import type { ContestState, SignatureState } from '../../domain/state.ts';
import { beijingTime } from '../workbook/beijing-time.ts';

const drawnWidth = 200;

/** One person, now or before, on one seat. */
export interface Signer {
  readonly seat: Seat;
  readonly sitting: Sitting;
  readonly name: string;
  readonly unit: string | null;
}

function drawn({ signature }: SignatureState): Content {
  if ('typedName' in signature)
    return { text: `${signature.typedName}（键入姓名）`, fontSize: 20, margin: [0, 4, 0, 4] };
  const { width, height } = signatureBox;
  // strokes are M, L and digits, and nothing else: see the schema of the command
  const path = `<path d="${signature.strokes}" fill="none" stroke="#111111" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${path}</svg>`,
    width: drawnWidth,
  };
}

const unsigned: Content = { text: '尚未签字', fontSize: 14, margin: [0, 4, 0, 4] };

const small = (text: string): Content => ({ text, fontSize: 8, color: '#555555' });

/** A fingerprint of marks that are still sealed is not printed, see `fingerprintOf`; a signed one was told when all were closed. */
function fingerprintToPrint(state: ContestState, sitting: Sitting): string | null {
  const fingerprint = fingerprintOf(state, sitting);
  if (signatureOf(state, sitting)?.fingerprint === fingerprint) return fingerprint;
  return marksOf(state, sitting).every(({ project }) => isClosed(project)) ? fingerprint : null;
}

function remarks(state: ContestState, { seat, sitting }: Signer, signed: SignatureState | null): string[] {
  if (signed === null) {
    const blocked = sitting.until === null ? signingBlockedFor(state, seat.judge.id) : null;
    return blocked?.code === 'marks-still-open' ? ['本席位还有项目没有截止评分，全部截止后签字。'] : [];
  }
  const when = beijingTime(signed.at);
  return signed.fingerprint === fingerprintOf(state, sitting)
    ? [`签字时间（北京时间） ${when}，第 ${signed.version} 号`]
    : [`${when} 签字之后评分有变化，该签字已失效，需重新签字。`];
}

export function signatureBlock(state: ContestState, signer: Signer): Content {
  const signed = signatureOf(state, signer.sitting);
  const fingerprint = fingerprintToPrint(state, signer.sitting);
  const holds = signed !== null && signed.fingerprint === fingerprint;
  return {
    unbreakable: true,
    margin: [0, 14, 0, 0],
    stack: [
      { text: '评委签字：以上评分由本人作出，已逐项核对。', bold: true },
      holds ? drawn(signed) : unsigned,
      ...remarks(state, signer, signed).map(small),
      ...(fingerprint === null ? [] : [small(`评分指纹（SHA-256） ${fingerprint}`)]),
    ],
  };
}
