/** Organisers as staff write them: a line a role, `主办：甲单位、乙单位`. */
import type { OrganiserLine } from '../../../shared/contract/views.ts';

export interface WrittenLine {
  role: string;
  names: string[];
}

/** @returns null where a line names no role, or nobody */
export function organisersFrom(text: string): WrittenLine[] | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const organisers = lines.flatMap((line) => {
    const [, role = '', units = ''] = /^([^：:]*)[：:](.*)$/.exec(line) ?? [];
    const names = units
      .split(/[、；;]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
    return role.trim() === '' || names.length === 0 ? [] : [{ role: role.trim(), names }];
  });
  return organisers.length === lines.length ? organisers : null;
}

export const organisersText = (organisers: readonly OrganiserLine[]): string =>
  organisers.map(({ role, names }) => `${role}：${names.join('、')}`).join('\n');
