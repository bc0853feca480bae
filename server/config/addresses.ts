/** Under which URLs this server can be opened from here, from the hall's network and by the public. */
import { networkInterfaces } from 'node:os';

export interface ReachableAddresses {
  /** For a browser on this machine. */
  readonly local: string;
  /** One URL for each IPv4 address of this machine on a network; empty when it is on none. */
  readonly lan: readonly string[];
  /** PUBLIC_URL, if one is set. */
  readonly public: string | null;
}

/** Networks that only containers and virtual machines of this computer are on. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|cni|flannel|podman)/i;
const SELF_ASSIGNED = /^169\.254\./;

/**
 * @param port the server listens on, 1–65535
 * @param publicUrl without a trailing slash
 * @param host the server is bound to; bound to one address, it is reachable by that one only
 */
export function reachableAddresses(
  port: number,
  publicUrl: string | null = null,
  host = '0.0.0.0',
  interfaces: ReturnType<typeof networkInterfaces> = networkInterfaces(),
): ReachableAddresses {
  const bound = host === '0.0.0.0' || host === '::' ? null : host;
  const ipv4 = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    VIRTUAL.test(name) ? [] : addresses.filter((it) => it.family === 'IPv4' && !it.internal),
  );
  const lan = ipv4
    .map((it) => it.address)
    .filter((address) => !SELF_ASSIGNED.test(address) && (bound === null || bound === address));
  const localHost = bound !== null && lan.includes(bound) ? bound : 'localhost';
  return {
    local: `http://${localHost}:${port}`,
    lan: [...new Set(lan)].map((address) => `http://${address}:${port}`),
    public: publicUrl,
  };
}
