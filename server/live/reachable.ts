/**
 * A browser hides its address behind a name that only multicast DNS tells, which many hall networks do not carry. The
 * server knows from where each page has come, and adds that address, so that two pages of one network find each other.
 */
import { isIP } from 'node:net';

/** `candidate:1 1 udp 2113937151 4e8a8f5b-97d6-49ba-a32e-d6b15601729e.local 42113 typ host …`; priority and address apart. */
const hidden = /^(a=candidate:\S+ \d+ udp )(\d+)( )[0-9a-f-]{36}\.local( \d+ typ host.*)$/i;

const isLoopback = (address: string): boolean => address === '::1' || address.startsWith('127.');

/** @param remote as the socket has it: IPv4 may be written as IPv6 */
export function plainAddress(remote: string): string | null {
  const address = remote.replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(address) === 0 || isLoopback(address) ? null : address;
}

/**
 * @param sdp with its candidates
 * @param remote the address from which the page that wrote it has come
 * @returns the same, and behind each candidate with a hidden address one with this address, tried after it
 */
export function withAddress(sdp: string, remote: string): string {
  const address = plainAddress(remote);
  if (address === null) return sdp;
  return sdp
    .split('\r\n')
    .flatMap((line) => {
      const parts = hidden.exec(line);
      if (parts === null) return [line];
      const [, before, priority, space, after] = parts;
      return [line, `${before}${Math.max(1, Number(priority) - 1)}${space}${address}${after}`];
    })
    .join('\r\n');
}
