/** Remembers in dist/.stamps.json from which inputs each part was built, to tell what is stale. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'dist/.stamps.json';
const NOT_BUILT = /(^|\/)(node_modules|\.[^/]*)(\/|$)|\.spec\.ts$/;

/** Names, sizes and times of change of all inputs: enough to notice every edit without reading the files. */
export function inputsStamp(root, step) {
  const hash = createHash('sha256').update(JSON.stringify([step.command.slice(1), step.madeFor]));
  for (const file of filesBelow(root, step.inputs)) {
    if (NOT_BUILT.test(file)) continue;
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file}\n${size}\n${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** @returns whether it was built to its end, from what the inputs are now, and all that was built is still there */
export function isFresh(root, step) {
  const stamp = readStamps(root)[step.name];
  if (stamp === undefined || filesBelow(root, step.outputs).length < stamp.outputFiles) return false;
  return stamp.inputs === inputsStamp(root, step);
}

/** @param {string} inputs the stamp taken before the build began, so that edits made meanwhile count as new */
export function saveStamp(root, step, inputs) {
  const outputFiles = filesBelow(root, step.outputs).length;
  const stamps = { ...readStamps(root), [step.name]: { inputs, outputFiles } };
  mkdirSync(join(root, 'dist'), { recursive: true });
  const draft = join(root, `${FILE}.${process.pid}`);
  writeFileSync(draft, `${JSON.stringify(stamps, null, 2)}\n`);
  renameSync(draft, join(root, FILE));
}

/** All files of the given files and folders, relative to the root, in a fixed order; what is missing counts as empty. */
export function filesBelow(root, paths) {
  return paths.flatMap((path) => {
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    if (found === undefined) return [];
    if (!found.isDirectory()) return [path];
    const names = readdirSync(join(root, path)).sort();
    return filesBelow(
      root,
      names.map((name) => `${path}/${name}`),
    );
  });
}

function readStamps(root) {
  try {
    return JSON.parse(readFileSync(join(root, FILE), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return {};
    throw error;
  }
}
