/** `npm run -s tally -- FILE`: a contest file (`-` for standard input) to its results. Exit code 0 told, 2 refused. */
import { readInput } from './tally-input.ts';
import { readOptions, usage } from './tally-options.ts';
import { refused, tallyReport, type Report } from './tally-report.ts';
import { oneLine, say } from './tally-text.ts';

async function report(args: readonly string[]): Promise<Report> {
  const line = readOptions(args);
  switch (line.kind) {
    case 'help':
      return {
        exitCode: 0,
        out: `${line.lang === null ? `${usage.zh}\n\n${usage.en}` : usage[line.lang]}\n`,
        err: [],
      };
    case 'wrong': {
      const { err, ...rest } = refused(line.what, line.lang);
      const more = {
        zh: '用法见 npm run -s tally -- --help',
        en: 'for usage see npm run -s tally -- --help',
      };
      return { ...rest, err: [...err, `  ${say(more, line.lang)}`] };
    }
    case 'tally': {
      const { file, ...asked } = line.options;
      const input = await readInput(file);
      return 'text' in input ? tallyReport(input.text, asked) : refused(input.refusal, asked.lang);
    }
    default:
      return line satisfies never;
  }
}

/** Whoever reads the answer may stop early, as `head` does; any other failure to write is told. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.exitCode = 2;
  process.stderr.write(oneLine(`✗ 结果无法写出 · the answer cannot be written (${error.message})`) + '\n');
});
process.stderr.on('error', () => {
  // nobody is left to be told
  process.exitCode = 2;
});

/** A defect of the program, whatever the file: told in a sentence too, with an exit code of its own. */
const failed = (error: unknown) => {
  const why = error instanceof Error ? error.message : String(error);
  return { exitCode: 1, out: '', err: [oneLine(`✗ 程序出错 · the program failed (${why})`)] };
};

const { exitCode, out, err } = await report(process.argv.slice(2)).catch(failed);
process.exitCode = exitCode;
if (err.length > 0) process.stderr.write(`${err.join('\n')}\n`);
if (out !== '') process.stdout.write(out);
