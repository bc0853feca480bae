/** An instant as the wall clock of this device shows it. */

/** `7` is `07`. */
export const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** `14:03`. @param at ms since the Unix epoch */
export function timeOfDay(at: number): string {
  const date = new Date(at);
  return `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}

/** `14:03:22`. @param at ms since the Unix epoch */
export const clockTime = (at: number): string => `${timeOfDay(at)}:${twoDigits(new Date(at).getSeconds())}`;
