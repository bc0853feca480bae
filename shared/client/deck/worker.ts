/** The program that reads a PDF beside the page: one a deck, the next one up before its deck is known. */
import { GlobalWorkerOptions, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

let spare: PDFWorker | null = null;

/** Starts one for the next deck, if none is waiting. */
export function keepSpareWorker(): void {
  spare ??= new PDFWorker();
}

/** The caller's to destroy. */
export function takeWorker(): PDFWorker {
  const worker = spare ?? new PDFWorker();
  spare = null;
  return worker;
}
