/** A new command id; `crypto.randomUUID` is missing on plain HTTP, `getRandomValues` is not. */
export function newCommandId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
