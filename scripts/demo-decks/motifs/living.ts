/** Motifs from medicine: leaves, breath, heartbeat, voice, infusion, nerves. */
import { circle, line, n, path, rect, track } from '../shapes.ts';
import { scatter, white } from './draw.ts';
import type { Draw } from './draw.ts';

export const rings: Draw = ({ x, y, w, h }, accent) => {
  const cx = x + w / 2;
  const cy = y + h / 2;
  const leaf = (turn: number): string =>
    `<g transform="rotate(${n(turn)} ${n(cx)} ${n(cy)})">${path(
      `M${n(cx)} ${n(cy - 40)}C${n(cx + 42)} ${n(cy - 90)} ${n(cx + 34)} ${n(cy - 150)} ${n(cx)} ${n(cy - 185)}` +
        `C${n(cx - 34)} ${n(cy - 150)} ${n(cx - 42)} ${n(cy - 90)} ${n(cx)} ${n(cy - 40)}Z`,
      { stroke: white, width: 1.6, opacity: 0.32 },
    )}</g>`;
  return [
    ...[60, 100, 140, 180, 220, 260, 300].map((r, k) =>
      circle(cx, cy, r, {
        stroke: k === 3 ? accent : white,
        width: k === 3 ? 2.5 : 1.2,
        opacity: k === 3 ? 0.9 : 0.2,
      }),
    ),
    ...Array.from({ length: 12 }, (_, k) => leaf(k * 30)),
    circle(cx, cy, 26, { fill: accent, opacity: 0.9 }),
  ];
};

export const waves: Draw = ({ x, y, w, h }, accent) =>
  Array.from({ length: 8 }, (_, k) => {
    const base = y + h * 0.3 + k * (h / 12);
    const swing = 34 + k * 4;
    return path(
      `M${n(x)} ${n(base)}c${n(w * 0.2)} ${n(-swing)} ${n(w * 0.3)} ${n(-swing)} ${n(w * 0.5)} 0` +
        `s${n(w * 0.3)} ${n(swing)} ${n(w * 0.5)} 0`,
      { stroke: k === 3 ? accent : white, width: k === 3 ? 4 : 2, opacity: k === 3 ? 0.95 : 0.32 - k * 0.02 },
    );
  });

export const pulse: Draw = ({ x, y, w, h }, accent) => {
  const beat = (left: number, cy: number, scale: number): (readonly [number, number])[] =>
    [
      [0, 0],
      [0.3, 0],
      [0.36, -12],
      [0.42, 0],
      [0.48, 0],
      [0.52, 10],
      [0.57, -78],
      [0.63, 40],
      [0.68, 0],
      [0.78, 0],
      [0.85, -18],
      [0.92, 0],
      [1, 0],
    ].map(([at, rise]) => [left + (at ?? 0) * (w / 2), cy + (rise ?? 0) * scale] as const);
  const trace = (cy: number, scale: number) => [...beat(x, cy, scale), ...beat(x + w / 2, cy, scale)];
  const grid = Array.from({ length: 14 }, (_, k) => [
    line(x, y + (k * h) / 13, x + w, y + (k * h) / 13, { stroke: white, width: 0.6, opacity: 0.12 }),
    line(x + (k * w) / 13, y, x + (k * w) / 13, y + h, { stroke: white, width: 0.6, opacity: 0.12 }),
  ]).flat();
  return [
    ...grid,
    track(trace(y + h * 0.3, 0.7), { stroke: white, width: 2, opacity: 0.35 }),
    track(trace(y + h * 0.55, 1.25), { stroke: white, width: 4 }),
    track(trace(y + h * 0.8, 0.7), { stroke: accent, width: 3, opacity: 0.85 }),
  ];
};

export const voice: Draw = ({ x, y, w, h }, accent) =>
  Array.from({ length: 31 }, (_, k) => {
    const envelope = Math.exp(-(((k - 15) / 9) ** 2));
    const height = 14 + envelope * h * (0.28 + 0.3 * Math.abs(Math.sin(k * 1.7)));
    const lit = k % 5 === 0;
    return rect(
      { x: x + (k * w) / 31, y: y + (h - height) / 2, w: (w / 31) * 0.52, h: height },
      { fill: lit ? accent : white, opacity: lit ? 0.95 : 0.18 + envelope * 0.32 },
      4,
    );
  });

export const drops: Draw = ({ x, y, w, h }, accent) => {
  const shares = scatter(60, 23);
  return Array.from({ length: 20 }, (_, k) => {
    const dx = x + 24 + (((k % 4) + (shares[k * 3] ?? 0) * 0.5) * w) / 4;
    const dy = y + 30 + ((Math.floor(k / 4) + (shares[k * 3 + 1] ?? 0) * 0.5) * h) / 5;
    const r = 10 + (shares[k * 3 + 2] ?? 0) * 20;
    const lit = k % 6 === 2;
    return path(
      `M${n(dx)} ${n(dy - r * 1.5)}C${n(dx + r * 0.4)} ${n(dy - r * 0.8)} ${n(dx + r)} ${n(dy - r * 0.3)} ${n(dx + r)} ${n(dy + r * 0.3)}` +
        `A${n(r)} ${n(r)} 0 1 1 ${n(dx - r)} ${n(dy + r * 0.3)}C${n(dx - r)} ${n(dy - r * 0.3)} ${n(dx - r * 0.4)} ${n(dy - r * 0.8)} ${n(dx)} ${n(dy - r * 1.5)}Z`,
      { fill: lit ? accent : white, opacity: lit ? 0.9 : 0.1 + (shares[k] ?? 0) * 0.2 },
    );
  });
};

export const neurons: Draw = ({ x, y, w, h }, accent) => {
  const sizes = [4, 6, 6, 4, 2];
  const nodes = sizes.map((size, layer) =>
    Array.from(
      { length: size },
      (_, k) => [x + ((layer + 0.5) * w) / 5, y + h / 2 + (k - (size - 1) / 2) * (h / 7.6)] as const,
    ),
  );
  const links = nodes.flatMap((layer, at) =>
    layer.flatMap(([x1, y1], k) =>
      (nodes[at + 1] ?? []).map(([x2, y2], j) => {
        const lit = (k + j + at) % 7 === 0;
        return line(x1, y1, x2, y2, {
          stroke: lit ? accent : white,
          width: lit ? 1.8 : 0.8,
          opacity: lit ? 0.8 : 0.16,
        });
      }),
    ),
  );
  const bodies = nodes.flatMap((layer, at) =>
    layer.map(([cx, cy], k) =>
      circle(cx, cy, 10, (k + at) % 3 === 0 ? { fill: accent } : { fill: white, opacity: 0.55 }),
    ),
  );
  return [...links, ...bodies];
};
