/** `npm run build`, and the first thing `npm start` does: builds those parts of dist/ that are stale. */
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeBuildLock } from './build/lock.mjs';
import { inputsStamp, isFresh, saveStamp } from './build/stamps.mjs';
import { steps } from './build/steps.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @returns whether everything is built; what went wrong has been printed. */
export async function buildStale() {
  if (steps.every((step) => isFresh(root, step))) return true;
  if (!isWritable()) {
    console.error(
      `需要重新构建，但当前用户不能写入 ${root}，请用该文件夹的所有者运行一次 npm run build。\nThe product has to be built anew, but this user cannot write to ${root}; run npm run build once as the owner of that folder.`,
    );
    return false;
  }
  const release = await takeBuildLock(root, () =>
    console.log('另一个构建正在进行，等待…\nAnother build is running; waiting for it…'),
  );
  try {
    const stale = steps.filter((step) => !isFresh(root, step));
    if (stale.length === 0) return true;
    console.log(`正在构建 Building: ${stale.map((step) => step.label).join(' · ')} …`);
    const built = await Promise.all(stale.map(build));
    return built.every(Boolean);
  } finally {
    release();
  }
}

function isWritable() {
  try {
    mkdirSync(join(root, 'dist'), { recursive: true });
    accessSync(join(root, 'dist'), constants.W_OK);
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) return false;
    throw error;
  }
}

async function build(step) {
  const startedMs = Date.now();
  if (!existsSync(join(root, step.tool))) {
    console.error(
      `缺少构建工具，请先运行 npm ci(不要省略 dev 依赖)。\nThe build tools for ${step.label} are missing; run npm ci, without omitting dev dependencies.`,
    );
    return false;
  }
  const inputs = inputsStamp(root, step);
  const { ok, output } = await run(step.command);
  const seconds = `${((Date.now() - startedMs) / 1000).toFixed(1)} s`;
  if (!ok) {
    console.error(`${output.trimEnd()}\n✗ ${step.label} 构建失败 could not be built (${seconds})`);
    return false;
  }
  saveStamp(root, step, inputs);
  console.log(`✓ ${step.label} ${seconds}`);
  return true;
}

function run([program, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (status) =>
      resolve({ ok: status === 0, output: Buffer.concat(chunks).toString('utf8') }),
    );
  });
}

if (process.argv[1] !== undefined && fileURLToPath(import.meta.url) === realpathSync(process.argv[1])) {
  const built = await buildStale();
  process.exitCode = built ? 0 : 1;
}
