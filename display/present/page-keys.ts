/** Which way a key turns: presentation clickers are keyboards that send these. */
export type Turn = 'next' | 'previous';

const turns: ReadonlyMap<string, Turn> = new Map([
  ['ArrowRight', 'next'],
  ['ArrowDown', 'next'],
  ['PageDown', 'next'],
  [' ', 'next'],
  ['ArrowLeft', 'previous'],
  ['ArrowUp', 'previous'],
  ['PageUp', 'previous'],
]);

/** @returns null for a key that turns nothing, and for one held together with Ctrl, Alt or Meta */
export function turnOfKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>): Turn | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  return turns.get(event.key) ?? null;
}

/**
 * The page to ask for.
 * @param from the page shown, or the one already asked for when taps are faster than the network
 * @returns null at either end of the deck
 */
export function pageAfter(from: number, pages: number, turn: Turn): number | null {
  const page = turn === 'next' ? from + 1 : from - 1;
  return page >= 1 && page <= pages ? page : null;
}
