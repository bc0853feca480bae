/** Times on paper: in the one zone of the contests, whatever zone the server was set to. */
const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** @param at ms since the Unix epoch; @returns `2026-05-17 09:30:00` */
export const beijingTime = (at: number): string => format.format(at);
