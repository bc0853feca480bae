/** Motifs from technology: codes, figures, image slices, chains, sensors, radio. */
import { circle, hexagon, n, path, rect, track } from '../shapes.ts';
import { scatter, white } from './draw.ts';
import type { Draw } from './draw.ts';

export const code: Draw = ({ x, y, w, h }, accent) => {
  const cell = w / 12;
  const shares = scatter(12 * 12, 7);
  const top = y + (h - w) / 2;
  return shares.flatMap((share, k) => {
    const column = k % 12;
    const row = Math.floor(k / 12);
    if (share < 0.52) return [];
    const square = { x: x + column * cell, y: top + row * cell, w: cell * 0.84, h: cell * 0.84 };
    return [
      rect(square, { fill: share > 0.93 ? accent : white, opacity: share > 0.93 ? 0.9 : share * 0.24 }, 4),
    ];
  });
};

export const columns: Draw = ({ x, y, w, h }, accent) => {
  const heights = [0.26, 0.38, 0.33, 0.5, 0.46, 0.62, 0.74, 0.7, 0.88];
  const step = w / heights.length;
  const tops = heights.map((share, k) => [x + k * step + step * 0.35, y + h - h * share * 0.8 - 26] as const);
  return [
    ...heights.map((share, k) =>
      rect(
        { x: x + k * step, y: y + h - h * share * 0.8, w: step * 0.7, h: h * share * 0.8 },
        { fill: white, opacity: 0.1 + share * 0.16 },
        5,
      ),
    ),
    track(tops, { stroke: accent, width: 3.5 }),
    ...tops.map(([cx, cy]) => circle(cx, cy, 6, { fill: accent })),
  ];
};

export const slices: Draw = ({ x, y, w, h }, accent) =>
  Array.from({ length: 9 }, (_, k) => {
    const dx = x + 30 + k * (w / 13);
    const dy = y + h * 0.86 - k * (h / 26);
    const lit = k === 5;
    return path(
      `M${n(dx)} ${n(dy)}l${n(w * 0.26)} ${n(-h * 0.12)}v${n(-h * 0.34)}l${n(-w * 0.26)} ${n(h * 0.12)}Z`,
      {
        fill: lit ? accent : white,
        stroke: lit ? accent : white,
        width: 1.4,
        opacity: lit ? 0.75 : 0.1 + k * 0.016,
      },
    );
  });

export const chain: Draw = ({ x, y, w, h }, accent) => {
  const r = w / 7.2;
  const cells: [number, number][] = [];
  for (let row = -1; row < 6; row++) {
    for (let column = 0; column < 4; column++) {
      cells.push([x + r + column * r * 1.78 + (row % 2 === 0 ? 0 : r * 0.89), y + 40 + row * r * 1.54]);
    }
  }
  const inside = cells.filter(([, cy]) => cy - r > y - 40 && cy < y + h + 40);
  return inside.flatMap(([cx, cy], k) => {
    const lit = k % 7 === 3;
    const shell = hexagon(cx, cy, r * 0.94, {
      fill: white,
      stroke: white,
      width: 1.5,
      opacity: lit ? 0.22 : 0.09,
    });
    return lit ? [shell, hexagon(cx, cy, r * 0.4, { fill: accent, opacity: 0.95 })] : [shell];
  });
};

export const dots: Draw = ({ x, y, w, h }, accent) => {
  const marks: string[] = [];
  for (let row = 0; row < 18; row++) {
    for (let column = 0; column < 13; column++) {
      const wave = Math.sin(column * 0.55 + row * 0.42) * 0.5 + 0.5;
      const lit = (row * 13 + column) % 37 === 5;
      marks.push(
        circle(x + ((column + 0.5) * w) / 13, y + ((row + 0.5) * h) / 18, 2 + wave * 7, {
          fill: lit ? accent : white,
          opacity: lit ? 1 : 0.08 + wave * 0.24,
        }),
      );
    }
  }
  return marks;
};

export const signal: Draw = ({ x, y, w, h }, accent) => {
  const cx = x + w * 0.62;
  const cy = y + h * 0.62;
  const arcs = Array.from({ length: 8 }, (_, k) => {
    const r = 50 + k * 44;
    return path(
      `M${n(cx - r * 0.94)} ${n(cy - r * 0.34)}A${n(r)} ${n(r)} 0 0 1 ${n(cx + r * 0.94)} ${n(cy - r * 0.34)}`,
      { stroke: k === 2 || k === 5 ? accent : white, width: k === 2 ? 5 : 2.4, opacity: 0.85 - k * 0.1 },
    );
  });
  const mast = path(
    `M${n(cx)} ${n(cy)}l-38 190M${n(cx)} ${n(cy)}l38 190M${n(cx - 16)} ${n(cy + 80)}h32M${n(cx - 28)} ${n(cy + 140)}h56`,
    {
      stroke: white,
      width: 3,
      opacity: 0.5,
    },
  );
  return [...arcs, mast, circle(cx, cy, 13, { fill: accent })];
};
