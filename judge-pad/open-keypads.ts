/** Keypads that are open: they hold digits that no draft has yet. */
let open = 0;

export const keypadIsOpen = (): boolean => open > 0;

/** @returns what closes it */
export function openKeypad(): () => void {
  open += 1;
  return () => {
    open -= 1;
  };
}
