/** The one file of a multipart request, as a stream that has not been read yet. */
import type { Readable } from 'node:stream';
import type { BusboyFileStream } from '@fastify/busboy';
import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { refuse } from '../../shared/contract/refusals.ts';
import { maxDeckMegabytes } from '../../shared/contract/rest.ts';
import { Refused } from '../access/refused.ts';

export interface Upload {
  readonly fileName: string;
  readonly stream: Readable;
  /** Known once the stream has ended: it went on beyond the limit and was cut there. */
  isTooLarge(): boolean;
}

const LIMIT_BYTES = maxDeckMegabytes * 1024 * 1024;
/** What a form adds around its file: boundaries, headers, small fields. */
const AROUND_BYTES = 64 * 1024;
const LONGEST_NAME = 200;

export const tooLarge = (): Refused =>
  new Refused(refuse('upload-too-large', { limitMegabytes: maxDeckMegabytes }));
export const noUpload = (): Refused => new Refused(refuse('no-upload', {}));

/** The last part of a path, without what a log, a screen or a database could stumble over. */
export function plainFileName(given: string): string {
  const name = given.split(/[\\/]/).at(-1) ?? '';
  const plain = name.replaceAll(/\p{C}/gu, '').trim().slice(0, LONGEST_NAME);
  return plain === '' ? 'deck.pdf' : plain;
}

/** @throws {Refused} no-upload, upload-too-large */
export async function receiveUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw noUpload();
  if (Number(request.headers['content-length'] ?? 0) > LIMIT_BYTES + AROUND_BYTES) throw tooLarge();
  const part = await request
    .file({ limits: { fileSize: LIMIT_BYTES, files: 1 }, throwFileSizeLimit: false })
    .catch(() => {
      throw noUpload();
    });
  if (part === undefined) throw noUpload();
  const stream: BusboyFileStream = part.file;
  if (part.fieldname !== 'file' || part.filename === '') {
    stream.resume();
    throw noUpload();
  }
  return { fileName: plainFileName(part.filename), stream, isTooLarge: () => stream.truncated };
}
