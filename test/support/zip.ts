/** Small ZIP files made by hand, sound and not. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipOptions {
  /** What the directory says of a part's size once unpacked, where that is not the truth. */
  readonly sizes?: Readonly<Record<string, number>>;
}

/** @param parts by their names, all deflated */
export function zipOf(
  parts: Readonly<Record<string, string | Buffer>>,
  { sizes = {} }: ZipOptions = {},
): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const whole = Buffer.from(content);
    const packed = deflateRawSync(whole);
    const label = Buffer.from(name);
    const size = sizes[name] ?? whole.length;
    // from the version needed to the length of the extra field: the same in both places
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(whole), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(label.length, 22);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, label, packed]);
    bodies.push(body);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0'), common, where, label]));
    at += body.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, entries, Buffer.from('PK\u0005\u0006'), end]);
}
