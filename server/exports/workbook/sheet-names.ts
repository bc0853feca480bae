/** Names of sheets as Excel takes them: short, without its own signs, and each only once. */
const forbidden = /[\p{C}\\/?*[\]:]/gu;
const LONGEST = 31;

/** @returns one name a wish, in their order */
export function sheetNames(wished: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wished.map((wish) => {
    const base =
      wish
        .replaceAll(forbidden, ' ')
        .replaceAll(/^'+|'+$/g, '')
        .trim() || '表';
    let name = clip(base, '');
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = clip(base, ` ${n}`);
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Cuts between characters, counted as Excel counts them. */
function clip(base: string, suffix: string): string {
  let kept = '';
  for (const character of base) {
    if (kept.length + character.length + suffix.length > LONGEST) break;
    kept += character;
  }
  return `${kept.trimEnd()}${suffix}`;
}
