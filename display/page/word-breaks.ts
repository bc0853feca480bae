/** Lets a long Chinese title break between words and not within them. */
/** What stays with the word behind it. */
const opening = /[（(「“《+]$/;

/**
 * The text in parts between which a line may break; to be shown with `word-break: keep-all` (Words.svelte).
 * One part where the browser cannot tell words.
 */
export function unbroken(text: string): readonly string[] {
  if (!('Segmenter' in Intl)) return [text];
  const parts: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(text)) {
    const last = parts.length - 1;
    if (last < 0 || (isWordLike === true && !opening.test(parts[last] ?? ''))) parts.push(segment);
    else parts[last] += segment;
  }
  return parts;
}

/** `大赛 · 山西赛区决赛` as its two lines; the second is null for a title that is one. */
export function titleLines(title: string): readonly [string, string | null] {
  const [first = title, ...rest] = title.split(/\s*[·•|｜]\s*/);
  return [first, rest.length === 0 ? null : rest.join(' · ')];
}

/** How wide a text runs, in ems: Chinese characters are one, Latin ones a little over a half. */
export function emWidth(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character < '\u2000' ? 0.58 : 1), 0);
}
