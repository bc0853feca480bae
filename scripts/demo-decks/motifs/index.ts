/** Abstract drawings for covers, one per theme of medicine or technology. */
import type { Box } from '../page.ts';
import type { Draw } from './draw.ts';
import { drops, neurons, pulse, rings, voice, waves } from './living.ts';
import { chain, code, columns, dots, signal, slices } from './technical.ts';

const drawings = {
  code,
  columns,
  slices,
  chain,
  dots,
  signal,
  rings,
  waves,
  pulse,
  voice,
  drops,
  neurons,
} satisfies Record<string, Draw>;

export type Motif = keyof typeof drawings;

/** The motif as SVG that fills `box`; white with one accent, so it needs a dark or saturated ground. */
export function motif(kind: Motif, box: Box, accent: string): string[] {
  return drawings[kind](box, accent);
}
