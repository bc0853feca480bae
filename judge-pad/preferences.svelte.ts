/** How this judge likes the pad: the size of its text and the hand that taps. Of the device, not of the contest. */

export const textSizes = ['normal', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];
export const hands = ['right', 'left'] as const;
export type Hand = (typeof hands)[number];

const KEY = 'luyan-pad-preferences';

interface Kept {
  readonly text?: unknown;
  readonly hand?: unknown;
}

function kept(): Kept {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch (error) {
    console.warn('the preferences cannot be read', error);
    return {};
  }
}

class Preferences {
  #text = $state<TextSize>('normal');
  #hand = $state<Hand>('right');

  constructor() {
    const { text, hand } = kept();
    this.#text = textSizes.find((size) => size === text) ?? 'normal';
    this.#hand = hands.find((one) => one === hand) ?? 'right';
    this.#show();
  }

  get text(): TextSize {
    return this.#text;
  }
  get hand(): Hand {
    return this.#hand;
  }

  chooseText(text: TextSize): void {
    this.#text = text;
    this.#keep();
  }
  chooseHand(hand: Hand): void {
    this.#hand = hand;
    this.#keep();
  }

  #keep(): void {
    this.#show();
    try {
      localStorage.setItem(KEY, JSON.stringify({ text: this.#text, hand: this.#hand }));
    } catch (error) {
      console.warn('the preferences hold for this page only', error);
    }
  }

  /** judge.css does the rest. */
  #show(): void {
    document.documentElement.dataset['text'] = this.#text;
    document.documentElement.dataset['hand'] = this.#hand;
  }
}

let preferences: Preferences | null = null;
export const padPreferences = (): Preferences => (preferences ??= new Preferences());
