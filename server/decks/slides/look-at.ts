/** What a file is, told from its bytes: slides in which format, too large once unpacked, locked, broken, something else. */
import { BadZip, zipParts } from './zip.ts';
import { typefacesOf } from './typefaces.ts';
import { typefacesInPpt } from './typefaces-ppt.ts';

/** `compound`: of an older format, but not PowerPoint's. `other`: no presentation. */
export type SlidesLook =
  | { readonly kind: 'pptx' | 'ppt'; readonly typefaces: readonly string[] }
  | { readonly kind: 'compound' | 'other' | 'broken' | 'locked' | 'inflated' };

/** Compound files (MS-CFB): the older formats, and the newer ones under a password. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('PK\u0003\u0004');
const utf16 = (name: string): Buffer => Buffer.from(name, 'utf16le');
const MOST_PARTS = 20_000;

/** @param limitBytes that its parts may have once unpacked, together */
export async function lookAt(file: Buffer, limitBytes: number): Promise<SlidesLook> {
  try {
    return await lookInto(file, limitBytes);
  } catch (error) {
    if (error instanceof BadZip) return { kind: 'broken' };
    throw error;
  }
}

async function lookInto(file: Buffer, limitBytes: number): Promise<SlidesLook> {
  if (file.subarray(0, COMPOUND.length).equals(COMPOUND)) return lookAtCompound(file);
  if (!file.subarray(0, ZIP.length).equals(ZIP)) return { kind: 'other' };
  const parts = new Map(zipParts(file).map((part) => [part.name, part]));
  if (!parts.has('ppt/presentation.xml')) return { kind: 'other' };
  const unpacked = [...parts.values()].reduce((sum, { size }) => sum + size, 0);
  if (unpacked > limitBytes || parts.size > MOST_PARTS) return { kind: 'inflated' };
  // LibreOffice believes what the directory says of a part, so it has to be true of each
  for (const part of parts.values()) await part.read();
  const typefaces = await typefacesOf([...parts.keys()], async (name) => {
    const part = parts.get(name);
    return part === undefined ? null : (await part.read()).toString('utf8');
  });
  return { kind: 'pptx', typefaces };
}

function lookAtCompound(file: Buffer): SlidesLook {
  if (file.includes(utf16('EncryptedPackage'))) return { kind: 'locked' };
  return file.includes(utf16('PowerPoint Document'))
    ? { kind: 'ppt', typefaces: typefacesInPpt(file) }
    : { kind: 'compound' };
}
