/** The list with the entry at this place and the one after it exchanged. */
export function swapped(order: readonly string[], at: number): readonly string[] {
  return [...order.slice(0, at), ...order.slice(at, at + 2).reverse(), ...order.slice(at + 2)];
}
