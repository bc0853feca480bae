/** A store that gives no answer must not keep its callers waiting for ever. */

/** Longer than a database takes to fail over its connections, shorter than people's patience. */
const LONGEST_WAIT_MS = 10_000;

/**
 * @returns what `work` gives
 * @throws when it takes longer than 10 s; the work itself may still come about
 */
export function within<T>(what: string, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${what} took longer than ${LONGEST_WAIT_MS} ms`)),
      LONGEST_WAIT_MS,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
