/** The name of who keys in or carries sheets, kept by this window alone, so that it is typed once a pile. */
const KEY = 'luyan-keyed-by';

/** @param name to be remembered; absent: only read */
export function rememberedName(name?: string): string {
  if (name !== undefined) sessionStorage.setItem(KEY, name);
  return sessionStorage.getItem(KEY) ?? '';
}
