/** What a PDF says, page by page, as a reader's search would find it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export async function textOf(pdf: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replaceAll('\u3000', ' '),
    );
  }
  await task.destroy();
  return pages;
}
