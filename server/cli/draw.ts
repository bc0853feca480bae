/** `npm run -s draw -- FILE [--seed SEED]`: repeats a draw (docs/DRAW.md; `-` for standard input). */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { drawText, type DrawReport } from './draw-report.ts';

const usage: DrawReport = {
  exitCode: 2,
  order: [],
  remarks: [
    '用法：npm run -s draw -- 大赛文件或名单 [--seed 种子]',
    'usage: npm run -s draw -- FILE [--seed SEED]   (a contest file, or project ids one a line)',
  ],
};

async function report(): Promise<DrawReport> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { seed: { type: 'string' } },
    });
    const [path, another] = positionals;
    if (path === undefined || another !== undefined) return usage;
    return drawText(path === '-' ? await text(process.stdin) : await readFile(path, 'utf8'), values.seed);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ...usage, remarks: [`✗ ${message}`, ...usage.remarks] };
  }
}

const { exitCode, order, remarks } = await report();
process.stdout.write(order.map((line) => `${line}\n`).join(''));
process.stderr.write(remarks.map((line) => `${line}\n`).join(''));
process.exitCode = exitCode;
