/** What was measured, as lines of a table. */
import { availableParallelism, cpus } from 'node:os';

export interface Line {
  readonly section: string;
  readonly what: string;
  /** Text with its unit. */
  readonly value: string;
  readonly baseline?: string;
  /** Compared with `aim`: a ratio, or a plain count. */
  readonly measure?: number;
  readonly isCount?: boolean;
  /** The measure should not be above this. */
  readonly aim?: number;
  /** Where the time itself has a limit, whatever the baseline takes. */
  readonly limit?: { readonly ms: number; readonly atMost: number };
}

export const milliseconds = (ms: number): string => `${ms.toFixed(ms < 10 ? 2 : 1)} ms`;
export const micros = (us: number): string => `${us.toFixed(1)} µs`;
export const kibibytes = (bytes: number): string =>
  bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toFixed(1)} KiB`;

/** Two medians against each other, in ms unless told otherwise. */
export function ratioLine(
  section: string,
  what: string,
  [value, baseline]: readonly [number, number],
  aim?: number,
  text: (value: number) => string = milliseconds,
): Line {
  const line = { section, what, value: text(value), baseline: text(baseline), measure: value / baseline };
  return aim === undefined ? line : { ...line, aim };
}

/** A time in ms that should stay within a limit, or is only told; the ratio to its baseline beside it. */
export function limitLine(
  section: string,
  what: string,
  ms: number,
  { atMost, baselineMs }: { readonly atMost?: number; readonly baselineMs?: number } = {},
): Line {
  return {
    section,
    what,
    value: milliseconds(ms),
    ...(baselineMs === undefined ? {} : { baseline: milliseconds(baselineMs), measure: ms / baselineMs }),
    ...(atMost === undefined ? {} : { limit: { ms, atMost } }),
  };
}

export function verdict({ measure, aim, limit }: Line): 'met' | 'MISSED' | '' {
  if (limit !== undefined) return limit.ms <= limit.atMost ? 'met' : 'MISSED';
  if (measure === undefined || aim === undefined) return '';
  return measure <= aim ? 'met' : 'MISSED';
}

export function machineLine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown CPU';
  return `${availableParallelism()} cores (${model}) · Node ${process.version} · ${process.platform} · ${new Date().toISOString().slice(0, 16)}Z`;
}

const measureText = ({ measure, isCount }: Line): string =>
  measure === undefined ? '' : isCount ? String(measure) : `${measure.toFixed(2)} ×`;

const aimText = ({ aim, limit }: Line): string =>
  limit === undefined ? (aim === undefined ? '' : `≤ ${aim}`) : `≤ ${limit.atMost} ms`;

export function printTable(lines: readonly Line[]): void {
  const rows = [
    ['', 'what', 'value', 'baseline', 'measure', 'aim', ''],
    ...lines.map((line) => [
      line.section,
      line.what,
      line.value,
      line.baseline ?? '',
      measureText(line),
      aimText(line),
      verdict(line),
    ]),
  ];
  const widths =
    rows[0]?.map((_head, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
