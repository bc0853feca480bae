/** A new contest from a preset or from a contest file, checked whole before anything is recorded. */
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { newContestSchema } from '../../shared/contract/rest.ts';
import { refuse, type RefusalFacts } from '../../shared/contract/refusals.ts';
import { contestFrom, presetById, roundOf } from '../../shared/presets/index.ts';
import { checkContestFile } from '../../shared/scoring/check.ts';
import { idSchema } from '../../shared/scoring/contest-file.ts';
import { Refused } from '../access/refused.ts';
import { Contests } from '../application/contests.ts';
import type { Actor } from '../domain/actor.ts';
import { unstorablePaths } from './unstorable.ts';

const MOST_PROBLEMS_TOLD = 100;
/** Leaves room for a number behind it (an id has at most 64 characters). */
const LONGEST_NAME = 50;

const unstorable = {
  zh: '含有数据库无法保存的字符（如空字符）',
  en: 'has characters that cannot be stored (such as NUL)',
} as const;

/** A contest's id is part of addresses; a preset's name in a file can be anything. */
function idFrom(preset: string | undefined): string {
  const name = idSchema.max(LONGEST_NAME).safeParse(preset);
  return name.success ? name.data : 'contest';
}

function badFile(problems: RefusalFacts['bad-contest-file']['problems']): Refused {
  return new Refused(refuse('bad-contest-file', { problems: problems.slice(0, MOST_PROBLEMS_TOLD) }));
}

@Injectable()
export class ContestFounding {
  readonly #contests: Contests;

  constructor(contests: Contests) {
    this.#contests = contests;
  }

  /** Only an installation without any contest gets one by itself. */
  isFirst(): boolean {
    return this.#contests.list().length === 0;
  }

  /** @throws {Refused} unknown-preset */
  async fromRequest(request: z.output<typeof newContestSchema>): Promise<string> {
    if ('file' in request) return this.fromFile(request.file, { kind: 'staff' });
    const { preset: presetId, round } = request;
    const preset = presetById(presetId);
    if (preset === undefined) throw new Refused(refuse('unknown-preset', { preset: presetId }));
    if (round !== undefined && roundOf(preset, round) === undefined)
      throw new Refused(refuse('unknown-preset', { preset: `${presetId}/${round}` }));
    return this.fromFile(contestFrom(preset, request), { kind: 'staff' });
  }

  /**
   * @param input a parsed JSON document
   * @returns the new contest's id
   * @throws {Refused} bad-contest-file, with every problem and its JSON path
   */
  async fromFile(input: unknown, actor: Actor, preferredId?: string): Promise<string> {
    const checked = checkContestFile(input);
    if (!checked.ok) throw badFile(checked.problems.map(({ path, message }) => ({ path, message })));
    const { file } = checked;
    const paths = unstorablePaths(file);
    if (paths.length > 0) throw badFile(paths.map((path) => ({ path, message: unstorable })));
    return this.#contests.found(preferredId ?? idFrom(file.rules.preset), file, actor);
  }
}
