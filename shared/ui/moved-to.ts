/** Moving one thing to a place in an order. */

/** @param place 1-based; outside the list counts as its nearest end */
export function movedTo(order: readonly string[], id: string, place: number): readonly string[] {
  const rest = order.filter((each) => each !== id);
  const at = Math.min(Math.max(Math.round(place) - 1, 0), rest.length);
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}
