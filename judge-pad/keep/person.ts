/** Whose it is that this device keeps: a seat's id stays when another person is put on it, and what is kept may not. */

export interface Person {
  readonly contestId: string;
  readonly judgeId: string;
  /** The log position at which this one was put on the seat; 0: from the beginning (`JudgeView.judge.since`). */
  readonly since: number;
}

/**
 * Begins a key of what is kept of this person, behind its kind. Ids hold neither `:` nor `@`, so that of two people never
 * begins alike; the first one at a seat goes by its id alone.
 */
export const personKey = ({ contestId, judgeId, since }: Person): string =>
  `${contestId}:${judgeId}${since === 0 ? '' : `@${since}`}:`;

/** Whether a key, without its kind, is of somebody who sat at the same seat before or after this one. */
export function isOfOtherPerson(key: string, person: Person): boolean {
  const [contestId, name = ''] = key.split(':');
  const sameSeat = contestId === person.contestId && name.split('@')[0] === person.judgeId;
  return sameSeat && !key.startsWith(personKey(person));
}
