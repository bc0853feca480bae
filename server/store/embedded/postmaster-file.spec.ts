import { describe, expect, it } from 'vitest';
import { parsePostmasterFile } from './postmaster-file.ts';

const file = (state: string) =>
  ['7998', '/proc/self/cwd', '1795370321', '54329', '', '127.0.0.1', ' 16039944         4', state, ''].join(
    '\n',
  );

describe('parsePostmasterFile', () => {
  it('reads who serves the cluster, where, and whether it accepts connections', () => {
    expect(parsePostmasterFile(file('ready   '))).toEqual({ pid: 7998, port: 54329, ready: true });
    expect(parsePostmasterFile(file('stopping'))).toEqual({ pid: 7998, port: 54329, ready: false });
  });

  it('takes a file that is still being written for what it is', () => {
    expect(parsePostmasterFile('')).toBeNull();
    expect(parsePostmasterFile('7998\n/data\n')).toEqual({ pid: 7998, port: 0, ready: false });
  });
});
