/** `npm run -s verify -- FILE`: checks an exported log (`-` for standard input). Exit code 0 sound, 1 not, 2 no log. */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { messageOf, notALog, verifyText, type Report } from './verify-report.ts';

async function report(path: string | undefined): Promise<Report> {
  if (path === undefined)
    return notALog('用法：npm run -s verify -- 日志文件', 'usage: npm run -s verify -- FILE');
  try {
    return verifyText(path === '-' ? await text(process.stdin) : await readFile(path, 'utf8'));
  } catch (error) {
    return notALog(`文件无法读取（${messageOf(error)}）`, `the file cannot be read (${messageOf(error)})`);
  }
}

const { exitCode, lines } = await report(process.argv[2]);
const stream = exitCode === 0 ? process.stdout : process.stderr;
stream.write(`${lines.join('\n')}\n`);
process.exitCode = exitCode;
