/** A program of its own that prints what screens need of a PDF (its argument) for the first page: find-opening.ts, as JSON. */
import { yieldToShow } from '../programs/yield-to-show.ts';
import { findOpening } from './find-opening.ts';

yieldToShow();
const opening = JSON.stringify(await findOpening(process.argv[2] ?? ''));
process.stdout.write(opening, () => process.exit());
