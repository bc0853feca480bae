/** The judge's sheets on this device: drafts, what is on its way, and what was refused. */
import { SvelteMap } from 'svelte/reactivity';
import type { Refusal } from '../shared/contract/refusals.ts';
import type { JudgedComponentView, JudgeProject, JudgeView, OwnSheet } from '../shared/contract/views.ts';
import { DraftFollower, type DraftLine } from './draft-follower.ts';
import { DraftStore, draftName, type Draft, type DraftKey } from './drafts.ts';
import { Notes } from './notes.ts';
import type { SafeKeep } from './keep/keep.ts';
import type { Person } from './keep/person.ts';
import { isSignature, type OutboxEntry, type Seat, type SignatureSent } from './outbox/entry.ts';
import { Outbox, type OutboxPorts } from './outbox/outbox.ts';
import { draftOf, fitting, lateShown, sameContent, sheetStatus, type WorkingSheet } from './sheets.ts';

/** A submission that was accepted; the view that shows it has `version` or a later one. */
interface Accepted {
  readonly draft: Draft;
  readonly version: number;
}

export type SignatureStatus =
  { readonly kind: 'sending' } | { readonly kind: 'refused'; readonly because: Refusal };

export interface SheetDeskPorts extends Pick<OutboxPorts, 'send' | 'turn' | 'newId' | 'now'> {
  readonly keep: Pick<SafeKeep, 'read' | 'write' | 'remove' | 'lasting'>;
  /** How the server is told of drafts, and asked for those of another tablet. */
  readonly drafts: DraftLine;
  /** The log position that the page's view shows. */
  readonly shownVersion: () => number;
  /** The judge's own sheet in the page's view. */
  readonly shownSheet: (projectId: string, componentId: string) => OwnSheet | undefined;
}

export const seatOf = (view: JudgeView): Seat => ({
  ...personOf(view),
  generation: view.judge.generation,
});

export class SheetDesk {
  readonly #ports: SheetDeskPorts;
  readonly #store: DraftStore;
  readonly #follower: DraftFollower;
  readonly #outbox: Outbox;
  readonly #notes: Notes;
  readonly #accepted = new SvelteMap<string, Accepted>();
  /** The log position of the signature that was taken last. */
  #signedAt = 0;
  /** Grows with every change of what is read outside Svelte's sight: drafts, outbox, whether the device keeps them. */
  #changes = $state(0);

  private constructor(
    ports: SheetDeskPorts,
    store: DraftStore,
    notes: Notes,
    outbox: (desk: SheetDesk) => Outbox,
  ) {
    this.#notes = notes;
    this.#ports = ports;
    this.#store = store;
    this.#follower = new DraftFollower(store, ports.drafts, () => this.changed());
    this.#outbox = outbox(this);
  }

  /** With what this device has kept of the seat; begins to send what is on its way. */
  static async open(seat: Seat, ports: SheetDeskPorts): Promise<SheetDesk> {
    const store = await DraftStore.open(ports.keep, seat);
    const desk = new SheetDesk(
      ports,
      store,
      await Notes.open(ports.keep, seat),
      (own) =>
        new Outbox(seat, {
          ...ports,
          onchange: () => own.changed(),
          onaccepted: (entry, version) => {
            if (isSignature(entry)) own.#signedAt = version;
            else own.#take(entry, version);
          },
        }),
    );
    await desk.#outbox.start();
    return desk;
  }

  /** False once this device has refused to keep something. */
  get durable(): boolean {
    return this.#changes >= 0 && this.#ports.keep.lasting;
  }

  /** Whether the page could be loaded anew: the device keeps what is not yet with the server. */
  get nothingToLose(): boolean {
    return this.durable || (!this.#store.holdsAny && this.#outbox.isEmpty);
  }

  /** Sheets that the server did not take, and those written before the seat was renewed. */
  get left(): readonly OutboxEntry[] {
    if (this.#changes < 0) return [];
    return [...this.#outbox.stranded, ...this.#outbox.entries.filter(({ refusal }) => refusal !== null)];
  }

  /** On their way, the newest of each sheet: what staff can carry while there is no network. */
  get waiting(): readonly OutboxEntry[] {
    return this.#changes >= 0 ? this.#outbox.newest : [];
  }

  /** Where the signature stands that this device has sent off; null once the page's view shows it. */
  get signature(): SignatureStatus | null {
    if (this.#changes < 0) return null;
    const entry = this.#outbox.signature;
    if (entry !== null)
      return entry.refusal === null ? { kind: 'sending' } : { kind: 'refused', because: entry.refusal };
    return this.#signedAt > this.#ports.shownVersion() ? { kind: 'sending' } : null;
  }

  sign(signature: SignatureSent): void {
    void this.#outbox.sign(signature);
  }

  noteOf(projectId: string): string {
    return this.#changes >= 0 ? this.#notes.of(projectId) : '';
  }

  /** To oneself. */
  note(projectId: string, text: string): void {
    this.#notes.write(projectId, text);
    this.changed();
  }

  changed(): void {
    this.#changes += 1;
  }

  /** The connection is back. */
  retry(): void {
    this.#outbox.retry();
  }

  /** The connection is there and this tablet holds the seat: what was entered on another one is fetched. */
  meetDrafts(): Promise<void> {
    return this.#follower.meet();
  }

  close(): void {
    this.#outbox.stop();
    this.#follower.stop();
  }

  /** The sheets of one project, in the order of this judge's components. */
  sheetsOf(view: JudgeView, project: JudgeProject): WorkingSheet[] {
    return view.components.map((component) => this.#sheet(view, project, component));
  }

  /** @param score null takes the score away */
  enter(
    view: JudgeView,
    project: JudgeProject,
    componentId: string,
    criterionId: string,
    score: string | null,
  ) {
    this.#edit(view, project, componentId, ({ scores, comment }) => {
      const others = Object.entries(scores).filter(([id]) => id !== criterionId);
      const entered: [string, string][] = score === null ? [] : [[criterionId, score]];
      return { scores: Object.fromEntries([...others, ...entered]), comment };
    });
  }

  comment(view: JudgeView, project: JudgeProject, componentId: string, comment: string): void {
    this.#edit(view, project, componentId, ({ scores }) => ({ scores, comment }));
  }

  /** Throws this device's changes away: the sheet is again what the server holds. */
  revert(view: JudgeView, project: JudgeProject, componentId: string): void {
    const key = keyOf(view, project, componentId);
    this.#store.remove(key);
    this.#follower.changed();
    this.#forgetRefused(key);
    this.changed();
  }

  /** Puts these components' sheets on their way. */
  submit(view: JudgeView, project: JudgeProject, componentIds: readonly string[]): void {
    for (const { component, draft } of this.sheetsOf(view, project)) {
      if (!componentIds.includes(component.id)) continue;
      const key = keyOf(view, project, component.id);
      this.#forgetRefused(key);
      void this.#outbox.add({
        projectId: key.projectId,
        componentId: key.componentId,
        ...draft,
        knownRevision: this.#knownRevision(project, key),
      });
    }
  }

  /** Takes a sheet that was left over back onto the page, to be looked at and submitted anew. */
  async takeBack(view: JudgeView, entry: OutboxEntry): Promise<void> {
    const { projectId, componentId, scores, comment } = entry;
    const key = { ...personOf(view), projectId, componentId };
    const project = view.projects.find((one) => one.project.projectId === projectId);
    this.#write(key, { scores, comment }, project);
    await this.discard(entry);
  }

  discard(entry: OutboxEntry): Promise<void> {
    return this.#outbox.discard(entry);
  }

  #knownRevision(project: JudgeProject, key: DraftKey): number {
    const [own, late] = [project.sheets[key.componentId], project.lateSheets[key.componentId]];
    const shown = own && (!late || own.revision > late.revision) ? own.revision : (late?.revision ?? 0);
    const accepted = this.#awaitingView(draftName(key)) === null ? 0 : 1;
    return shown + accepted + this.#onItsWay(key).length;
  }

  #sheet(view: JudgeView, project: JudgeProject, component: JudgedComponentView): WorkingSheet {
    const key = keyOf(view, project, component.id);
    const own = project.sheets[component.id];
    const late = lateShown(project, component.id);
    const pending = project.lateSheets[component.id];
    const accepted = this.#awaitingView(draftName(key));
    const held = this.#changes >= 0 ? this.#store.read(key) : null;
    const sent = newest(this.#onItsWay(key)) ?? accepted?.draft;
    // reopened: what came late is there to be submitted again, in time
    const again = project.scoring.allowed && pending?.decision === null ? draftOf(pending) : null;
    const draft = held ?? sent ?? again ?? draftOf(late ?? own);
    const sending = sent !== undefined && sameContent(sent, draft);
    const mine = held ?? again;
    return {
      component,
      draft: fitting(component, draft),
      status: sheetStatus(mine && fitting(component, mine), own, sending, late),
      refusal: newest(this.#refused(key))?.refusal ?? null,
    };
  }

  /** Oldest first. */
  #onItsWay(key: DraftKey): readonly OutboxEntry[] {
    return this.#outbox.entries.filter((entry) => entry.refusal === null && isOf(key, entry));
  }

  #refused(key: DraftKey): readonly OutboxEntry[] {
    return this.#outbox.entries.filter((entry) => entry.refusal !== null && isOf(key, entry));
  }

  /** What was refused gives way to what is entered or sent off after it. */
  #forgetRefused(key: DraftKey): void {
    for (const entry of this.#refused(key)) void this.#outbox.discard(entry);
  }

  #awaitingView(name: string): Accepted | null {
    const accepted = this.#accepted.get(name);
    return accepted !== undefined && accepted.version > this.#ports.shownVersion() ? accepted : null;
  }

  #edit(view: JudgeView, project: JudgeProject, componentId: string, change: (draft: Draft) => Draft): void {
    const key = keyOf(view, project, componentId);
    const [sheet] = this.sheetsOf(view, project).filter(({ component }) => component.id === componentId);
    if (sheet === undefined) return;
    this.#write(key, change(sheet.draft), project);
    this.#forgetRefused(key);
    this.changed();
  }

  #write(key: DraftKey, draft: Draft, project: JudgeProject | undefined): void {
    this.#store.write(key, draft, project === undefined ? 0 : this.#knownRevision(project, key));
    this.#follower.changed();
  }

  #take(entry: OutboxEntry, version: number): void {
    const key = { ...entry.seat, ...entry };
    this.#accepted.set(draftName(key), { draft: entry, version });
    const held = this.#store.read(key);
    const shown = this.#ports.shownSheet(entry.projectId, entry.componentId);
    // what staff have carried may have been the marks alone: the comment is still to be submitted
    const commentLeft =
      shown?.source === 'relayed' && shown.version === version && !sameContent(draftOf(shown), entry);
    if (commentLeft)
      this.#store.write(key, held ?? { scores: entry.scores, comment: entry.comment }, shown.revision);
    else if (held !== null && sameContent(held, entry)) this.#store.remove(key);
    this.#follower.changed();
    this.changed();
  }
}

/** Of a list whose oldest is first; `at` is younger than some of the browsers that this runs in. */
const newest = (entries: readonly OutboxEntry[]): OutboxEntry | undefined => entries[entries.length - 1];

const isOf = ({ projectId, componentId }: DraftKey, entry: OutboxEntry): boolean =>
  entry.projectId === projectId && entry.componentId === componentId;

const personOf = ({ contest, judge }: JudgeView): Person => ({
  ...{ contestId: contest.id, judgeId: judge.id, since: judge.since },
});

const keyOf = (view: JudgeView, { project }: JudgeProject, componentId: string): DraftKey => ({
  ...personOf(view),
  projectId: project.projectId,
  componentId,
});
