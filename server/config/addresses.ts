/** Under which URLs this server can be opened from here, from the hall's network and by the public. */
import { hostname, networkInterfaces } from 'node:os';
import { domainToASCII } from 'node:url';

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
  const lan = lanAddresses(interfaces).filter((address) => bound === null || bound === address);
  const localHost = bound !== null && lan.includes(bound) ? bound : 'localhost';
  return {
    local: `http://${localHost}:${port}`,
    lan: lan.map((address) => `http://${address}:${port}`),
    public: publicUrl,
  };
}

function lanAddresses(interfaces: ReturnType<typeof networkInterfaces>): readonly string[] {
  const ipv4 = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    VIRTUAL.test(name) ? [] : addresses.filter((it) => it.family === 'IPv4' && !it.internal),
  );
  return [...new Set(ipv4.map((it) => it.address).filter((address) => !SELF_ASSIGNED.test(address)))];
}

/** Every name and address of this machine that a browser may open it by: what its certificate has to be good for. */
export function machineNames(
  interfaces: ReturnType<typeof networkInterfaces> = networkInterfaces(),
  host = hostname(),
): readonly string[] {
  // a name in Chinese letters is asked for in its ASCII form; what is no host name at all comes out empty
  const ascii = domainToASCII(host);
  const names = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(ascii) ? [ascii] : [];
  const mdns = names.filter((name) => !name.includes('.')).map((name) => `${name}.local`);
  const all = ['localhost', '127.0.0.1', '::1', ...names, ...mdns, ...lanAddresses(interfaces)];
  return [...new Set(all)];
}
