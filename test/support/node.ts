/** One server node's application, without edges: several of them can stand on one log. */
import { expect } from 'vitest';
import { CommandRoad } from '../../server/application/command-road.ts';
import { Deadlines } from '../../server/application/deadlines.ts';
import { Ledger } from '../../server/application/ledger.ts';
import { LocalAnnouncer } from '../../server/application/local-announcer.ts';
import type { OpenContest } from '../../server/application/open-contest.ts';
import type { EventLog, ServerTime } from '../../server/application/ports.ts';
import type { Answer } from '../../shared/contract/protocol.ts';
import type { Actor } from '../../server/domain/actor.ts';
import type { DomainCommand } from '../../server/domain/commands.ts';
import { fold } from '../../server/domain/evolve/evolve.ts';
import { chain, GENESIS } from '../../server/store/chain.ts';
import type { MemoryLog } from './memory-log.ts';
import type { ContestFile } from '../../shared/scoring/contest-file.ts';

export const contestId = 'contest';

export class Node {
  readonly announcer = new LocalAnnouncer();
  readonly ledger: Ledger;
  readonly road: CommandRoad;
  readonly deadlines: Deadlines;
  #commands = 0;

  constructor(log: EventLog, time: ServerTime) {
    this.ledger = new Ledger(log, this.announcer, time);
    this.road = new CommandRoad(this.ledger, log, this.announcer, time);
    this.deadlines = new Deadlines(this.ledger, this.road, this.announcer, time);
  }

  get contest(): OpenContest {
    const contest = this.ledger.get(contestId);
    if (contest === undefined) throw new Error('the contest is not there');
    return contest;
  }

  /** A command of the contest; each gets an id of its own unless one is given. */
  give(
    command: DomainCommand,
    { actor = { kind: 'staff' }, commandId }: { actor?: Actor; commandId?: string } = {},
  ): Promise<Answer> {
    this.#commands += 1;
    const id = commandId ?? `command-${this.#commands}-${this.ledger.epochOf(this.contest)}`;
    return this.road.handle(contestId, { commandId: id, actor, command });
  }

  end(): void {
    this.road.onApplicationShutdown();
    this.deadlines.onApplicationShutdown();
  }
}

export const realTime: ServerTime = { now: () => Date.now() };

/** A node that has opened the log, and has founded the contest if a file is given. */
export async function startNode(log: EventLog, file?: ContestFile, time = realTime): Promise<Node> {
  const node = new Node(log, time);
  await node.ledger.open();
  if (file !== undefined) await node.ledger.found(contestId, file, { kind: 'system' });
  return node;
}

/** The log is whole, and each node that has caught up shows exactly what folding it gives. */
export async function expectSound(log: MemoryLog, ...held: Node[]): Promise<void> {
  const entries = log.entries(contestId);
  expect(entries.map(({ version }) => version)).toEqual(entries.map((_, index) => index + 1));
  expect(log.hashes(contestId)).toEqual(chain(GENESIS, contestId, entries));
  for (const node of held) {
    await node.ledger.catchUp(contestId);
    expect(node.contest.state).toEqual(fold(entries));
    expect(node.contest.position.head).toBe(log.hashes(contestId).at(-1));
  }
}

/** Opens nodes as {@link startNode} does, and ends all of them at once. */
export class Nodes {
  readonly #nodes: Node[] = [];

  async open(...args: Parameters<typeof startNode>): Promise<Node> {
    const node = await startNode(...args);
    this.#nodes.push(node);
    return node;
  }

  end(): void {
    this.#nodes.splice(0).forEach((node) => node.end());
  }
}

/** `accepted`, or the code of the refusal. */
export const codeOf = (answer: Answer): string => (answer.ok ? 'accepted' : answer.refusal.code);
