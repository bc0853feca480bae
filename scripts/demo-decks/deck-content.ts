/** What a deck says; how it looks is the theme's and the slides' business. */
import type { Icon } from './icons.ts';

export interface Point {
  readonly icon: Icon;
  readonly title: string;
  readonly text: string;
}

/** A big number with what it counts. */
export interface Figure {
  readonly value: string;
  readonly unit?: string;
  readonly label: string;
}

export type Architecture =
  | {
      readonly kind: 'layers';
      /** From the users at the top down to the infrastructure: four layers of three to five cells. */
      readonly layers: readonly { readonly name: string; readonly cells: readonly string[] }[];
      /** Pillars that run past every layer. */
      readonly pillars: readonly [string, string];
    }
  | {
      readonly kind: 'hub';
      readonly core: string;
      /** Six services around the core. */
      readonly spokes: readonly { readonly icon: Icon; readonly title: string; readonly text: string }[];
    }
  | {
      readonly kind: 'pipeline';
      /** Four or five stages, left to right. */
      readonly stages: readonly {
        readonly icon: Icon;
        readonly title: string;
        readonly items: readonly string[];
      }[];
      readonly base: string;
    };

export interface Lane {
  readonly name: string;
  readonly steps: readonly string[];
  readonly total: string;
}

export type Chart =
  | {
      readonly kind: 'bars';
      readonly title: string;
      readonly unit: string;
      readonly labels: readonly string[];
      /** One or two series; of two, the first is the past. */
      readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
    }
  | {
      readonly kind: 'trend';
      readonly title: string;
      readonly unit: string;
      readonly labels: readonly string[];
      readonly values: readonly number[];
    }
  | {
      readonly kind: 'donut';
      readonly title: string;
      readonly centre: string;
      readonly parts: readonly { readonly label: string; readonly value: number }[];
    };

export interface DeckContent {
  /** The project's name, broken into the lines of the cover; joined, it is the name itself. */
  readonly title: readonly string[];
  readonly tagline: string;
  readonly pains: { readonly headline: string; readonly figure: Figure; readonly points: readonly Point[] };
  readonly architecture: { readonly headline: string; readonly drawing: Architecture };
  /** How the work went before, and how it goes now. */
  readonly lanes?: { readonly headline: string; readonly before: Lane; readonly after: Lane };
  readonly data: {
    readonly headline: string;
    readonly figures: readonly Figure[];
    readonly charts: readonly [Chart, Chart];
  };
  readonly innovations: { readonly headline: string; readonly points: readonly Point[] };
  readonly roadmap?: readonly { readonly when: string; readonly title: string; readonly text: string }[];
  readonly spread: {
    readonly headline: string;
    /** Three or four steps of growing reach. */
    readonly reach: readonly Figure[];
    /** Practical, social and economic value. */
    readonly values: readonly [Point, Point, Point];
  };
}
