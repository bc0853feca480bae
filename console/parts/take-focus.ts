/** Puts the focus on a field as it appears, where the page opened it for the user to type in. */
export function takeFocus(element: HTMLElement): void {
  element.focus();
}
