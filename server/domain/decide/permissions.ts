/** Who may give which command: least privilege a role. */
import type { Actor } from '../actor.ts';
import type { DomainCommand } from '../commands.ts';

const byJudge: ReadonlySet<DomainCommand['type']> = new Set<DomainCommand['type']>([
  'SubmitSheet',
  // nobody else's sheet, whoever carries it; the wire does not know it
  'RelaySheet',
  'DismissMessage',
  'DeclareRecusal',
  'AskForHelp',
  'WithdrawHelp',
  'SignMarks',
  'ApproveResults',
]);
/** Staff's too; of judges the chair's alone (`notTheChair`). */
const byChair: ReadonlySet<DomainCommand['type']> = new Set<DomainCommand['type']>(['OrderTied']);
const byPresenter: ReadonlySet<DomainCommand['type']> = new Set<DomainCommand['type']>(['TurnPage']);
const bySystem: ReadonlySet<DomainCommand['type']> = new Set<DomainCommand['type']>([
  'ExpireClocks',
  'AttachDeck',
  'TakeSeat',
]);
const byServerAlone: ReadonlySet<DomainCommand['type']> = new Set<DomainCommand['type']>([
  'ExpireClocks',
  'TakeSeat',
]);

export function mayGive(actor: Actor, type: DomainCommand['type']): boolean {
  switch (actor.kind) {
    case 'judge':
      return byJudge.has(type) || byChair.has(type);
    case 'presenter':
      return byPresenter.has(type);
    case 'system':
      return bySystem.has(type);
    case 'staff':
      return !byJudge.has(type) && !byServerAlone.has(type);
    default:
      return actor satisfies never;
  }
}
