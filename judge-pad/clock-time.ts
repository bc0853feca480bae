/** An instant as the wall clock of this device shows it, `14:03:22`. @param at ms since the Unix epoch */
export function clockTime(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes(), date.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
