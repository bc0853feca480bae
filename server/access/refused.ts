/** A refusal over HTTP: its status and the one body that every refused request gets. */
import { HttpException } from '@nestjs/common';
import type { Answer } from '../../shared/contract/protocol.ts';
import type { Refusal, RefusalCode } from '../../shared/contract/refusals.ts';
import type { RefusedBody } from '../../shared/contract/rest.ts';

const statusByCode: { readonly [C in RefusalCode]?: number } = {
  'not-signed-in': 401,
  'wrong-password': 401,
  'wrong-code': 401,
  'origin-refused': 403,
  'not-permitted': 403,
  'unknown-contest': 404,
  'unknown-project': 404,
  'unknown-judge': 404,
  'unknown-deck': 404,
  'unknown-preset': 404,
  'unknown-page': 404,
  'upload-too-large': 413,
  'not-a-pdf': 415,
  'pdf-locked': 415,
  'no-converter': 415,
  'slides-unreadable': 415,
  'slides-locked': 415,
  'slides-inflated': 415,
  'conversion-failed': 415,
  'conversion-too-slow': 415,
  'too-many-tries': 429,
  'too-busy': 429,
  'malformed-command': 400,
  'bad-contest-file': 400,
  'no-upload': 400,
  'server-error': 500,
  'disk-full': 507,
};

export class Refused extends HttpException {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    const body: RefusedBody = { refusal };
    super(body, statusByCode[refusal.code] ?? 409);
    this.refusal = refusal;
  }
}

/** For a controller that has given a command: what was accepted, or the refusal as its HTTP answer. */
export function orRefused(answer: Answer): Extract<Answer, { ok: true }> {
  if (!answer.ok) throw new Refused(answer.refusal);
  return answer;
}
