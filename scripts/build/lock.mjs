/** One build at a time in one work tree: a folder as lock, with the process that made it inside. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A build takes seconds; whoever holds the lock longer than this was stopped in a way that leaves its id alive. */
const STALE_AFTER_MS = 10 * 60_000;

/** Waits for its turn and returns the function that ends it. */
export async function takeBuildLock(root, onWait) {
  const lock = join(root, 'dist/.build-lock');
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (let waited = false; !tryToLock(lock); await delay(100)) {
    if (dropIfStale(lock) || waited) continue;
    waited = true;
    onWait();
  }
  const release = () => {
    // Moved aside first: a lock that is half removed looks like a free one to whoever waits for it.
    renameSync(lock, `${lock}.${process.pid}`);
    rmSync(`${lock}.${process.pid}`, { recursive: true, force: true });
  };
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}

/** The folder is filled under another name first, so that it never appears without its owner. */
function tryToLock(lock) {
  const draft = `${lock}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft);
  writeFileSync(join(draft, 'owner.json'), JSON.stringify({ pid: process.pid, sinceMs: Date.now() }));
  try {
    renameSync(draft, lock);
    return true;
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) return false;
    throw error;
  }
}

/** Moved aside before it is removed: of two that find it stale, one moves it, and looks again at what it moved. */
function dropIfStale(lock) {
  const owner = ownerOf(lock);
  if (owner === null || (isAlive(owner.pid) && Date.now() - owner.sinceMs < STALE_AFTER_MS)) return false;
  const aside = `${lock}.stale-${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return true;
    throw error;
  }
  const moved = ownerOf(aside);
  if (moved?.pid === owner.pid && moved.sinceMs === owner.sinceMs) {
    rmSync(aside, { recursive: true, force: true });
  } else {
    renameSync(aside, lock);
  }
  return true;
}

function ownerOf(lock) {
  try {
    return JSON.parse(readFileSync(join(lock, 'owner.json'), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function isAlive(pid) {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
