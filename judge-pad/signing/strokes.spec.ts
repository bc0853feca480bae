import { describe, expect, it } from 'vitest';
import { longestStrokes, signatureSchema } from '../../shared/contract/signature.ts';
import { begunAt, drawnOn, isDrawn, pathOf, pointAt, type Stroke } from './strokes.ts';

const box = { left: 10, top: 20, width: 500, height: 200 };
const line = (count: number): Stroke => Array.from({ length: count }, (_, at) => ({ x: at * 10, y: at }));

describe('a signature as it is drawn', () => {
  it('is told in units of the box, and never outside it', () => {
    expect(pointAt({ clientX: 260, clientY: 120 }, box)).toEqual({ x: 500, y: 200 });
    expect(pointAt({ clientX: 0, clientY: 0 }, box)).toEqual({ x: 0, y: 0 });
    expect(pointAt({ clientX: 900, clientY: 900 }, box)).toEqual({ x: 999, y: 399 });
  });

  it('leaves out points that are too near, and keeps the others', () => {
    const begun = begunAt([], { x: 10, y: 10 });
    expect(drawnOn(begun, { x: 12, y: 12 })).toBe(begun);
    expect(pathOf(drawnOn(begun, { x: 20, y: 12 }))).toBe('M10 10L20 12');
  });

  it('has dots, and needs more than a slip of the finger', () => {
    expect(pathOf([[{ x: 5, y: 6 }]])).toBe('M5 6L5 6');
    expect(isDrawn([line(3)])).toBe(false);
    expect(isDrawn([line(4), line(4)])).toBe(true);
  });

  it('is what the wire takes, however long somebody draws', () => {
    let strokes: readonly Stroke[] = [];
    for (let at = 0; at < 4000; at += 1) {
      const point = { x: (at * 7) % 1000, y: (at * 11) % 400 };
      strokes = at % 50 === 0 ? begunAt(strokes, point) : drawnOn(strokes, point);
    }
    const path = pathOf(strokes);
    expect(path.length).toBeGreaterThan(longestStrokes - 50);
    expect(signatureSchema.safeParse({ strokes: path }).success).toBe(true);
  });
});
