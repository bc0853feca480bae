/** The displays that are sent the picture, by the ids that the server has given them. */
import { MOST_PREVIEWS, MOST_WATCHERS } from '../../../shared/contract/share.ts';
import { Outgoing } from './outgoing.ts';

export class Watchers {
  readonly #outgoing = new Map<string, Outgoing>();
  readonly #onChange: () => void;

  /** @param onChange another number of them may have the picture now */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** How many screens of the hall have the picture. */
  get connected(): number {
    return [...this.#outgoing.values()].filter(({ connected, preview }) => connected && !preview).length;
  }

  /** @param preview it is on a host desk. @returns the offer to a display that has asked; null where there are too many, or it has asked anew meanwhile */
  async offer(id: string, preview: boolean, track: MediaStreamTrack): Promise<string | null> {
    this.#endOne(id);
    if (this.#outgoing.size >= MOST_WATCHERS + MOST_PREVIEWS) return null;
    const outgoing = new Outgoing(track, preview, () => this.#changed());
    this.#outgoing.set(id, outgoing);
    const sdp = await outgoing.offer();
    return this.#outgoing.get(id) === outgoing ? sdp : null;
  }

  async answered(id: string, sdp: string): Promise<void> {
    await this.#outgoing.get(id)?.answered(sdp);
  }

  lose(id: string): void {
    this.#endOne(id);
    this.#onChange();
  }

  pulse(): void {
    this.#outgoing.forEach((one) => one.pulse());
  }

  /** @param inMs at the cut displays drop the picture by their own clocks, and would show the deck if they were told before */
  endAll(inMs: number): void {
    const all = [...this.#outgoing.values()];
    this.#outgoing.clear();
    if (inMs === 0) all.forEach((one) => one.end());
    else setTimeout(() => all.forEach((one) => one.end()), inMs);
  }

  #endOne(id: string): void {
    this.#outgoing.get(id)?.end();
    this.#outgoing.delete(id);
  }

  #changed(): void {
    for (const [id, { failed }] of [...this.#outgoing]) if (failed) this.#endOne(id);
    this.#onChange();
  }
}
