import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePrivateFolder, removePrivateFolder } from './private-folder.ts';
import { runOnce } from './run-once.ts';
import { findSeclusion, secludedEnvironment, type Seclusion } from './seclusion.ts';

let listening: Server;
let seclusion: Seclusion;
let calls = 0;

beforeAll(async () => {
  listening = createServer((socket) => {
    calls += 1;
    socket.destroy();
  });
  listening.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  seclusion = await findSeclusion();
});
afterAll(() => listening.close());

/** A program that tries to reach this process, which even a machine without a network can. */
async function callFrom(within: Seclusion): Promise<string> {
  const { port } = listening.address() as AddressInfo;
  const script = `require('node:net').connect(${port}, '127.0.0.1').on('connect', () => { console.log('reached'); process.exit(); }).on('error', ({ code }) => console.log(code));`;
  const folder = await makePrivateFolder();
  try {
    const line = [...within, process.execPath, '-e', script];
    return (await runOnce({ line, folder, longestMs: 60_000 })).said.trim();
  } finally {
    await removePrivateFolder(folder);
  }
}

describe.runIf(process.platform === 'linux')('a secluded program', () => {
  it('has no network, where the machine permits to take it away', async () => {
    expect(await callFrom([])).toBe('reached');
    expect(calls).toBe(1);
    if (seclusion.length === 0) {
      console.warn('this machine permits no network namespace: the seclusion could not be tried');
      return;
    }
    expect(await callFrom(seclusion)).toMatch(/^E(NETUNREACH|CONNREFUSED|ADDRNOTAVAIL)$/);
    expect(calls).toBe(1);
  });

  it('gives its own exit code, not that of what secludes it', async () => {
    const folder = await makePrivateFolder();
    const line = [...seclusion, 'sh', '-c', 'exit 7'];
    expect((await runOnce({ line, folder, longestMs: 60_000 })).ended).toBe(7);
    await removePrivateFolder(folder);
  });
});

describe('its environment', () => {
  it('sends whoever asks for a proxy to a closed port, and tells which Chinese is meant', () => {
    expect(secludedEnvironment('/tmp/f')).toMatchObject({
      http_proxy: 'http://127.0.0.1:9',
      https_proxy: 'http://127.0.0.1:9',
      FC_LANG: 'zh-cn',
      TMPDIR: '/tmp/f',
    });
  });
});
