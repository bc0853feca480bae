/** Another account than root, to run the product under, and a checkout that it can read and call its own. */
import { execFileSync } from 'node:child_process';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
/** `nobody`, on every Linux. */
const ID = 65_534;
export const ordinaryUser = { uid: ID, gid: ID };
export const isRoot = process.getuid?.() === 0;

/** Whether that account may run what is installed here: it may not below a home folder that is closed to others. */
export function canRunInstalled(): boolean {
  if (!isRoot) return false;
  try {
    execFileSync(process.execPath, ['-e', `require(${JSON.stringify(join(root, 'node_modules/pg'))})`], {
      ...ordinaryUser,
      cwd: '/',
      stdio: 'ignore',
    });
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

export async function ownFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), name));
  await chmod(folder, 0o755);
  await chown(folder, ID, ID);
  return folder;
}

/** What `git clone` and `npm ci` would have given that user: nothing is built, and what is installed is linked. */
export async function ownCheckout(): Promise<string> {
  const checkout = await ownFolder('luyan-checkout-');
  const left = new Set(['node_modules', 'dist', '.git', 'data', 'coverage']);
  for (const name of await readdir(root))
    if (!left.has(name)) await cp(join(root, name), join(checkout, name), { recursive: true });
  // a folder of its own: the build tools put temporary files into it, under names with a dot
  const installed = join(checkout, 'node_modules');
  await mkdir(installed);
  for (const name of await readdir(join(root, 'node_modules')))
    if (!name.startsWith('.')) await symlink(join(root, 'node_modules', name), join(installed, name));
  execFileSync('chown', ['-R', '-h', `${ID}:${ID}`, checkout]);
  return checkout;
}
