/** From a path or standard input to the text of a file, or a sentence that says why there is none. */
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Bilingual } from '../../shared/contract/text.ts';

export type Input = { readonly text: string } | { readonly refusal: Bilingual };

const MEBIBYTE = 1024 * 1024;
/** Dozens of times the largest contest, comments and all. */
export const MOST_BYTES = 64 * MEBIBYTE;

/** @param path as the user wrote it; `-` is standard input */
export async function readInput(path: string): Promise<Input> {
  try {
    const bytes = await readAtMost(path === '-' ? process.stdin : createReadStream(whereTheUserStands(path)));
    return bytes === null ? { refusal: tooLarge } : decode(bytes);
  } catch (error) {
    return { refusal: unreadable(path, error) };
  }
}

/** npm runs its scripts in the package's folder, whatever folder it was called from. */
function whereTheUserStands(path: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return script === 'tally' && folder !== undefined ? resolve(folder, path) : path;
}

const tooLarge: Bilingual = {
  zh: `文件超过 ${MOST_BYTES / MEBIBYTE} MiB，不是大赛文件`,
  en: `the file is larger than ${MOST_BYTES / MEBIBYTE} MiB: no contest file is`,
};

/** @returns null where there is more than may be */
async function readAtMost(stream: AsyncIterable<string | Buffer>): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MOST_BYTES) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** UTF-8 with or without a byte order mark; anything else would make other characters of names without a word. */
export function decode(bytes: Uint8Array): Input {
  if (bytes.length === 0) return { refusal: { zh: '文件是空的', en: 'the file is empty' } };
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return {
      refusal: { zh: '文件编码是 UTF-16，请另存为 UTF-8', en: 'the file is UTF-16: save it as UTF-8' },
    };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    // what the decoder throws says no more than this
    return {
      refusal: {
        zh: '文件不是 UTF-8 文本（若是 GBK 编码，请另存为 UTF-8）',
        en: 'the file is no UTF-8 text (if it is GBK, save it as UTF-8)',
      },
    };
  }
}

function unreadable(path: string, error: unknown): Bilingual {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return { zh: `没有文件 ${path}`, en: `there is no file ${path}` };
    case 'EISDIR':
      return { zh: `${path} 是文件夹`, en: `${path} is a folder` };
    case 'EACCES':
    case 'EPERM':
      return { zh: `没有读取 ${path} 的权限`, en: `no permission to read ${path}` };
    default: {
      const why = error instanceof Error ? error.message : String(error);
      return { zh: `文件无法读取（${why}）`, en: `the file cannot be read (${why})` };
    }
  }
}
