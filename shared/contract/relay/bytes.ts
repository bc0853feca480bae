/** Small things about bytes that a carried sheet is made of. */

export function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** All of it is compared, whatever the first byte says: how long it took tells nothing. */
export const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.reduce((difference, byte, at) => difference | (byte ^ (other[at] ?? 0)), one.length ^ other.length) ===
  0;

/** Two bytes by which a name is found among many (FNV-1a, folded); no secret, and no proof of anything. */
export function hint(name: string): readonly [number, number] {
  const hash = new TextEncoder()
    .encode(name)
    .reduce((before, byte) => Math.imul(before ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
  const folded = (hash >>> 16) ^ (hash & 0xffff);
  return [folded >>> 8, folded & 0xff];
}

export const hexBytes = (hex: string): number[] =>
  Array.from({ length: hex.length / 2 }, (_, at) => parseInt(hex.slice(2 * at, 2 * at + 2), 16));

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Seven bits a byte, the lowest first. */
export function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = (rest - (rest % 128)) / 128) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}

/** Four bytes; 0 for a time that they cannot say. */
export function seconds(ms: number): number[] {
  const whole = Math.floor(ms / 1000);
  return whole > 0 && whole < 2 ** 32
    ? [whole >>> 24, (whole >>> 16) & 0xff, (whole >>> 8) & 0xff, whole & 0xff]
    : [0, 0, 0, 0];
}
