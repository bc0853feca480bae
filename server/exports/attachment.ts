/** A file to save: its bytes, its type, and a name that survives every browser. */
import { StreamableFile } from '@nestjs/common';

/** What file systems do not take, what would end the header, and halves of characters. */
const awkward = /[\p{C}\\/:*?"<>|%]/gu;

/**
 * The `content-disposition` of a download (RFC 6266): a plain name for old clients, the real one in UTF-8.
 * @param plain of ASCII letters, digits, dots and dashes
 */
export function disposition(name: string, plain: string): string {
  const safe = name.replaceAll(awkward, ' ').trim().replaceAll(/\s+/g, ' ') || plain;
  const encoded = encodeURIComponent(safe).replaceAll(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

export function attachment(
  bytes: Buffer,
  type: string,
  name: { readonly shown: string; readonly plain: string },
): StreamableFile {
  return new StreamableFile(bytes, {
    type,
    disposition: disposition(name.shown, name.plain),
    length: bytes.length,
  });
}
