import type { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { machineNames, reachableAddresses } from './addresses.ts';

const at = (address: string, internal = false, family: 'IPv4' | 'IPv6' = 'IPv4') =>
  ({ address, internal, family }) as NonNullable<ReturnType<typeof networkInterfaces>[string]>[number];

const laptop = {
  lo: [at('127.0.0.1', true)],
  wlan0: [at('192.168.1.20'), at('fe80::1', false, 'IPv6')],
  eth0: [at('10.0.0.5')],
  eth1: [at('169.254.7.7')],
  docker0: [at('172.17.0.1')],
};

describe('reachableAddresses', () => {
  it('gives this machine and each address on a real network', () => {
    expect(reachableAddresses(3000, null, '0.0.0.0', laptop)).toEqual({
      local: 'http://localhost:3000',
      lan: ['http://192.168.1.20:3000', 'http://10.0.0.5:3000'],
      public: null,
    });
  });

  it('passes the public address on', () => {
    const { public: url } = reachableAddresses(3000, 'https://vote.example.org', '0.0.0.0', laptop);
    expect(url).toBe('https://vote.example.org');
  });

  it('gives only the address it is bound to', () => {
    expect(reachableAddresses(3000, null, '127.0.0.1', laptop).lan).toEqual([]);
    expect(reachableAddresses(3000, null, '10.0.0.5', laptop)).toMatchObject({
      local: 'http://10.0.0.5:3000',
      lan: ['http://10.0.0.5:3000'],
    });
  });

  it('works on this machine', () => {
    expect(reachableAddresses(8080).local).toBe('http://localhost:8080');
  });
});

describe('machineNames', () => {
  const own = ['localhost', '127.0.0.1', '::1'];

  it('are its own names, the host name and that of mDNS, and each address on a real network', () => {
    expect(machineNames(laptop, 'Stage-Laptop')).toEqual([
      ...own,
      'stage-laptop',
      'stage-laptop.local',
      '192.168.1.20',
      '10.0.0.5',
    ]);
    expect(machineNames({}, 'mac.local')).toEqual([...own, 'mac.local']);
  });

  it('have a name in Chinese letters as browsers ask for it, and leave out what is no host name', () => {
    expect(machineNames({}, '路演')).toEqual([...own, 'xn--2dx317d', 'xn--2dx317d.local']);
    expect(machineNames({}, 'my_laptop!')).toEqual(own);
  });
});
