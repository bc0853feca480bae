/** Line icons on a 24-point square, drawn for these decks. */
import { n } from './shapes.ts';

const icons = {
  clock: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18ZM12 7v5l3.5 2',
  users:
    'M9 4.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7ZM2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M16 5a3 3 0 0 1 0 6M18 14.5c2.3.8 3.5 2.7 3.5 5.5',
  coin: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18ZM8.5 7.5l3.5 4.5l3.5-4.5M12 12v5.5M9 12.5h6M9 15h6',
  doc: 'M6 3h8l4 4v14h-12ZM14 3v4h4M9 12h6M9 16h6',
  shield: 'M12 3l8 3v6c0 5-3.5 7.8-8 9c-4.5-1.2-8-4-8-9v-6ZM8.5 12l2.5 2.5l4.5-4.5',
  pulse: 'M2 12h5l2-6l4 12l3-9l1.5 3h4.5',
  chart: 'M4 4v16h16M8 16v-4M12 16v-8M16 16v-6',
  phone: 'M7 2.5h10v19h-10ZM10.5 18.5h3',
  bed: 'M3 6v13M3 15h18v4M21 15v-3c0-2-1-3-3-3h-8v6M6.5 9.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0-3Z',
  truck:
    'M2 6h11v10h-11ZM13 9h4l4 4v3h-8M6.5 15a2 2 0 1 0 0 4a2 2 0 1 0 0-4ZM17 15a2 2 0 1 0 0 4a2 2 0 1 0 0-4ZM7.5 8.5v5M5 11h5',
  pill: 'M5 12.5l7.5-7.5a4.6 4.6 0 0 1 6.5 6.5l-7.5 7.5a4.6 4.6 0 0 1-6.5-6.5ZM8.7 8.7l6.6 6.6',
  cloud: 'M7 18.5a4.5 4.5 0 0 1-.5-9a6 6 0 0 1 11.5 1a4 4 0 0 1-.5 8Z',
  chain: 'M10 14l4-4M8.5 11l-3 3a3.5 3.5 0 0 0 5 5l3-3M15.5 13l3-3a3.5 3.5 0 0 0-5-5l-3 3',
  mic: 'M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0v-5a3 3 0 0 0-3-3ZM5.5 11a6.5 6.5 0 0 0 13 0M12 17.5v3.5M8.5 21h7',
  lung: 'M12 3v8M12 9l-3 2.5M12 9l3 2.5M9.5 6.5c-4 1-6.5 6-6.5 11c0 3 2.5 3.5 4.5 2.5s2.5-2 2.5-4ZM14.5 6.5c4 1 6.5 6 6.5 11c0 3-2.5 3.5-4.5 2.5s-2.5-2-2.5-4Z',
  leaf: 'M5 19c0-9 5-14 15-15c0 10-4 15-11 15c-2 0-3-.5-4-1.5M5 20.5c1-5 4-8.5 9-11',
  scan: 'M3 8v-5h5M16 3h5v5M21 16v5h-5M8 21h-5v-5M6 12h12',
  home: 'M3 11.5l9-8l9 8M5.5 9.5v11h13v-11M10 20.5v-6h4v6',
  box: 'M12 3l8.5 4.5v9l-8.5 4.5l-8.5-4.5v-9ZM3.5 7.5l8.5 4.5l8.5-4.5M12 12v9',
  drop: 'M12 3c4 5 6.5 8 6.5 11.5a6.5 6.5 0 0 1-13 0c0-3.5 2.5-6.5 6.5-11.5ZM9 15a3 3 0 0 0 3 3',
  bell: 'M6 17v-6a6 6 0 0 1 12 0v6l1.5 1.5h-15ZM10 21h4',
  signal: 'M12 13a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0-3ZM8 11a5.5 5.5 0 0 1 8 0M5 8a9.8 9.8 0 0 1 14 0M12 16v5',
  brain:
    'M12 5a3 3 0 0 0-5.5 1a3.5 3.5 0 0 0-2 5.5a3.5 3.5 0 0 0 2 5.5a3 3 0 0 0 5.5 1.5ZM12 5a3 3 0 0 1 5.5 1a3.5 3.5 0 0 1 2 5.5a3.5 3.5 0 0 1-2 5.5a3 3 0 0 1-5.5 1.5M8.5 10.5h3.5M12 14h3.5',
  heart: 'M12 20.5c-6-4.2-9-7.5-9-11.5a4.8 4.8 0 0 1 9-2.4a4.8 4.8 0 0 1 9 2.4c0 4-3 7.3-9 11.5Z',
  map: 'M12 21.5c-4.5-5-7-8.5-7-12a7 7 0 0 1 14 0c0 3.5-2.5 7-7 12ZM12 7a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5Z',
  star: 'M12 3l2.8 5.9l6.2.8l-4.6 4.3l1.2 6.5l-5.6-3.2l-5.6 3.2l1.2-6.5l-4.6-4.3l6.2-.8Z',
  layers: 'M12 3l9 5l-9 5l-9-5ZM3 12l9 5l9-5M3 16l9 5l9-5',
  check: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18ZM7.5 12l3.3 3.3l5.7-6',
  search: 'M10.5 3.5a7 7 0 1 0 0 14a7 7 0 1 0 0-14ZM15.5 15.5l5.5 5.5',
  gear: 'M12 8.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7ZM12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3M5.3 5.3l2.1 2.1M16.6 16.6l2.1 2.1M5.3 18.7l2.1-2.1M16.6 7.4l2.1-2.1',
  screen: 'M3 4h18v12h-18ZM8.5 20h7M12 16v4',
  warn: 'M12 3.5l9.5 17h-19ZM12 10v5M12 17.5v.5',
} as const;

export type Icon = keyof typeof icons;

/** An icon centred on (x, y), `size` points wide. */
export function icon(name: Icon, x: number, y: number, size: number, stroke: string): string {
  const scale = size / 24;
  return (
    `<g transform="translate(${n(x - size / 2)} ${n(y - size / 2)}) scale(${scale.toFixed(4)})">` +
    `<path d="${icons[name]}" fill="none" stroke="${stroke}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/></g>`
  );
}
