/**
 * The key by which one seat's pad seals what it cannot send, and by which it is opened here: derived, like the seat's code,
 * so that none is stored, and a renewed seat has another one (docs/decisions/0016-carried-sheets.md).
 */
import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RelaySeat } from '../../shared/contract/relay/sealed-sheet.ts';
import { Tokens } from './tokens.ts';

@Injectable()
export class RelayKeys {
  readonly #tokens: Tokens;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  of({ contestId, judgeId, generation }: RelaySeat): Uint8Array {
    return createHmac('sha256', this.#tokens.secret)
      .update(`relay ${contestId} ${judgeId} ${generation}`)
      .digest();
  }
}
