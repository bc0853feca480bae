/** The seat's key, fetched while the server answers and kept: by it the pad seals what it may not be able to send later. */
import { api } from '../../shared/client/api.ts';
import { hexBytes } from '../../shared/contract/relay/bytes.ts';
import type { RelayKey } from '../../shared/contract/rest.ts';
import type { Keep } from '../keep/keep.ts';
import { isSameSeat, type Seat } from '../outbox/entry.ts';

const nameOf = ({ contestId, judgeId, generation }: Seat): string =>
  `relay-key:${contestId}:${judgeId}:${generation}`;

/** Once a seat; a server that does not answer is asked again when the connection is next back. */
export async function fetchRelayKey(keep: Keep, seat: Seat): Promise<void> {
  if ((await readRelayKey(keep, seat)) !== null) return;
  const answer = await api<RelayKey>('GET', '/access/seat/relay-key');
  // the cookie may be another seat's by now: another page of this browser has taken one
  if (answer.ok && isSameSeat(answer.value, seat)) await keep.write(nameOf(seat), answer.value.key);
}

/** @returns null where this device has never been given it */
export async function readRelayKey(keep: Keep, seat: Seat): Promise<Uint8Array | null> {
  const name = nameOf(seat);
  const key = (await keep.read(name)).get(name);
  return typeof key === 'string' ? Uint8Array.from(hexBytes(key)) : null;
}
