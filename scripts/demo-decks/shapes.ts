/** The few SVG shapes that slides are drawn with. */
import type { Box } from './page.ts';

export interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly opacity?: number;
  readonly dash?: string;
}

/** Lengths with at most two digits, so that the same deck is the same bytes. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function paint({ fill, stroke, width, opacity, dash }: Paint): string {
  const parts = [`fill="${fill ?? 'none'}"`];
  if (stroke !== undefined) parts.push(`stroke="${stroke}"`, `stroke-width="${n(width ?? 1.5)}"`);
  if (stroke !== undefined) parts.push('stroke-linecap="round"', 'stroke-linejoin="round"');
  if (dash !== undefined) parts.push(`stroke-dasharray="${dash}"`);
  if (opacity !== undefined) parts.push(`opacity="${n(opacity)}"`);
  return parts.join(' ');
}

export function rect({ x, y, w, h }: Box, style: Paint, radius = 0): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" rx="${n(radius)}" ${paint(style)}/>`;
}

/** A box whose upper corners are rounded: the head of a card. */
export function roundedTop({ x, y, w, h }: Box, radius: number, style: Paint): string {
  const r = n(radius);
  const corner = `a${r} ${r} 0 0 1 ${r}`;
  return path(
    `M${n(x)} ${n(y + h)}V${n(y + radius)}${corner} -${r}H${n(x + w - radius)}${corner} ${r}V${n(y + h)}Z`,
    style,
  );
}

export function circle(x: number, y: number, r: number, style: Paint): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" ${paint(style)}/>`;
}

export function path(d: string, style: Paint): string {
  return `<path d="${d}" ${paint(style)}/>`;
}

export function line(x1: number, y1: number, x2: number, y2: number, style: Paint): string {
  return path(`M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}`, style);
}

/** Points joined by straight lines. */
export function track(points: readonly (readonly [number, number])[], style: Paint): string {
  return path(points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join(''), style);
}

/** A polygon with a point up, for networks. */
export function hexagon(x: number, y: number, r: number, style: Paint): string {
  const corners = Array.from({ length: 6 }, (_, k) => {
    const angle = (Math.PI / 3) * k - Math.PI / 2;
    return `${n(x + r * Math.cos(angle))} ${n(y + r * Math.sin(angle))}`;
  });
  return path(`M${corners.join('L')}Z`, style);
}

/** A ring's piece between two angles in turns (0 is up, clockwise, at most 0.999 apart). */
export function ringPiece(
  centre: { x: number; y: number },
  radii: { outer: number; inner: number },
  turns: { from: number; until: number },
  style: Paint,
): string {
  const at = (turn: number, r: number): string => {
    const angle = (turn - 0.25) * Math.PI * 2;
    return `${n(centre.x + r * Math.cos(angle))} ${n(centre.y + r * Math.sin(angle))}`;
  };
  const { outer, inner } = radii;
  const { from, until } = turns;
  const large = until - from > 0.5 ? 1 : 0;
  return path(
    `M${at(from, outer)}A${n(outer)} ${n(outer)} 0 ${large} 1 ${at(until, outer)}` +
      `L${at(until, inner)}A${n(inner)} ${n(inner)} 0 ${large} 0 ${at(from, inner)}Z`,
    style,
  );
}

/** An arrow head pointing right, its tip at (x, y). */
export function tip(x: number, y: number, size: number, fill: string): string {
  return path(`M${n(x)} ${n(y)}l${n(-size)} ${n(-size * 0.62)}v${n(size * 1.24)}Z`, { fill });
}
