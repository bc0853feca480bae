/** A view on the wire: serialised once and framed once, however many sockets are shown it (docs/BENCHMARKS.md). */
import type { AnyView } from '../../shared/contract/views.ts';
import type { LiveSocket } from './connection.ts';

/** Where a view stands among the others of its contest: see `ViewMessage`. */
export interface Standing {
  readonly epoch: string;
  readonly version: number;
  readonly now: number;
}

/** What engine.io takes beside the data; a frame made beforehand goes to WebSockets as it is. */
interface SendOptions {
  readonly compress: boolean;
  readonly wsPreEncodedFrame: readonly [Buffer];
}

export class ViewPacket {
  /** The view alone, as JSON: two packets with the same body show the same. */
  readonly body: string;
  readonly standing: Standing;

  constructor(view: AnyView, standing: Standing) {
    this.body = JSON.stringify(view);
    this.standing = standing;
  }

  /** To one socket, with the echo of its handshake. */
  welcome(socket: LiveSocket): void {
    this.#send([socket], socket.data.connection.echo);
  }

  /** To all of these. */
  show(sockets: Iterable<LiveSocket>): void {
    this.#send(sockets, null);
  }

  #send(sockets: Iterable<LiveSocket>, echo: number | null): void {
    const { epoch, version, now } = this.standing;
    const head = JSON.stringify(echo === null ? { epoch, version, now } : { epoch, version, now, echo });
    // socket.io's EVENT packet of the main namespace
    const data = `2["view",${head.slice(0, -1)},"view":${this.body}}]`;
    const options: SendOptions = { compress: false, wsPreEncodedFrame: [messageFrame(data)] };
    for (const socket of sockets) if (socket.connected) socket.conn.write(data, options);
  }
}

/** An unmasked WebSocket text frame (RFC 6455 §5.2) around an engine.io message. */
export function messageFrame(data: string): Buffer {
  const payload = `4${data}`;
  const length = Buffer.byteLength(payload);
  const headLength = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(headLength + length);
  frame[0] = 0x81;
  if (headLength === 2) frame[1] = length;
  else if (headLength === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(payload, headLength, 'utf8');
  return frame;
}
