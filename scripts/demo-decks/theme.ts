/** The twelve looks: a deck's colours follow from two hues and a light or dark ground. */
import type { Motif } from './motifs/index.ts';

export interface Look {
  readonly primary: string;
  readonly accent: string;
  readonly ground: 'light' | 'dark';
  readonly motif: Motif;
  readonly cover: 'full' | 'split' | 'centre';
}

/** Every colour a slide may use. */
export interface Theme extends Look {
  /** The darkest shade of the hue: covers, panels. */
  readonly deep: string;
  readonly paper: string;
  readonly card: string;
  readonly tint: string;
  readonly line: string;
  readonly ink: string;
  readonly muted: string;
  /** The hue, light enough to read on `paper`. */
  readonly strong: string;
  /** A quiet series in charts, the way things were before. */
  readonly past: string;
}

/** Mixes two `#rrggbb` colours; `share` of the second, 0–1. */
export function mix(first: string, second: string, share: number): string {
  const channel = (color: string, at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => channel(first, at) * (1 - share) + channel(second, at) * share);
  return `#${mixed.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

export function themeOf(look: Look): Theme {
  const { primary } = look;
  if (look.ground === 'dark') {
    const paper = mix(primary, '#0a101c', 0.9);
    return {
      ...look,
      deep: mix(primary, '#060a14', 0.82),
      paper,
      card: mix(paper, '#ffffff', 0.065),
      tint: mix(paper, primary, 0.2),
      line: mix(paper, '#ffffff', 0.17),
      ink: '#f2f6fb',
      muted: '#a9b6c8',
      strong: mix(primary, '#ffffff', 0.2),
      past: mix(paper, '#ffffff', 0.36),
    };
  }
  return {
    ...look,
    deep: mix(primary, '#081226', 0.58),
    paper: mix(primary, '#ffffff', 0.965),
    card: '#ffffff',
    tint: mix(primary, '#ffffff', 0.9),
    line: mix(primary, '#dfe4ec', 0.86),
    ink: mix(primary, '#141c2b', 0.86),
    muted: '#5b6779',
    strong: primary,
    past: '#b4bdca',
  };
}

/** Looks by project id. */
export const looks: Readonly<Record<string, Look>> = {
  p01: { primary: '#1f5fe0', accent: '#00b8a0', ground: 'light', motif: 'code', cover: 'full' },
  p02: { primary: '#4338ca', accent: '#f59e0b', ground: 'light', motif: 'columns', cover: 'split' },
  p03: { primary: '#2c6e52', accent: '#c08a2b', ground: 'light', motif: 'rings', cover: 'centre' },
  p04: { primary: '#0ea5c6', accent: '#f4b740', ground: 'dark', motif: 'slices', cover: 'full' },
  p05: { primary: '#dc5a41', accent: '#2a9d8f', ground: 'light', motif: 'waves', cover: 'split' },
  p06: { primary: '#6d3bd1', accent: '#13b5cf', ground: 'light', motif: 'chain', cover: 'full' },
  p07: { primary: '#0f766e', accent: '#f07a24', ground: 'light', motif: 'dots', cover: 'split' },
  p08: { primary: '#c2244c', accent: '#e39a2e', ground: 'light', motif: 'pulse', cover: 'full' },
  p09: { primary: '#b03a8c', accent: '#6d4fd8', ground: 'light', motif: 'voice', cover: 'split' },
  p10: { primary: '#3b7bff', accent: '#ff8a2b', ground: 'dark', motif: 'signal', cover: 'full' },
  p11: { primary: '#0b7fc0', accent: '#6aa91c', ground: 'light', motif: 'drops', cover: 'centre' },
  p12: { primary: '#12b886', accent: '#7aa8ff', ground: 'dark', motif: 'neurons', cover: 'full' },
};
