/** Puts a tablet on a judge's seat: the newest one that has shown the code holds it, and the log says so. */
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CommandRoad } from '../application/command-road.ts';
import { Identity } from './identity.ts';
import { Refused } from './refused.ts';
import type { SeatFound } from './seat-codes.ts';

@Injectable()
export class Seating {
  readonly #identity: Identity;
  readonly #road: CommandRoad;

  constructor(identity: Identity, road: CommandRoad) {
    this.#identity = identity;
    this.#road = road;
  }

  /**
   * A tablet that came in by this code before keeps its name: loading its page again takes nothing over.
   * @returns the tablet's name for its cookie
   * @throws {Refused}
   */
  async take({ contestId, judgeId, generation }: SeatFound, cookies: string | undefined): Promise<string> {
    const before = await this.#identity.seat(cookies);
    const known =
      before !== null &&
      before !== 'voided' &&
      before.contestId === contestId &&
      before.judgeId === judgeId &&
      before.generation === generation;
    const tablet = (known && before.tablet) || randomBytes(6).toString('hex');
    const answer = await this.#road.handle(contestId, {
      commandId: randomBytes(12).toString('hex'),
      actor: { kind: 'system' },
      command: { type: 'TakeSeat', judgeId, tablet },
    });
    if (!answer.ok) throw new Refused(answer.refusal);
    return tablet;
  }
}
