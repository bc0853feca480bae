/** Takes in what staff carry from a pad without a network; shows whose it is, and never a mark. */
import { Inject, Injectable } from '@nestjs/common';
import type { CarriedCard } from '../../shared/contract/rest.ts';
import { orRefused, Refused } from '../access/refused.ts';
import { RelayKeys } from '../access/relay-keys.ts';
import { CommandRoad } from '../application/command-road.ts';
import { Contests } from '../application/contests.ts';
import { Ledger } from '../application/ledger.ts';
import { answerKey } from '../application/open-contest.ts';
import { SERVER_TIME, type ServerTime } from '../application/ports.ts';
import type { Actor } from '../domain/actor.ts';
import type { DomainCommand } from '../domain/commands.ts';
import { decide } from '../domain/decide/decide.ts';
import { judgedComponents, seatOf } from '../domain/lookup.ts';
import { readCarried, type Carried } from './carried-text.ts';

@Injectable()
export class RelayService {
  readonly #contests: Contests;
  readonly #ledger: Ledger;
  readonly #keys: RelayKeys;
  readonly #road: CommandRoad;
  readonly #time: ServerTime;

  constructor(
    contests: Contests,
    ledger: Ledger,
    keys: RelayKeys,
    road: CommandRoad,
    @Inject(SERVER_TIME) time: ServerTime,
  ) {
    this.#contests = contests;
    this.#ledger = ledger;
    this.#keys = keys;
    this.#road = road;
    this.#time = time;
  }

  /** @throws {Refused} what recording it would meet, too */
  look(text: string): CarriedCard {
    const carried = this.#read(text);
    const { state, sheet, seat } = carried;
    const actor = actorOf(carried);
    const earlier = this.#ledger.get(seat.contestId)?.earlierAnswer(answerKey(actor, sheet.commandId));
    if (earlier?.ok === true) return cardOf(carried, { kind: 'received', version: earlier.version });
    const decision = decide(state, commandOf(carried, '—'), { actor, now: this.#time.now() });
    if (!decision.ok) throw new Refused(decision.refusal);
    const event = decision.events.find(
      ({ type }) => type === 'SheetSubmitted' || type === 'LateSheetReceived',
    );
    if (event === undefined) return cardOf(carried, { kind: 'same' });
    return cardOf(carried, { kind: event.type === 'LateSheetReceived' ? 'late' : 'in-time' });
  }

  /** @throws {Refused} */
  async take(text: string, carriedBy: string): Promise<CarriedCard> {
    const carried = this.#read(text);
    const answer = await this.#road.handle(carried.seat.contestId, {
      commandId: carried.sheet.commandId,
      actor: actorOf(carried),
      command: commandOf(carried, carriedBy),
    });
    return cardOf(carried, { kind: 'received', version: orRefused(answer).version });
  }

  #read(text: string): Carried {
    const carried = readCarried(text, this.#contests.list(), (seat) => this.#keys.of(seat));
    if (carried.refusal) throw new Refused(carried.refusal);
    return carried.found;
  }
}

/** The judge: so the same command id, come from the pad itself, is the same command. */
const actorOf = ({ seat }: Carried): Actor => ({ kind: 'judge', judgeId: seat.judgeId });

function commandOf({ seat, form, sheet }: Carried, carriedBy: string): DomainCommand {
  const { scores, comment, knownRevision, pressedAt } = sheet;
  return {
    type: 'RelaySheet',
    seat,
    projectId: form.projectId,
    componentId: form.componentId,
    scores,
    ...(comment === '' ? {} : { comment }),
    knownRevision,
    ...(pressedAt === 0 ? {} : { pressedAt }),
    carriedBy,
  };
}

function cardOf({ state, seat, form, sheet }: Carried, outcome: CarriedCard['outcome']): CarriedCard {
  const found = seatOf(state, seat.judgeId);
  const project = state.projects[form.projectId]?.project;
  const component = judgedComponents(state).find(({ id }) => id === form.componentId);
  return {
    contest: { id: state.contestId, title: state.title },
    judge: { id: seat.judgeId, name: found?.judge.name ?? '', panel: found?.panel.name ?? '' },
    project: { id: form.projectId, number: project?.number ?? null, name: project?.name ?? '' },
    component: { id: form.componentId, name: component?.name ?? '' },
    revision: sheet.knownRevision + 1,
    pressedAt: sheet.pressedAt === 0 ? null : sheet.pressedAt,
    withComment: sheet.comment !== '',
    outcome,
  };
}
