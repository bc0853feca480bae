import { describe, expect, it } from 'vitest';
import type { AnyView } from '../../shared/contract/views.ts';
import type { LiveSocket } from './connection.ts';
import { messageFrame, ViewPacket } from './view-packet.ts';

const view = { audience: 'public', name: '路演' } as unknown as AnyView;
const standing = { epoch: 'a"b', version: 7, now: 1_000 };

interface Sent {
  readonly data: string;
  readonly frame: Buffer;
}

function socketWith(echo: number | null, connected = true) {
  const sent: Sent[] = [];
  const write = (data: string, options: { wsPreEncodedFrame: readonly [Buffer] }): number =>
    sent.push({ data, frame: options.wsPreEncodedFrame[0] });
  const socket = { connected, data: { connection: { echo } }, conn: { write } } as unknown as LiveSocket;
  return { socket, sent };
}

/** By RFC 6455 §5.2, for frames that are whole and not masked. */
function payloadOf(frame: Buffer): string {
  expect(frame[0], 'a final text frame').toBe(0x81);
  const short = frame[1] ?? 0;
  const from = short < 126 ? 2 : short === 126 ? 4 : 10;
  const length =
    short < 126 ? short : short === 126 ? frame.readUInt16BE(2) : Number(frame.readBigUInt64BE(2));
  expect(frame.length).toBe(from + length);
  return frame.toString('utf8', from);
}

describe('a view on the wire', () => {
  it('is one socket.io event, the same as text and as frame', () => {
    const { socket, sent } = socketWith(null);
    new ViewPacket(view, standing).show([socket]);
    const [{ data, frame }] = sent as [Sent];
    expect(data[0]).toBe('2');
    expect(JSON.parse(data.slice(1))).toEqual(['view', { ...standing, view }]);
    expect(payloadOf(frame)).toBe(`4${data}`);
  });

  it('echoes to a newcomer what its handshake said', () => {
    const { socket, sent } = socketWith(990);
    new ViewPacket(view, standing).welcome(socket);
    expect(JSON.parse(sent[0]?.data.slice(1) ?? '')).toEqual(['view', { ...standing, echo: 990, view }]);
  });

  it('is not sent to a socket that has left', () => {
    const { socket, sent } = socketWith(null, false);
    new ViewPacket(view, standing).show([socket]);
    expect(sent).toEqual([]);
  });
});

it.each([0, 1, 41, 42, 123, 124, 125, 126, 21_844, 21_845, 65_533, 65_534, 65_535, 100_000])(
  'a frame holds a message of %d characters, of one byte or three',
  (length) => {
    for (const character of ['x', '演']) {
      const data = character.repeat(length);
      expect(payloadOf(messageFrame(data))).toBe(`4${data}`);
    }
  },
);
