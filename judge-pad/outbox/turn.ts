/**
 * Which of several pages of one device sends: a lease in what they share. Should two think it theirs for a moment, no harm
 * is done: each sends in the same order, waits for every answer, and the server takes a command id once.
 */
import type { Keep } from '../keep/keep.ts';

export interface Turn {
  take(): Promise<boolean>;
  giveUp(): Promise<void>;
}

interface Lease {
  readonly holder: string;
  /** By the device's clock, ms; all pages have the same one. */
  readonly until: number;
}

const LEASE_MS = 4_000;

/** @param holder this page's own name, the same after a reload */
export function leasedTurn(keep: Keep, name: string, holder: string, now: () => number): Turn {
  const key = `lease:${name}`;
  const held = async (): Promise<Lease | null> =>
    ((await keep.read(key)).get(key) as Lease | undefined) ?? null;
  /** A lease that ends later than one made now could is of a clock that has been set back. */
  const isOver = ({ until }: Lease): boolean => until <= now() || until > now() + LEASE_MS;
  return {
    async take() {
      const lease = await held();
      if (lease !== null && lease.holder !== holder && !isOver(lease)) return false;
      await keep.write(key, { holder, until: now() + LEASE_MS });
      return (await held())?.holder === holder;
    },
    async giveUp() {
      if ((await held())?.holder === holder) await keep.remove(key);
    },
  };
}
