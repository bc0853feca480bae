/** Reads the parts of a ZIP file (APPNOTE.TXT 4.3), as far as a presentation of 50 MB needs: no ZIP64, no encryption. */
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  /** Once unpacked, as the file says; bytes. */
  readonly size: number;
  /** @throws {BadZip} when what is there is not what the directory says */
  read(): Promise<Buffer>;
}

export class BadZip extends Error {}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

/**
 * @param file the whole file
 * @throws {BadZip} when it is none, or broken off
 */
export function zipParts(file: Buffer): readonly ZipPart[] {
  try {
    return partsOf(file);
  } catch (error) {
    if (error instanceof RangeError) throw new BadZip('the directory points out of the file');
    throw error;
  }
}

function partsOf(file: Buffer): readonly ZipPart[] {
  const end = directoryEnd(file);
  const parts: ZipPart[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new BadZip('an entry of the directory is broken');
    const nameBytes = file.readUInt16LE(at + 28);
    const nameAt = at + DIRECTORY_ENTRY_BYTES;
    const method = file.readUInt16LE(at + 10);
    const packed = file.readUInt32LE(at + 20);
    const size = file.readUInt32LE(at + 24);
    const local = file.readUInt32LE(at + 42);
    parts.push({
      name: file.toString('utf8', nameAt, nameAt + nameBytes),
      size,
      read: () => unpack(file, { method, packed, size, local }),
    });
    at = nameAt + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts;
}

function directoryEnd(file: Buffer): number {
  const last = file.length - DIRECTORY_END_BYTES;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1)
    if (file.readUInt32LE(at) === DIRECTORY_END) return at;
  throw new BadZip('there is no directory');
}

interface Packed {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly local: number;
}

async function unpack(file: Buffer, { method, packed, size, local }: Packed): Promise<Buffer> {
  if (local + LOCAL_BYTES > file.length) throw new BadZip('a part lies behind the end');
  const from = local + LOCAL_BYTES + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const data = file.subarray(from, from + packed);
  if (method === STORED && data.length === size) return data;
  if (method !== DEFLATED) throw new BadZip(`a part is packed by method ${method}`);
  const whole = await promisify(inflateRaw)(data, { maxOutputLength: Math.max(size, 1) }).catch(
    (error: unknown) => {
      throw new BadZip(`a part cannot be unpacked: ${String(error)}`);
    },
  );
  if (whole.length !== size) throw new BadZip('a part has not the size that the directory says');
  return whole;
}
