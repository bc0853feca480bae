/** The judge's sheets on this device: drafts, what is on its way, and what was refused. */
import { SvelteMap } from 'svelte/reactivity';
import type { LiveView } from '../shared/client/live-view.svelte.ts';
import type { Refusal } from '../shared/contract/refusals.ts';
import type { JudgedComponentView, JudgeProject, JudgeView } from '../shared/contract/views.ts';
import { draftName, type Draft, type DraftKey, type DraftStore } from './drafts.ts';
import { draftOf, fitting, sameContent, sheetStatus, type WorkingSheet } from './sheets.ts';

/** A submission that was accepted; the view that shows it has `version` or a later one. */
interface Accepted {
  readonly draft: Draft;
  readonly version: number;
}

export class SheetDesk {
  readonly #live: LiveView<JudgeView>;
  readonly #store: DraftStore;
  #writes = $state(0);
  readonly #sending = new SvelteMap<string, Draft>();
  readonly #accepted = new SvelteMap<string, Accepted>();
  readonly #refusals = new SvelteMap<string, Refusal>();
  /** The newest submission of a sheet whose previous one is still on its way: sent after it, never beside it. */
  readonly #next = new SvelteMap<string, Draft>();

  constructor(live: LiveView<JudgeView>, store: DraftStore) {
    this.#live = live;
    this.#store = store;
  }

  /** False once this device has failed to keep a draft. */
  get durable(): boolean {
    return this.#writes >= 0 && this.#store.durable;
  }

  /** Whether the page could be loaded anew: drafts are kept by the device, and nothing is on its way. */
  get nothingToLose(): boolean {
    return this.#sending.size === 0 && (this.durable || !this.#store.holdsAny);
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
    this.#refusals.delete(draftName(key));
    this.#store.remove(key);
    this.#writes += 1;
  }

  /** Sends these components' sheets, each until it is answered. */
  submit(view: JudgeView, project: JudgeProject, componentIds: readonly string[]): void {
    for (const { component, draft } of this.sheetsOf(view, project)) {
      if (componentIds.includes(component.id)) void this.#send(keyOf(view, project, component.id), draft);
    }
  }

  #sheet(view: JudgeView, project: JudgeProject, component: JudgedComponentView): WorkingSheet {
    const key = keyOf(view, project, component.id);
    const name = draftName(key);
    const own = project.sheets[component.id];
    const accepted = this.#awaitingView(name);
    const held = this.#held(key);
    const draft = held ?? accepted?.draft ?? draftOf(own);
    const onItsWay = this.#sending.get(name) ?? accepted?.draft;
    const sending = onItsWay !== undefined && sameContent(onItsWay, draft);
    return {
      component,
      draft: fitting(component, draft),
      status: sheetStatus(held && fitting(component, held), own, sending),
      refusal: this.#refusals.get(name) ?? null,
    };
  }

  #held(key: DraftKey): Draft | null {
    return this.#writes >= 0 ? this.#store.read(key) : null;
  }

  #awaitingView(name: string): Accepted | null {
    const accepted = this.#accepted.get(name);
    return accepted !== undefined && accepted.version > this.#live.version ? accepted : null;
  }

  #edit(view: JudgeView, project: JudgeProject, componentId: string, change: (draft: Draft) => Draft): void {
    const key = keyOf(view, project, componentId);
    const name = draftName(key);
    const from =
      this.#store.read(key) ?? this.#awaitingView(name)?.draft ?? draftOf(project.sheets[componentId]);
    this.#store.write(key, change(from));
    this.#refusals.delete(name);
    this.#writes += 1;
  }

  async #send(key: DraftKey, draft: Draft): Promise<void> {
    const name = draftName(key);
    this.#refusals.delete(name);
    if (this.#sending.has(name)) {
      this.#next.set(name, draft);
      return;
    }
    for (let turn: Draft | undefined = draft; turn !== undefined; turn = this.#next.get(name)) {
      this.#next.delete(name);
      this.#sending.set(name, turn);
      await this.#sendOne(key, turn);
    }
    this.#sending.delete(name);
  }

  async #sendOne(key: DraftKey, draft: Draft): Promise<void> {
    const comment = draft.comment.trim();
    const answer = await this.#live.send({
      type: 'SubmitSheet',
      projectId: key.projectId,
      componentId: key.componentId,
      scores: draft.scores,
      ...(comment === '' ? {} : { comment }),
    });
    if (!answer.ok) {
      this.#refusals.set(draftName(key), answer.refusal);
      return;
    }
    this.#accepted.set(draftName(key), { draft, version: answer.version });
    const held = this.#store.read(key);
    if (held !== null && sameContent(held, draft)) this.#store.remove(key);
    this.#writes += 1;
  }
}

const keyOf = (view: JudgeView, { project }: JudgeProject, componentId: string): DraftKey => ({
  contestId: view.contest.id,
  judgeId: view.judge.id,
  projectId: project.projectId,
  componentId,
});
