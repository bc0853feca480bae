/** A judge who speaks the wire from docs/PROTOCOL.md alone: nothing here comes from the product's own code. */
import { cookiesOf, Wire, type WireAnswer, type WireCommand } from './wire.ts';

interface View {
  readonly components: readonly {
    readonly id: string;
    readonly criteria: readonly { readonly id: string; readonly max: string; readonly step: string }[];
  }[];
}

/** Spreads a total over criteria of equal maximum in half steps; the first ones take what is over. */
export function spread(total: number, criteria: number): string[] {
  const halves = Math.round(total * 2);
  const base = Math.floor(halves / criteria);
  return Array.from({ length: criteria }, (_, index) =>
    String((base + (index < halves % criteria ? 1 : 0)) / 2),
  );
}

export class WireJudge {
  readonly #wire: Wire<View>;

  private constructor(wire: Wire<View>) {
    this.#wire = wire;
  }

  static async enter(baseUrl: string, code: string): Promise<WireJudge> {
    const response = await fetch(`${baseUrl}/api/access/seat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    if (response.status !== 204) throw new Error(`the code was refused: ${await response.text()}`);
    return new WireJudge(await Wire.open(baseUrl, 'judge', cookiesOf(response)));
  }

  get components(): View['components'] {
    return this.#wire.held.view.components;
  }

  /** Each component of this judge's panel, total by component id, for the project on stage. */
  async score(projectId: string, totals: Readonly<Record<string, number>>): Promise<void> {
    for (const { id, criteria } of this.components) {
      const total = totals[id];
      if (total === undefined) continue;
      const values = spread(total, criteria.length);
      const scores = Object.fromEntries(criteria.map((criterion, index) => [criterion.id, values[index]]));
      const answer = await this.send({ type: 'SubmitSheet', projectId, componentId: id, scores });
      if (!answer.ok) throw new Error(`refused: ${answer.refusal?.message.zh}`);
    }
  }

  /** The same `commandId` again until it is answered. */
  send(command: WireCommand, commandId?: string): Promise<WireAnswer> {
    return this.#wire.send(command, commandId);
  }

  leave(): void {
    this.#wire.close();
  }
}
