/**
 * Pressing a blocked button says why: a tooltip needs a mouse, and the host may hold a tablet. Also gives up
 * the focus after a press by pointer, so that the space bar means the next step and not that button again.
 */
import type { Attachment } from 'svelte/attachments';

/** @param tell gets the sentence that the pressed button is described by */
export function explainBlocked(tell: (sentence: string) => void): Attachment<HTMLElement> {
  return (root) => {
    const onclick = (event: MouseEvent) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button, a') : null;
      if (button === null) return;
      const describedBy = button.getAttribute('aria-describedby');
      if (button.getAttribute('aria-disabled') === 'true' && describedBy !== null) {
        const sentence = document.getElementById(describedBy)?.textContent;
        if (sentence) tell(sentence);
      }
      const pressedByPointer = event.detail > 0;
      if (pressedByPointer && document.activeElement === button) button.blur();
    };
    root.addEventListener('click', onclick);
    return () => root.removeEventListener('click', onclick);
  };
}
