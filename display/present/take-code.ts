/** The code that a printed QR carries to the presenter's phone. */

/** Takes `#code=…` out of the address, so that it stays neither on screen nor in the history. */
export function takeCode(): string | null {
  const code = new URLSearchParams(location.hash.replace(/^#/, '')).get('code');
  if (code !== null) history.replaceState(null, '', location.pathname + location.search);
  return code;
}
