/** Small PDF files made by hand, sound and not. */

/** @param padding bytes of a stream that no page uses: for files of any size */
export function pdfOf(pages: number, padding = 0): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ');
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`),
    ...Array.from({ length: pages }, () =>
      Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 960 540] >>'),
    ),
    Buffer.concat([
      Buffer.from(`<< /Length ${padding} >>\nstream\n`),
      Buffer.alloc(padding, 'x'),
      Buffer.from('\nendstream'),
    ]),
  ];
  return assemblePdf(objects);
}

/** @param objects numbered from 1; the first is the catalog */
export function assemblePdf(objects: readonly Buffer[]): Buffer {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let at = chunks[0]?.length ?? 0;
  const push = (chunk: Buffer): void => {
    chunks.push(chunk);
    at += chunk.length;
  };
  objects.forEach((object, index) => {
    offsets.push(at);
    push(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]));
  });
  const start = at;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`));
  push(Buffer.from(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(chunks);
}
