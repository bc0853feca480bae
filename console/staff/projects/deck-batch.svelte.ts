/** Many deck files on their way to their projects: offered, looked over by staff, then sent one after the other. */
import type { Refusal } from '../../../shared/contract/refusals.ts';
import type { Conversions } from './conversions.svelte.ts';
import { uploadDeck } from './deck-upload.ts';
import { matchDecks, type DeckMatch, type NamedProject } from './match-decks.ts';

export type BatchState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending'; readonly share: number }
  | { readonly kind: 'done'; readonly pages: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface BatchRow {
  readonly file: File;
  readonly match: DeckMatch;
  /** Empty: it is not sent. */
  readonly projectId: string;
  readonly state: BatchState;
}

export class DeckBatch {
  readonly #contestId: string;
  readonly #conversions: Conversions;
  readonly #stop = new AbortController();
  #rows = $state.raw<readonly BatchRow[]>([]);
  #underWay = $state(false);

  constructor(
    contestId: string,
    conversions: Conversions,
    files: readonly File[],
    projects: readonly NamedProject[],
  ) {
    this.#contestId = contestId;
    this.#conversions = conversions;
    const matches = matchDecks(
      files.map(({ name }) => name),
      projects,
    );
    this.#rows = files.map((file, index) => {
      const match = matches[index] ?? { by: 'none' };
      const projectId = match.by === 'none' ? '' : match.projectId;
      return { file, match, projectId, state: { kind: 'waiting' } };
    });
  }

  get rows(): readonly BatchRow[] {
    return this.#rows;
  }
  get underWay(): boolean {
    return this.#underWay;
  }
  /** Chosen and not there yet. */
  get toSend(): readonly BatchRow[] {
    return this.#rows.filter(({ projectId, state }) => projectId !== '' && state.kind !== 'done');
  }

  /** Whether another file goes to the same project: then nothing is sent. */
  clashes({ file, projectId }: BatchRow): boolean {
    return projectId !== '' && this.#rows.some((row) => row.file !== file && row.projectId === projectId);
  }

  /** Whether a file has arrived: leaving takes nothing back. */
  get begun(): boolean {
    return !this.#underWay && this.#rows.some(({ state }) => state.kind === 'done');
  }

  /** Whether everything that was chosen has arrived. */
  get finished(): boolean {
    return this.begun && this.toSend.length === 0;
  }

  get ready(): boolean {
    return !this.#underWay && this.toSend.length > 0 && !this.toSend.some((row) => this.clashes(row));
  }

  choose(row: BatchRow, projectId: string): void {
    this.#change(row.file, { projectId });
  }

  async send(): Promise<void> {
    this.#underWay = true;
    for (const { file, projectId } of this.toSend) {
      if (this.#stop.signal.aborted) break;
      this.#change(file, { state: { kind: 'sending', share: 0 } });
      const upload = uploadDeck(this.#contestId, projectId, file, {
        onprogress: (share) => this.#change(file, { state: { kind: 'sending', share } }),
        signal: this.#stop.signal,
      });
      const answer = await this.#conversions.during(upload);
      this.#change(file, { state: stateAfter(answer) });
    }
    this.#underWay = false;
  }

  /** Stops the one that is being sent, and those behind it. */
  stop(): void {
    this.#stop.abort();
  }

  #change(file: File, change: Partial<Pick<BatchRow, 'projectId' | 'state'>>): void {
    this.#rows = this.#rows.map((row) => (row.file === file ? { ...row, ...change } : row));
  }
}

function stateAfter(answer: Awaited<ReturnType<typeof uploadDeck>>): BatchState {
  if (answer === null) return { kind: 'waiting' };
  return answer.ok
    ? { kind: 'done', pages: answer.value.pages }
    : { kind: 'refused', refusal: answer.refusal };
}
