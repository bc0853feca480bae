/** Which fonts a presentation (ECMA-376, PresentationML) really uses: its slides', their layouts', masters' and themes'. */
import { posix } from 'node:path';

/** The text of one part, or null where the file has no such part. */
export type ReadPart = (name: string) => Promise<string | null>;

/** Followed from a slide outwards; a master's other layouts are not used by it. */
const FOLLOWED = /\/(slideLayout|slideMaster|theme|chart|diagramDrawing)$/;
const MASTER = /^ppt\/slideMasters\//;
const THEME = /^ppt\/theme\//;

const TYPEFACE = /<a:(?:latin|ea|cs)\b[^>]*?\stypeface="([^"]*)"/g;
/** What a theme names for Chinese where its East Asian font is left empty. */
const THEME_HANS = /<a:font\b[^>]*?\sscript="Hans"[^>]*?\stypeface="([^"]*)"/g;
const EMPTY_EAST_ASIAN = /<a:ea\b[^>]*?\stypeface=""/;
const HAN = /<a:t>[^<]*\p{Script=Han}/u;

/**
 * @param names of all parts
 * @returns each font once, in the order met; references to the theme (`+mn-ea`) are followed, not named
 */
export async function typefacesOf(names: readonly string[], read: ReadPart): Promise<readonly string[]> {
  const waiting = names.filter((name) => /^ppt\/slides\/[^/]+\.xml$/.test(name));
  const seen = new Set(waiting);
  const found = new Set<string>();
  let chinese = false;
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    const xml = (await read(part)) ?? '';
    chinese ||= HAN.test(xml);
    typefacesIn(xml, chinese && THEME.test(part)).forEach((face) => found.add(face));
    for (const next of await partsBehind(part, read)) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return [...found];
}

/** Slides come first and themes last, so by then it is known whether there is Chinese. */
function typefacesIn(xml: string, chineseTheme: boolean): readonly string[] {
  const named = [...xml.matchAll(TYPEFACE)];
  const hans = chineseTheme && EMPTY_EAST_ASIAN.test(xml) ? [...xml.matchAll(THEME_HANS)] : [];
  return [...named, ...hans]
    .map(([, face = '']) => plain(face))
    .filter((face) => face !== '' && !face.startsWith('+'));
}

async function partsBehind(part: string, read: ReadPart): Promise<readonly string[]> {
  const folder = posix.dirname(part);
  const relations = await read(`${folder}/_rels/${posix.basename(part)}.rels`);
  return [...(relations ?? '').matchAll(/<Relationship\b[^>]*>/g)].flatMap(([relation]) => {
    const type = /\sType="([^"]*)"/.exec(relation)?.[1] ?? '';
    const target = /\sTarget="([^"]*)"/.exec(relation)?.[1] ?? '';
    const followed = FOLLOWED.test(type) && !(MASTER.test(part) && type.endsWith('/slideLayout'));
    if (!followed || relation.includes('TargetMode="External"')) return [];
    return [target.startsWith('/') ? target.slice(1) : posix.join(folder, target)];
  });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** `@宋体` is the same font set upright in vertical text. */
function plain(face: string): string {
  const text = face.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(String(hex), 16));
    if (decimal !== undefined) return String.fromCodePoint(Number.parseInt(String(decimal), 10));
    return ENTITIES[String(name)] ?? String(whole);
  });
  return text.replace(/^@/, '').trim();
}
