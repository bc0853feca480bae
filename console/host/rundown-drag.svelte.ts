/** A project of the rundown on its way under a finger or the mouse: it is taken by its number and let go over another one. */
import type { HostProject } from '../../shared/contract/views.ts';
import { dropOf } from './rundown.ts';

interface Drag {
  readonly projectId: string;
  readonly over: string | null;
  readonly below: boolean;
  readonly drop: { readonly before: string | null } | null;
}

/** So near to an edge of the list, px, it scrolls on by so much at each move. */
const EDGE = 36;
const SCROLL = 14;

export class RundownDrag {
  readonly #rundown: () => readonly HostProject[];
  readonly #onmove: (projectId: string, before: string | null) => void;
  #drag = $state.raw<Drag | null>(null);

  constructor(
    rundown: () => readonly HostProject[],
    onmove: (projectId: string, before: string | null) => void,
  ) {
    this.#rundown = rundown;
    this.#onmove = onmove;
  }

  isDragged(projectId: string): boolean {
    return this.#drag?.projectId === projectId;
  }

  /** On which side of a project the dragged one would stand; null: not beside it. */
  besides(projectId: string): 'above' | 'below' | null {
    const drag = this.#drag;
    if (drag === null || drag.drop === null || drag.over !== projectId) return null;
    return drag.below ? 'below' : 'above';
  }

  begin(list: HTMLElement, event: PointerEvent): void {
    const grip = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-grip]') : null;
    if (grip === null || event.button !== 0) return;
    event.preventDefault();
    list.setPointerCapture(event.pointerId);
    this.#drag = { projectId: grip.dataset['grip'] ?? '', over: null, below: false, drop: null };
  }

  move(list: HTMLElement, { clientX, clientY }: PointerEvent): void {
    const drag = this.#drag;
    if (drag === null) return;
    const edges = list.getBoundingClientRect();
    if (clientY < edges.top + EDGE) list.scrollBy(0, -SCROLL);
    else if (clientY > edges.bottom - EDGE) list.scrollBy(0, SCROLL);
    const row = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-row]') ?? null;
    const over = row?.dataset['row'] ?? null;
    const box = row?.getBoundingClientRect();
    const below = box !== undefined && clientY > box.top + box.height / 2;
    const drop = over === null ? null : dropOf(this.#rundown(), drag.projectId, over, below);
    this.#drag = { ...drag, over, below, drop };
  }

  end(): void {
    const drag = this.#drag;
    this.#drag = null;
    if (drag !== null && drag.drop !== null) this.#onmove(drag.projectId, drag.drop.before);
  }

  cancel(): void {
    this.#drag = null;
  }
}
