/** Writes FILE.lines.json: which line of which source each line of a bundle came from; a source map is 50 times as large to read. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';

/**
 * The map is used up; lines of installed packages are left out.
 * What is written are runs of lines: where each begins in FILE, its source, relative to FILE, and the lines there.
 */
export function keepSourceLines(file) {
  const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
  const runs = [];
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((text, index) => {
      const line = index + 1;
      const { fileName, lineNumber } = map.findOrigin(line, text.search(/\S|$/) + 1);
      if (fileName === undefined || /(^|\/)node_modules\/|\0/.test(fileName)) return;
      const last = runs.at(-1);
      if (last?.source === fileName && last.from + last.lines.length === line) last.lines.push(lineNumber);
      else runs.push({ from: line, source: fileName, lines: [lineNumber] });
    });
  writeFileSync(`${file}.lines.json`, JSON.stringify(runs));
  rmSync(`${file}.map`);
}
