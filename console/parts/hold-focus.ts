/** Keeps the focus inside an element while it is on the page, and gives it back afterwards. */
import type { Attachment } from 'svelte/attachments';

const FOCUSABLE = 'button, a[href], input, select, textarea, [tabindex]:not([tabindex="-1"])';

export const holdFocus: Attachment<HTMLElement> = (root) => {
  const before = document.activeElement;
  const inside = () =>
    [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((each) => !each.closest('[inert]'));
  const onkeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return;
    const all = inside();
    const [first, last] = [all[0], all[all.length - 1]];
    const leaves = event.shiftKey ? [first, root] : [last];
    if (!leaves.includes(document.activeElement as HTMLElement)) return;
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  };
  const field = root.querySelector<HTMLElement>('input, select, textarea');
  if (!root.contains(document.activeElement)) (field ?? root).focus();
  root.addEventListener('keydown', onkeydown);
  return () => {
    root.removeEventListener('keydown', onkeydown);
    if (before instanceof HTMLElement) before.focus();
  };
};
