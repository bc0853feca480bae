/** The fonts of every PDF: Chinese from npm, read from this machine and from nowhere else. */
import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';

const require = createRequire(import.meta.url);
const font = (weight: string): string =>
  require.resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`);

/** Tells pdfmake where they are, and that it needs nothing else. */
export function useFonts(): void {
  const Sans = { normal: font('400Regular'), bold: font('700Bold') };
  const allowed = new Set([Sans.normal, Sans.bold]);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => allowed.has(path));
  pdfmake.setFonts({ Sans });
}
