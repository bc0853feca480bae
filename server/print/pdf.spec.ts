import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { pdfOf } from './pdf.ts';

/** Where texts lie on the first page, points from its foot. */
async function heightsOn(pdf: Uint8Array): Promise<readonly (readonly [text: string, y: number])[]> {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  await document.destroy();
  return items.flatMap((item) =>
    'str' in item && item.str.trim() !== '' ? [[item.str, item.transform[5] as number] as const] : [],
  );
}

it.each([
  ['a usual title', '第四届智慧医疗创新大赛', '专家评委 · 专家1'],
  ['a long title', '第四届全国智慧医疗创新大赛'.repeat(8), '专家评委 · 专家1'],
  ['the longest title', '智'.repeat(200), `专业评委 · ${'某'.repeat(40)} · ${'院'.repeat(60)}`],
  ['a long title in English', 'Fourth Smart Healthcare Innovation Contest '.repeat(4), 'Experts · Expert 1'],
])('%s stands whole above what the page says', async (_what, title, who) => {
  const content = [{ text: '正文第一行' }];
  const pdf = await pdfOf({ title, writtenAt: 0, parts: [{ head: [title, who], content }] });
  const texts = await heightsOn(pdf);
  const body = texts.find(([text]) => text.includes('正文'))?.[1] ?? Infinity;
  const above = texts.filter(([, y]) => y > body);
  const shown = above.map(([text]) => text).join('');
  expect(shown.replaceAll(' ', '').length).toBe((title + who).replaceAll(' ', '').length);
  expect(Math.min(...above.map(([, y]) => y)) - body).toBeGreaterThan(12);
});
