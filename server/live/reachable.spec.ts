import { describe, expect, it } from 'vitest';
import { plainAddress, withAddress } from './reachable.ts';

const name = '4e8a8f5b-97d6-49ba-a32e-d6b15601729e.local';
const hidden = `a=candidate:2937780799 1 udp 2113942271 ${name} 49250 typ host generation 0 network-cost 999`;
const open = 'a=candidate:1 1 udp 2113937151 192.168.1.7 50000 typ host generation 0';
const sdp = ['v=0', 'm=video 9 UDP/TLS/RTP/SAVPF 96', hidden, open, 'a=mid:0', ''].join('\r\n');

describe('the address behind a hidden candidate', () => {
  it('is added after it, with the same port, to be tried next', () => {
    const lines = withAddress(sdp, '::ffff:192.168.1.23').split('\r\n');
    expect(lines).toEqual([
      'v=0',
      'm=video 9 UDP/TLS/RTP/SAVPF 96',
      hidden,
      'a=candidate:2937780799 1 udp 2113942270 192.168.1.23 49250 typ host generation 0 network-cost 999',
      open,
      'a=mid:0',
      '',
    ]);
  });

  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '', 'hall-laptop'])('is not known from %j', (remote) => {
    expect(withAddress(sdp, remote)).toBe(sdp);
  });

  it('may be of either family', () => {
    expect(plainAddress('fd00::2')).toBe('fd00::2');
    expect(plainAddress('10.0.0.8')).toBe('10.0.0.8');
  });
});
