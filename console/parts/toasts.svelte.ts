/** Short messages at the edge of the desk: refusals until dismissed or a while has passed, news for a moment. */
import type { Bilingual } from '../../shared/contract/text.ts';

export interface Toast {
  readonly id: number;
  readonly tone: 'bad' | 'good';
  readonly text: Bilingual;
}

const SHOWN_MS = { bad: 12_000, good: 3_500 };
const AT_MOST = 4;

export class Toasts {
  #list = $state.raw<readonly Toast[]>([]);
  #lastId = 0;

  get list(): readonly Toast[] {
    return this.#list;
  }

  /** A sentence that is on show already is shown anew instead of twice. */
  tell(text: Bilingual, tone: Toast['tone'] = 'bad'): void {
    const id = ++this.#lastId;
    const others = this.#list.filter((toast) => toast.text.zh !== text.zh);
    this.#list = [...others, { id, tone, text }].slice(-AT_MOST);
    setTimeout(() => this.dismiss(id), SHOWN_MS[tone]);
  }

  dismiss(id: number): void {
    this.#list = this.#list.filter((toast) => toast.id !== id);
  }
}
