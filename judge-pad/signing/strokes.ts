/** A signature as it is drawn: strokes of points in the box of `shared/contract/signature.ts`, and the path that is sent. */
import { longestStrokes, signatureBox } from '../../shared/contract/signature.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Stroke = readonly Point[];

/** Nearer points than this say nothing about the line, and a slow hand makes hundreds of them. */
const NEAR = 5;
/** A slip of the finger is no signature. */
const FEWEST_POINTS = 8;
/** `L999 399` */
const LONGEST_POINT = 8;

const within = (share: number, size: number): number =>
  Math.min(size - 1, Math.max(0, Math.round(share * size)));

/** @param box where the drawing stands on the screen, in pixels */
export function pointAt(
  at: { readonly clientX: number; readonly clientY: number },
  box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
): Point {
  return {
    x: within((at.clientX - box.left) / box.width, signatureBox.width),
    y: within((at.clientY - box.top) / box.height, signatureBox.height),
  };
}

/** A tap is a dot: a line to where it began. */
const asPath = ([first, ...rest]: Stroke): string => {
  if (first === undefined) return '';
  const on = rest.length === 0 ? [first] : rest;
  return `M${first.x} ${first.y}${on.map(({ x, y }) => `L${x} ${y}`).join('')}`;
};

export const pathOf = (strokes: readonly Stroke[]): string => strokes.map(asPath).join('');

/** With one more point on the newest stroke, unless it is too near to the last one or there is no more room. */
export function drawnOn(strokes: readonly Stroke[], point: Point): readonly Stroke[] {
  const stroke = strokes[strokes.length - 1];
  const last = stroke?.[stroke.length - 1];
  if (stroke === undefined || last === undefined || !hasRoom(strokes)) return strokes;
  const isNear = Math.abs(point.x - last.x) < NEAR && Math.abs(point.y - last.y) < NEAR;
  return isNear ? strokes : [...strokes.slice(0, -1), [...stroke, point]];
}

export function begunAt(strokes: readonly Stroke[], point: Point): readonly Stroke[] {
  return hasRoom(strokes) ? [...strokes, [point]] : strokes;
}

const hasRoom = (strokes: readonly Stroke[]): boolean =>
  pathOf(strokes).length + 2 * LONGEST_POINT <= longestStrokes;

/** Whether there is enough to be a signature. */
export const isDrawn = (strokes: readonly Stroke[]): boolean =>
  strokes.reduce((points, stroke) => points + stroke.length, 0) >= FEWEST_POINTS;
