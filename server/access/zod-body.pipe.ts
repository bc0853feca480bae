/** Checks a request's body against its schema before the controller sees it. */
import { Injectable, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { refuse } from '../../shared/contract/refusals.ts';
import { Refused } from './refused.ts';

/** One short line a problem: where and what, without the value itself (it may be a code or a password). */
export const problemLines = (error: z.ZodError): string[] =>
  error.issues.slice(0, 10).map((issue) => `${issue.path.map(String).join('.') || '·'}: ${issue.message}`);

@Injectable()
export class ZodBody<T> implements PipeTransform<unknown, T> {
  readonly #schema: z.ZodType<T>;

  constructor(schema: z.ZodType<T>) {
    this.#schema = schema;
  }

  /** @throws {Refused} malformed-command */
  transform(body: unknown): T {
    const parsed = this.#schema.safeParse(body);
    if (!parsed.success)
      throw new Refused(refuse('malformed-command', { problems: problemLines(parsed.error) }));
    return parsed.data;
  }
}
