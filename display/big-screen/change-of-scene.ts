/**
 * How one picture of the big screen gives way to the next: what can be read on the old one fades first, then the new
 * one comes, so that two are never readable at once. The ground beneath stays. Opacity alone: no frame is drawn anew.
 */
import { prefersReducedMotion } from 'svelte/motion';
import { fade, type TransitionConfig } from 'svelte/transition';

/** The same times stand in the styles of the deck and of a shared screen. */
const LEAVE_MS = 140;
const COME_MS = 300;

const still: TransitionConfig = { duration: 0 };

/** @param atOnce the deck is cut: what stands in its place does not wait */
export function come(node: Element, { atOnce = false }: { atOnce?: boolean } = {}): TransitionConfig {
  if (atOnce || prefersReducedMotion.current) return still;
  return fade(node, { delay: LEAVE_MS, duration: COME_MS });
}

export function leave(node: Element): TransitionConfig {
  return prefersReducedMotion.current ? still : fade(node, { duration: LEAVE_MS });
}

/** What the next picture most often has too, in the same place: it goes as the next one's comes. */
export function leaveLast(node: Element): TransitionConfig {
  return prefersReducedMotion.current ? still : fade(node, { delay: LEAVE_MS, duration: COME_MS });
}
