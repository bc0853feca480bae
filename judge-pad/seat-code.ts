/** The six-character code on a judge's card: as it is typed, and as a QR link brings it. */
export const CODE_LENGTH = 6;

/** What is left of typed or pasted text as a code: capital letters and digits, full-width ones too, at most six. */
export function tidyCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, CODE_LENGTH);
}

/** The code in an address's fragment (`#code=K7M2QX`), or null. */
export function codeInFragment(fragment: string): string | null {
  const code = tidyCode(new URLSearchParams(fragment.replace(/^#/, '')).get('code') ?? '');
  return code === '' ? null : code;
}

interface Address {
  readonly hash: string;
  readonly pathname: string;
  readonly search: string;
}

/** Takes the code out of the address bar, so that neither history nor a glance over the shoulder keeps it. */
export function takeCode(address: Address, history: Pick<History, 'replaceState'>): string | null {
  const code = codeInFragment(address.hash);
  if (code !== null) history.replaceState(null, '', address.pathname + address.search);
  return code;
}
