/**
 * The ballots' own store. One row a contest says whether ballots are taken: every ballot is written while that row is
 * held FOR SHARE, and closing takes it exclusively before it counts, so a ballot that was acknowledged is in the count
 * and none comes after it. Ballots that arrive while a write is under way are written together by the next one.
 */
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SERVER_TIME, type ServerTime } from '../application/ports.ts';
import { BallotQueue, type Ballot } from './ballot-queue.ts';

/** `not-open` also where the contest is not known. */
export type CastOutcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'already-voted'; readonly projectId: string }
  | { readonly kind: 'not-open' }
  | { readonly kind: 'too-busy' };

/**
 * Writes the ballots if the intake is open; of two of one device the first one written stands. The row's lock is
 * waited for before it is looked at, and devices go in by their order, so that nodes cannot wait for each other.
 */
const insertBallots = `
  with intake as materialized (
    select contest_id from vote_intakes where contest_id = $1 and is_open for share
  )
  insert into ballots (contest_id, device_id, project_id, cast_at)
  select intake.contest_id, ballot.device_id, ballot.project_id, $4::bigint
  from intake, unnest($2::text[], $3::text[]) as ballot(device_id, project_id)
  order by ballot.device_id
  on conflict do nothing
  returning device_id`;

interface DeviceRow {
  readonly device_id: string;
}
interface HeldRow extends DeviceRow {
  readonly project_id: string;
}

@Injectable()
export class VoteIntake {
  readonly #source: DataSource;
  readonly #time: ServerTime;
  readonly #queue: BallotQueue<CastOutcome>;

  constructor(source: DataSource, @Inject(SERVER_TIME) time: ServerTime) {
    this.#source = source;
    this.#time = time;
    this.#queue = new BallotQueue((contestId, ballots) => this.#write(contestId, ballots));
  }

  /**
   * Opens the intake unless it was opened or closed before: what was closed for a count never opens again.
   * @returns whether it is open now
   */
  async open(contestId: string): Promise<boolean> {
    await this.#source.query(
      `insert into vote_intakes (contest_id, is_open) values ($1, true) on conflict do nothing`,
      [contestId],
    );
    const rows: { is_open: boolean }[] = await this.#source.query(
      `select is_open from vote_intakes where contest_id = $1`,
      [contestId],
    );
    return rows[0]?.is_open ?? false;
  }

  /**
   * Casts one ballot; `accepted` is said only after its commit.
   * @throws when the store failed: casting again tells what became of it
   */
  cast(contestId: string, deviceId: string, projectId: string): Promise<CastOutcome> {
    return this.#queue.add(contestId, { deviceId, projectId }) ?? Promise.resolve({ kind: 'too-busy' });
  }

  /**
   * Shuts the intake for good and counts. Done again, it gives the same counts.
   * @returns ballots by project id; projects without one are left out
   */
  async close(contestId: string): Promise<Readonly<Record<string, number>>> {
    return this.#source.transaction(async (manager) => {
      await manager.query(
        `insert into vote_intakes (contest_id, is_open) values ($1, false)
         on conflict (contest_id) do update set is_open = false`,
        [contestId],
      );
      // a statement of its own: it sees every ballot that held the row before
      const rows: { project_id: string; votes: number }[] = await manager.query(
        `select project_id, count(*)::integer as votes from ballots
         where contest_id = $1 group by project_id order by project_id`,
        [contestId],
      );
      return Object.fromEntries(rows.map(({ project_id, votes }) => [project_id, votes]));
    });
  }

  /** How many ballots there are now. */
  async count(contestId: string): Promise<number> {
    const rows: { ballots: number }[] = await this.#source.query(
      `select count(*)::integer as ballots from ballots where contest_id = $1`,
      [contestId],
    );
    return rows[0]?.ballots ?? 0;
  }

  /** What a device has voted for; null while it has not. */
  async ballotOf(contestId: string, deviceId: string): Promise<string | null> {
    const held = await this.#held(contestId, [deviceId]);
    return held.get(deviceId) ?? null;
  }

  async #held(contestId: string, deviceIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows: HeldRow[] = await this.#source.query(
      `select device_id, project_id from ballots where contest_id = $1 and device_id = any($2::text[])`,
      [contestId, deviceIds],
    );
    return new Map(rows.map(({ device_id, project_id }) => [device_id, project_id]));
  }

  async #write(contestId: string, ballots: readonly Ballot[]): Promise<readonly CastOutcome[]> {
    const firsts = new Map(ballots.toReversed().map((ballot) => [ballot.deviceId, ballot]));
    const rows: DeviceRow[] = await this.#source.query(insertBallots, [
      contestId,
      [...firsts.keys()],
      [...firsts.values()].map(({ projectId }) => projectId),
      this.#time.now(),
    ]);
    const written = new Set(rows.map(({ device_id }) => device_id));
    const accepted = (ballot: Ballot): boolean =>
      written.has(ballot.deviceId) && firsts.get(ballot.deviceId) === ballot;
    const others = ballots.filter((ballot) => !accepted(ballot)).map(({ deviceId }) => deviceId);
    const held = others.length === 0 ? new Map<string, string>() : await this.#held(contestId, others);
    return ballots.map((ballot) => {
      if (accepted(ballot)) return { kind: 'accepted' };
      const projectId = held.get(ballot.deviceId);
      return projectId === undefined ? { kind: 'not-open' } : { kind: 'already-voted', projectId };
    });
  }
}
