/** A fingerprint in parts that the eye can compare; lines break between them alone. */
const BYTES_A_PART = 8;

/** @param fingerprint `AB:CD:…`; the parts put together are the same text */
export function inParts(fingerprint: string): readonly string[] {
  return fingerprint.match(new RegExp(`(?:[0-9A-F]{2}:?){1,${BYTES_A_PART}}`, 'g')) ?? [];
}
