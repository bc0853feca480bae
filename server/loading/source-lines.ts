/** Stack traces that name the lines of the sources, by what the build has noted of a bundle in FILE.lines.json. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Lines of the bundle, one after the other, that came from one source. */
interface Run {
  readonly from: number;
  readonly source: string;
  readonly lines: readonly number[];
}

/** @param file the bundle; what was not noted, as of installed packages, is told as it is */
export function tellSourceLines(file: string): void {
  let places: ReadonlyMap<number, string> | undefined;
  const told = (frame: NodeJS.CallSite): string => {
    const line = frame.getLineNumber();
    if (frame.getFileName() !== file || line === null) return String(frame);
    places ??= readPlaces(file);
    const place = places.get(line);
    return place === undefined
      ? String(frame)
      : String(frame).replace(`${file}:${line}:${frame.getColumnNumber()}`, place);
  };
  Error.prepareStackTrace = (error, frames) =>
    [String(error), ...frames.map((frame) => `    at ${told(frame)}`)].join('\n');
}

/** From a line of the bundle to `source:line`. */
function readPlaces(file: string): ReadonlyMap<number, string> {
  const runs = JSON.parse(readFileSync(`${file}.lines.json`, 'utf8')) as readonly Run[];
  return new Map(
    runs.flatMap(({ from, source, lines }) =>
      lines.map((line, index): [number, string] => [
        from + index,
        `${resolve(dirname(file), source)}:${line}`,
      ]),
    ),
  );
}
