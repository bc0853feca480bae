/** A program of its own that reads a {@link PrintJob} as JSON and writes the PDF. */
import { json } from 'node:stream/consumers';
import { yieldToShow } from '../programs/yield-to-show.ts';
import type { PrintJob } from './print-job.ts';
import { pdfOf } from './pdf.ts';

yieldToShow();
process.stdout.write(await pdfOf((await json(process.stdin)) as PrintJob));
