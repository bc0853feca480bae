/** What the host of a desk review is being asked, and the commands that close or reveal several projects. */
import type { HostProject } from '../../../shared/contract/views.ts';
import type { Desk } from '../../desk.svelte.ts';
import { acknowledgedOf } from './review-list.ts';

export type ReviewQuestion =
  | { readonly kind: 'close-all' }
  | { readonly kind: 'reveal-all' }
  | { readonly kind: 'reveal'; readonly projectId: string };

const idsOf = (projects: readonly HostProject[]): string[] =>
  projects.map(({ project }) => project.projectId);

export class ReviewControls {
  readonly #desk: Desk;
  #question = $state.raw<ReviewQuestion | null>(null);

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get question(): ReviewQuestion | null {
    return this.#question;
  }

  ask(question: ReviewQuestion): void {
    this.#question = question;
  }

  dismiss(): void {
    this.#question = null;
  }

  /** The question stays open when it is refused: its lists are those of the newest view. */
  async closeAll(projects: readonly HostProject[]): Promise<void> {
    const answer = await this.#desk.send({
      type: 'CloseScoringOfMany',
      projectIds: idsOf(projects),
      acknowledgedMissing: acknowledgedOf(projects),
    });
    if (answer?.ok) this.dismiss();
  }

  async reveal(projects: readonly HostProject[]): Promise<void> {
    const answer = await this.#desk.send({ type: 'RevealAtOnce', projectIds: idsOf(projects) });
    if (answer?.ok) this.dismiss();
  }

  /** The next step of one project's reveal, on the big screen of its room. */
  async revealStep({ project: { projectId }, review }: HostProject): Promise<void> {
    if (review?.step == null) return;
    const answer = await this.#desk.send({ type: 'RevealNext', projectId, step: review.step });
    if (answer?.ok) this.dismiss();
  }
}
