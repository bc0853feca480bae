/** The fonts of a presentation in the older format: its FontEntityAtom records (MS-PPT 2.9.9). */

/** Record type 0x0FB7 and its length, 68 bytes. */
const FONT_ENTITY = Buffer.from('b70f44000000', 'hex');
const NAME_BYTES = 64;

/**
 * Searches the file as it lies on the disk: a record that two sectors far apart share is missed.
 * @returns each font once
 */
export function typefacesInPpt(file: Buffer): readonly string[] {
  const found = new Set<string>();
  for (let at = file.indexOf(FONT_ENTITY); at >= 0; at = file.indexOf(FONT_ENTITY, at + 1)) {
    const from = at + FONT_ENTITY.length;
    const [name = ''] = file.toString('utf16le', from, from + NAME_BYTES).split('\0');
    if (/^@?[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(name)) found.add(name.replace(/^@/, ''));
  }
  return [...found];
}
