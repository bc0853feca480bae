/** Puts text on the clipboard, also where a venue's plain http gives a page no clipboard of its own. */

/** @returns whether the text is on the clipboard */
export async function copyText(text: string): Promise<boolean> {
  if (!window.isSecureContext) return copySelection(text);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    console.info('the browser refused its clipboard', error);
    return copySelection(text);
  }
}

/** By the old command, which copies what is selected. */
function copySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}
