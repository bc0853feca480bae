/** A document to be printed, as data: what a program of its own turns into a PDF. */
import type { Content } from 'pdfmake/interfaces.js';

/** What one person gets: begins on a page of its own, and its pages are numbered by themselves. */
export interface PrintPart {
  /** At the top of each of its pages: on the left, and on the right. */
  readonly head: readonly [left: string, right: string];
  /** Plain data alone: it goes to the program as JSON. */
  readonly content: readonly Content[];
}

export interface PrintJob {
  readonly title: string;
  /** Ms since the Unix epoch. */
  readonly writtenAt: number;
  readonly parts: readonly PrintPart[];
}

/** Of A4, between the margins, in points. */
export const textWidth = 523;
