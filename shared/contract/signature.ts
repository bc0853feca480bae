/** A signature: drawn with a finger or a pen in a box of fixed size, or a name that was typed. */
import { z } from 'zod';
import { isStorable } from './text.ts';

/** The box in which strokes are written, in units of its own; y grows downwards. */
export const signatureBox = { width: 1000, height: 400 } as const;

/** Enough for the longest name at a point every few units. */
export const longestStrokes = 12_000;

/**
 * An SVG path of whole numbers inside the box: each stroke begins with `M`, and has at least one `L`. Nothing else can be
 * written in it, so it can be drawn as it stands, on a page as in a PDF.
 */
const point = String.raw`(0|[1-9]\d{0,2}) (0|[1-9]\d?|[1-3]\d\d)`;
const strokes = z
  .string()
  .max(longestStrokes)
  .regex(new RegExp(`^(M${point}(L${point})+)+$`));

export const signatureSchema = z.union([
  z.strictObject({ strokes }),
  z.strictObject({
    typedName: z.string().refine(isStorable, 'has characters that cannot be stored').trim().min(1).max(40),
  }),
]);
export type Signature = z.output<typeof signatureSchema>;

/** Of a judge's marks: sha256, hexadecimal. */
export const fingerprintSchema = z.string().regex(/^[0-9a-f]{64}$/);
