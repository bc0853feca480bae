/** PDF decks with something on their pages, made by hand: a colour by which each page is known, text, a picture. */
import { assemblePdf } from './pdf.ts';

export const widthPt = 960;
export const heightPt = 540;

export interface DrawnPdf {
  readonly pages: number;
  /** Of a picture without any pattern on each page, which no packing makes smaller; default: none. */
  readonly pictureBytes?: number;
  /** A line in a Chinese font that is not in the file, {@link chineseSize} points high, on every page. */
  readonly chinese?: string;
}

export const chineseSize = 80;
/** Of the Chinese line's first character: its left edge and its baseline, points from the lower left corner. */
export const chineseAt = { x: 80, y: 260 };

/** By which a page is known: the red of its ground, 0 to 255. */
export const redOf = (page: number): number => page % 256;

const stream = (dictionary: string, data: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);

/** As UniGB-UCS2-H wants it. */
const ucs2 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

function contentOf(page: number, { pictureBytes, chinese }: DrawnPdf): string {
  const ground = `${redOf(page) / 255} 0.2 0.4 rg 0 0 ${widthPt} ${heightPt} re f`;
  const picture =
    pictureBytes === undefined ? '' : `q ${widthPt - 100} 0 0 ${heightPt - 200} 50 50 cm /P Do Q`;
  const lines = `1 1 1 rg BT /F 28 Tf 60 ${heightPt - 60} Td (Page ${page} of the deck: ABCDEFG abcdefg 0123456789) Tj ET`;
  const line =
    chinese === undefined
      ? ''
      : `BT /C ${chineseSize} Tf ${chineseAt.x} ${chineseAt.y} Td <${ucs2(chinese)}> Tj ET`;
  return [ground, picture, lines, line].join('\n');
}

/** The same every time; no two bytes hang together. */
function noise(bytes: number, seed: number): Buffer {
  const words = new Uint32Array(Math.ceil(bytes / 4));
  let x = seed * 2_654_435_761 + 1;
  for (let at = 0; at < words.length; at += 1) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    words[at] = x;
  }
  return Buffer.from(words.buffer, 0, bytes);
}

/** Objects: 1 catalog, 2 pages, 3–6 fonts, then of each page itself, its content and its picture. */
export function drawnPdf(deck: DrawnPdf): Buffer {
  const perPage = 3;
  const firstPage = 7;
  const numberOf = (page: number) => firstPage + (page - 1) * perPage;
  const pages = Array.from({ length: deck.pages }, (_, index) => index + 1);
  const pictureHeight = 250;
  const pictureWidth = Math.max(1, Math.floor((deck.pictureBytes ?? 0) / 3 / pictureHeight));
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${deck.pages} /Kids [${pages.map((page) => `${numberOf(page)} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UCS2-H /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor 6 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...pages.flatMap((page) => {
      const at = numberOf(page);
      const picture = deck.pictureBytes === undefined ? '' : `/XObject << /P ${at + 2} 0 R >>`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${widthPt} ${heightPt}] /Contents ${at + 1} 0 R /Resources << /Font << /F 3 0 R /C 4 0 R >> ${picture} >> >>`,
        stream('', Buffer.from(contentOf(page, deck))),
        deck.pictureBytes === undefined
          ? 'null'
          : stream(
              `/Type /XObject /Subtype /Image /Width ${pictureWidth} /Height ${pictureHeight} /ColorSpace /DeviceRGB /BitsPerComponent 8`,
              noise(pictureWidth * pictureHeight * 3, page),
            ),
      ];
    }),
  ];
  return assemblePdf(objects.map((object) => Buffer.from(object)));
}
