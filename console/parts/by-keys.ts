/** Makes a part that scrolls reachable by the keyboard, so that its end can be seen without a mouse. */
export const scrolledByKeys = (part: HTMLElement): void => {
  part.tabIndex = 0;
};
