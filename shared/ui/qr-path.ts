/** A QR code as one SVG path, made on this machine: a venue has no Internet. */
import { create } from 'qrcode';

export interface QrPath {
  /** Modules on a side, with the quiet zone of four on every side. */
  readonly size: number;
  readonly path: string;
}

const QUIET = 4;

export function qrPath(text: string): QrPath {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) squares.push(`M${column + QUIET} ${row + QUIET}h1v1h-1z`);
  return { size: modules.size + 2 * QUIET, path: squares.join('') };
}
