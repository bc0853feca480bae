/**
 * Lets go of what has just gone out of sight, once the page has been drawn without it: to close a document or to stop a
 * decoder can take longer than a frame, and at a cut nothing may come before that frame.
 */
const AFTER_MS = 100;

export function letGo(act: () => void): void {
  setTimeout(act, AFTER_MS);
}
