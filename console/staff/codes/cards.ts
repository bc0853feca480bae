/** What is printed on a card that lets a judge or a presenter in. */
import type { SeatCodes } from '../../../shared/contract/rest.ts';
import type { Bilingual } from '../../../shared/contract/text.ts';
import { numbered } from '../../host/messages.ts';

export type CardKind = 'judgeCards' | 'presenterCards';

export interface Card {
  readonly id: string;
  /** Above the name: the panel, or the running number. */
  readonly badge: Bilingual;
  readonly name: string;
  readonly unit: string;
  readonly code: string;
  /** What the QR code opens: the code is in the fragment, which no server or log ever gets. */
  readonly link: string;
  /** What a person types. */
  readonly address: string;
}

const pages: Record<CardKind, string> = { judgeCards: '/judge', presenterCards: '/present' };

export function cardsOf(codes: SeatCodes, kind: CardKind): readonly Card[] {
  const address = `${codes.joinUrl}${pages[kind]}`;
  const where = (code: string) => ({ code, address, link: `${address}#code=${code}` });
  if (kind === 'judgeCards')
    return codes.judges.map(({ judgeId, name, panel, unit, code }) => ({
      id: judgeId,
      badge: { zh: panel, en: panel },
      name,
      unit: unit ?? '',
      ...where(code),
    }));
  return codes.presenters.map(({ projectId, number, name, unit, code }) => ({
    id: projectId,
    badge: numbered(number),
    name,
    unit,
    ...where(code),
  }));
}
