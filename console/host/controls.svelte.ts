/** What the host has pressed: the question being asked, and the way of each press to its command. */
import type { RoomScene } from '../../shared/contract/commands.ts';
import { refuse, type RefusalFacts } from '../../shared/contract/refusals.ts';
import type { Allowed, HostAction, HostView } from '../../shared/contract/views.ts';
import type { Desk } from '../desk.svelte.ts';
import { commandFor, endsEarly, isReasoned, unreasonedFor, type Unreasoned } from './intents.ts';
import { pageAfter, type AskedPage } from './page-turn.ts';
import { rundownWords } from './rundown-words.ts';
import type { Intent } from './shortcuts.ts';

export type MissingJudges = RefusalFacts['judges-missing']['judges'];

export type Question =
  | { readonly kind: 'reason'; readonly command: Unreasoned }
  | { readonly kind: 'missing'; readonly projectId: string; readonly judges: MissingJudges };

/** A second press within this time was meant for the step before: a double click must not cut a talk short. */
const SETTLING_MS = 800;
/** How long the biggest button stays ready to end a phase early, and from when on: a double press is one press. */
const ARMED_MS = { from: 350, until: 4_000 };

export class HostControls {
  readonly #desk: Desk;
  #question = $state.raw<Question | null>(null);
  #helpOpen = $state(false);
  #reordering = $state(false);
  #planning = $state(false);
  #writing = $state(0);
  #steppedAt = $state(-Infinity);
  #armedAt = $state(-Infinity);
  #asked: AskedPage | null = null;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get question(): Question | null {
    return this.#question;
  }
  get helpOpen(): boolean {
    return this.#helpOpen;
  }
  /** The rundown is being put in order. */
  get reordering(): boolean {
    return this.#reordering;
  }
  get planning(): boolean {
    return this.#planning;
  }
  /** Grows each time that the host wants to write a message. */
  get writing(): number {
    return this.#writing;
  }
  /** Just after a step of the show the next one does not count yet. */
  get settling(): boolean {
    return this.#desk.live.now - this.#steppedAt < SETTLING_MS;
  }

  /** Ending a phase early by the biggest button takes two presses: this is between them. */
  get armed(): boolean {
    return this.#desk.live.now - this.#armedAt < ARMED_MS.until;
  }

  do(view: HostView, intent: Intent): void {
    switch (intent.kind) {
      case 'primary':
        this.#pressPrimary(view);
        return;
      case 'action':
        this.press(view, intent.action);
        return;
      case 'toggle-clock':
        this.press(view, view.actions.ResumeClock.allowed ? 'ResumeClock' : 'PauseClock');
        return;
      case 'adjust':
        this.adjust(view, intent.deltaMs);
        return;
      case 'page':
        this.turn(view, intent.by);
        return;
      case 'scene':
        this.show(view, intent.scene);
        return;
      case 'undo':
        this.undo(view);
        return;
      case 'blackout':
        this.show(view, view.blackout);
        return;
      case 'lock':
        this.turnLock(view);
        return;
      case 'reorder':
        this.#reordering = !this.#reordering;
        return;
      case 'plan':
        this.#planning = true;
        return;
      case 'write':
        this.#writing += 1;
        return;
      case 'help':
        this.#helpOpen = !this.#helpOpen;
        return;
      default:
        intent satisfies never;
    }
  }

  /** A button or key of the desk; what is blocked tells why instead. */
  press(view: HostView, action: HostAction): void {
    if (!this.#may(view.actions[action]) || action === 'AdjustClock' || action === 'TurnPage') return;
    const { now } = this.#desk.live;
    if (isReasoned(action)) {
      const command = unreasonedFor(view, action, now);
      if (command !== null) this.#question = { kind: 'reason', command };
    } else if (action === 'CloseScoring') {
      if (view.stage !== null && !this.settling) void this.close(view.stage.project.projectId, []);
    } else if (action === 'PauseClock' || action === 'ResumeClock') {
      const command = commandFor(view, action, now);
      if (command !== null) void this.#desk.send(command);
    } else if (!this.settling) {
      const command = commandFor(view, action, now);
      if (command !== null) void this.#step(() => this.#desk.send(command));
    }
  }

  call(projectId: string): void {
    if (!this.settling) void this.#step(() => this.#desk.send({ type: 'CallProject', projectId }));
  }

  adjust(view: HostView, deltaMs: number): void {
    if (view.stage === null || !this.#may(view.actions.AdjustClock)) return;
    void this.#desk.send({ type: 'AdjustClock', projectId: view.stage.project.projectId, deltaMs });
  }

  turn(view: HostView, by: 1 | -1): void {
    if (view.stage === null || !this.#may(view.actions.TurnPage) || view.deck === null) return;
    const { now } = this.#desk.live;
    const page = pageAfter(view.deck, this.#asked, by, now);
    if (page === null || this.#desk.busy('TurnPage')) return;
    this.#asked = { url: view.deck.url, page, at: now };
    void this.#desk.send({ type: 'TurnPage', projectId: view.stage.project.projectId, page });
  }

  show(view: HostView, scene: RoomScene): void {
    if (scene === view.scene || !this.#may(view.scenes[scene])) return;
    void this.#desk.send({ type: 'ShowScene', roomId: view.room.id, scene });
  }

  /** Puts one project before another one, or (null) at the end of the rundown. */
  async move(projectId: string, before: string | null): Promise<void> {
    await this.#desk.send({ type: 'MoveProject', projectId, before });
  }

  /** Unlocking asks why, in place; locking again asks nothing. */
  turnLock({ setupLock }: HostView): void {
    if (setupLock.state === 'locked') this.#question = { kind: 'reason', command: { type: 'UnlockSetup' } };
    else if (setupLock.state === 'unlocked') void this.#desk.send({ type: 'LockSetup' });
    else this.#desk.toasts.tell(rundownWords.nothingToLock);
  }

  /** Takes back what the view says was the last act. */
  undo(view: HostView): void {
    if (view.undo === null) this.#desk.toasts.tell(refuse('nothing-to-undo', {}).message);
    else if (this.#may(view.undo.undoing))
      void this.#desk.send({ type: 'UndoLast', roomId: view.room.id, version: view.undo.version });
  }

  /** Closes scoring; judges that are missing and not yet acknowledged become a question. */
  async close(projectId: string, acknowledgedMissing: string[]): Promise<void> {
    this.#question = null;
    const command = { type: 'CloseScoring' as const, projectId, acknowledgedMissing };
    const answer = await this.#step(() => this.#desk.send(command, ['judges-missing']));
    if (answer?.ok === false && answer.refusal.code === 'judges-missing')
      this.#question = { kind: 'missing', projectId, judges: answer.refusal.facts.judges };
  }

  /** Asks for the reason first. */
  ask(command: Unreasoned): void {
    this.#question = { kind: 'reason', command };
  }

  async giveReason(command: Unreasoned, reason: string): Promise<void> {
    this.#question = null;
    await this.#step(() => this.#desk.send({ ...command, reason }));
  }

  dismissQuestion(): void {
    this.#question = null;
  }
  closePlan(): void {
    this.#planning = false;
  }
  endReordering(): void {
    this.#reordering = false;
  }
  closeHelp(): void {
    this.#helpOpen = false;
  }

  #pressPrimary(view: HostView): void {
    if (view.primary === null || this.settling) return;
    const { now } = this.#desk.live;
    const sinceArmed = now - this.#armedAt;
    if (endsEarly(view, view.primary, now) && !(sinceArmed > ARMED_MS.from && this.armed)) {
      if (!this.armed) this.#armedAt = now;
      return;
    }
    this.#armedAt = -Infinity;
    this.press(view, view.primary);
  }

  #may({ allowed, blockedBecause }: Allowed): boolean {
    if (!allowed && blockedBecause !== null) this.#desk.toasts.tell(blockedBecause.message);
    return allowed;
  }

  async #step<T>(send: () => Promise<T>): Promise<T> {
    this.#steppedAt = this.#desk.live.now;
    return send();
  }
}
