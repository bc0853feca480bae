import { hexOf } from '../contract/relay/bytes.ts';

/**
 * A new command id; `crypto.randomUUID` is missing on plain HTTP, `getRandomValues` is not.
 * @param bytes of chance: fewer for an id that people may have to copy
 */
export function newCommandId(bytes = 12): string {
  return hexOf(crypto.getRandomValues(new Uint8Array(bytes)));
}
