/**
 * The public vote: the log says when it opened, when it closed and with which counts; the intake holds the ballots.
 *
 * Opening: first the log (VoteOpened), then the intake. A crash between the two leaves a vote that is open and takes
 * no ballots; opening again, the next ballot, or the next start of a server opens the intake.
 * Closing: first the intake, then its counts into the log (VoteClosed). A crash between the two leaves a vote that
 * the log calls open and whose intake is shut; closing again, or the next start, counts the same ballots once more.
 * An intake that was closed never opens again, so no repair can let a ballot in after the count.
 */
import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { Answer } from '../../shared/contract/protocol.ts';
import { refuse, type Refusal } from '../../shared/contract/refusals.ts';
import type { OwnBallot } from '../../shared/contract/rest.ts';
import { CommandRoad } from '../application/command-road.ts';
import { Ledger } from '../application/ledger.ts';
import type { DomainCommand } from '../domain/commands.ts';
import { closeVote, mayCastBallot } from '../domain/decide/vote.ts';
import type { ContestState } from '../domain/state.ts';
import { BallotCounts } from './ballot-counts.ts';
import { VoteIntake, type CastOutcome } from './vote-intake.ts';

export type BallotAnswer =
  { readonly ok: true; readonly ballot: OwnBallot } | { readonly ok: false; readonly refusal: Refusal };

@Injectable()
export class VotingService {
  readonly #logger = new Logger('Voting');
  readonly #ledger: Ledger;
  readonly #road: CommandRoad;
  readonly #intake: VoteIntake;
  readonly #counts: BallotCounts;

  constructor(ledger: Ledger, road: CommandRoad, intake: VoteIntake, counts: BallotCounts) {
    this.#ledger = ledger;
    this.#road = road;
    this.#intake = intake;
    this.#counts = counts;
  }

  /** Repairs what a crash left between log and intake, and counts; called once after the ledger is open. */
  async open(): Promise<void> {
    for (const { contestId, state } of this.#ledger.all()) {
      if (state.vote.phase === 'open' && !(await this.#intake.open(contestId))) {
        this.#logger.warn(`the vote of ${contestId} was being closed when the server ended: closing it now`);
        await this.closeVote(contestId);
      }
    }
    await this.#counts.open();
  }

  /** Staff's: from now on phones may vote. */
  async openVote(contestId: string): Promise<Answer> {
    const answer = await this.#record(contestId, { type: 'OpenVote' });
    if (answer.ok || answer.refusal.code === 'vote-already-open') await this.#intake.open(contestId);
    return answer;
  }

  /** Staff's: no ballot after this, and the counts go into the log. */
  async closeVote(contestId: string): Promise<Answer> {
    // the intake may be shut only for a vote that has been opened: perhaps by another node, a moment ago
    if (this.#ledger.get(contestId)?.state.vote.phase !== 'open') await this.#ledger.catchUp(contestId);
    const state = this.#ledger.get(contestId)?.state;
    if (state === undefined) return { ok: false, refusal: refuse('unknown-contest', { contestId }) };
    const decision = closeVote(state, { type: 'CloseVote', counts: {} });
    if (!decision.ok) return decision;
    const counts = await this.#intake.close(contestId);
    return this.#record(contestId, { type: 'CloseVote', counts });
  }

  /** A phone's: one ballot a device, acknowledged after its commit. */
  async cast(contestId: string, deviceId: string, projectId: string): Promise<BallotAnswer> {
    const state = this.#ledger.get(contestId)?.state;
    if (state === undefined) return { ok: false, refusal: refuse('unknown-contest', { contestId }) };
    const refusal = refusalOfBallot(state, projectId);
    if (refusal !== null) return { ok: false, refusal };
    let outcome = await this.#intake.cast(contestId, deviceId, projectId);
    // the log has opened the vote: either the intake is shut for the count, or nobody has opened it yet
    if (outcome.kind === 'not-open' && (await this.#intake.open(contestId)))
      outcome = await this.#intake.cast(contestId, deviceId, projectId);
    if (outcome.kind === 'accepted') this.#counts.addOne(contestId);
    return answerOf(outcome, projectId);
  }

  async ballotOf(contestId: string, deviceId: string): Promise<OwnBallot> {
    return { projectId: await this.#intake.ballotOf(contestId, deviceId) };
  }

  /** By staff, also when a start finishes it: staff asked for it before the crash. */
  #record(contestId: string, command: DomainCommand): Promise<Answer> {
    return this.#road.handle(contestId, { commandId: randomUUID(), actor: { kind: 'staff' }, command });
  }
}

function refusalOfBallot(state: ContestState, projectId: string): Refusal | null {
  if (!Object.hasOwn(state.projects, projectId) && state.vote.phase === 'open')
    return refuse('unknown-project', { projectId });
  const decision = mayCastBallot(state, projectId);
  return decision.ok ? null : decision.refusal;
}

function answerOf(outcome: CastOutcome, projectId: string): BallotAnswer {
  switch (outcome.kind) {
    case 'accepted':
      return { ok: true, ballot: { projectId } };
    case 'already-voted':
      return { ok: false, refusal: refuse('already-voted', { projectId: outcome.projectId }) };
    case 'not-open':
      return { ok: false, refusal: refuse('vote-not-open', {}) };
    case 'too-busy':
      return { ok: false, refusal: refuse('too-busy', {}) };
    default:
      return outcome satisfies never;
  }
}
