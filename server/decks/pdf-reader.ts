/** PDF.js as the own programs use it: to read, and to draw nothing. */

/** Whatever is read: no scripts of the file's, no fonts of this machine's, and no words on the terminal but errors. */
export async function pdfReader() {
  // with these in place PDF.js does not load its native canvas
  Object.assign(globalThis, { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} });
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const options = {
    verbosity: pdf.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
  } as const;
  return { ...pdf, options };
}
