/** Sets a deck's slides with pdfmake and writes one PDF; the same deck gives the same bytes. */
import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { pageHeight, pageWidth } from './page.ts';
import { slidesOf } from './slides/index.ts';
import type { Deck } from './slides/index.ts';

const require = createRequire(import.meta.url);

function font(weight: string): string {
  return require.resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`);
}

/** Fixed, because the moment of writing would otherwise change the file and its id. */
const writtenOn = new Date('2026-01-01T00:00:00Z');

/** Tells pdfmake where the fonts are, and that it needs nothing from elsewhere. */
export function useFonts(): void {
  pdfmake.setUrlAccessPolicy(() => false);
  const fonts = {
    Sans: { normal: font('400Regular'), bold: font('700Bold') },
    SansBlack: { normal: font('900Black') },
  };
  const allowed = new Set<string>([fonts.Sans.normal, fonts.Sans.bold, fonts.SansBlack.normal]);
  pdfmake.setLocalAccessPolicy((path) => allowed.has(path));
  pdfmake.setFonts(fonts);
}

/** Writes `deck` to `path`. @throws Error when a text does not fit its place on a slide. */
export async function writeDeck(deck: Deck, path: string): Promise<number> {
  const slides = slidesOf(deck);
  const definition: TDocumentDefinitions = {
    pageSize: { width: pageWidth, height: pageHeight },
    pageMargins: 0,
    defaultStyle: { font: 'Sans' },
    info: { title: deck.name, author: deck.unit, creationDate: writtenOn, modDate: writtenOn },
    language: 'zh-CN',
    content: slides.map((slide, index) => slide.content(index === 0)),
  };
  await pdfmake.createPdf(definition).write(path);
  return slides.length;
}
