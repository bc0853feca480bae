/** A print job as a PDF: A4, every part from a page of its own, with its head and its own page numbers. */
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { useFonts } from './fonts.ts';
import type { PrintJob, PrintPart } from './print-job.ts';

const SIDE = 36;
/** Marks the beginning of a part, for pdfmake to tell on which page it came to lie. */
const PART = 1;
const faint = '#555555';

/** The page on which each part begins, 1 for the first; it is known only once everything has been laid out. */
type Beginnings = readonly number[];

function partOn(page: number, begins: Beginnings): number {
  return Math.max(
    0,
    begins.findLastIndex((first) => first <= page),
  );
}

/** Half the width of the page, in characters as wide as a Chinese one; the two halves stand side by side. */
const HEAD_CHARACTERS = 25;
const HEAD_AT = 22;
const HEAD_LINE = 16;

const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character < '\u2e80' ? 0.6 : 1), 0);

/** Room for the longest head, so that a long title is neither cut nor printed over. */
export function headHeight(parts: readonly Pick<PrintPart, 'head'>[]): number {
  const lines = parts.flatMap(({ head: both }) =>
    both.map((text) => Math.ceil(widthOf(text) / HEAD_CHARACTERS)),
  );
  return Math.max(48, HEAD_AT + Math.max(...lines) * HEAD_LINE + 8);
}

function head(job: PrintJob, begins: Beginnings, page: number): Content {
  const [left, right] = job.parts[partOn(page, begins)]?.head ?? ['', ''];
  const columns = [
    { text: left, bold: true },
    { text: right, alignment: 'right' as const, color: faint },
  ];
  return { columns, columnGap: 12, margin: [SIDE, HEAD_AT, SIDE, 0], fontSize: 9.5 };
}

function foot(begins: Beginnings, page: number, pages: number): Content {
  const part = partOn(page, begins);
  const first = begins[part] ?? 1;
  const last = (begins[part + 1] ?? pages + 1) - 1;
  return {
    text: `第 ${page - first + 1} 页 共 ${last - first + 1} 页`,
    alignment: 'center',
    margin: [0, 14, 0, 0],
    fontSize: 9,
    color: faint,
  };
}

/**
 * Begins with a mark that is not seen: pdfmake tells on which page a text came to lie, if it is no stack and does not
 * itself begin a page.
 */
function partContent(part: PrintPart, index: number, parts: readonly PrintPart[]): Content {
  const mark: Content = { text: ' ', headlineLevel: PART, fontSize: 1 };
  const end: Content = { text: ' ', fontSize: 1, pageBreak: 'after' };
  return [mark, ...part.content, ...(index === parts.length - 1 ? [] : [end])];
}

function definitionOf(
  job: PrintJob,
  begins: Beginnings,
  onPart: (page: number) => void,
): TDocumentDefinitions {
  const writtenOn = new Date(job.writtenAt);
  return {
    pageSize: 'A4',
    pageMargins: [SIDE, headHeight(job.parts), SIDE, 42],
    language: 'zh-CN',
    info: { title: job.title, creationDate: writtenOn, modDate: writtenOn },
    defaultStyle: { font: 'Sans', fontSize: 10, lineHeight: 1.15 },
    header: (page) => head(job, begins, page),
    footer: (page, pages) => foot(begins, page, pages),
    pageBreakBefore: ({ headlineLevel, pageNumbers }) => {
      if (headlineLevel === PART) onPart(pageNumbers[0] ?? 1);
      return false;
    },
    content: job.parts.map(partContent),
  };
}

/** Laid out twice where there are several parts: only the first time tells where each begins. */
export async function pdfOf(job: PrintJob): Promise<Buffer> {
  useFonts();
  const layOut = async (begins: Beginnings) => {
    const found: number[] = [];
    // pdfmake writes into what it lays out, so each time it gets a copy
    const definition = definitionOf(structuredClone(job), begins, (page) => found.push(page));
    return { found, pdf: await pdfmake.createPdf(definition).getBuffer() };
  };
  const first = await layOut([1]);
  return job.parts.length === 1 ? first.pdf : (await layOut(first.found)).pdf;
}
