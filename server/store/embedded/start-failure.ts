/** Reads from the server's own words why a start failed and what is to be done about it. */
import type { StartupRefusal } from '../../config/startup-refusal.ts';
import { accountUnavailable, diskFull, notStarting } from './refusals.ts';
import type { DatabaseFolder } from './database-folder.ts';

export type StartFailure =
  /** Something of an earlier or another server is still there; it passes, or that server can be adopted. */
  | { readonly cause: 'busy' }
  | { readonly cause: 'port-taken' }
  /** Tried once more all the same: the first start after a crash can fail for reasons that pass. */
  | { readonly cause: 'unclear'; readonly refusal: StartupRefusal }
  | { readonly cause: 'final'; readonly refusal: StartupRefusal };

export function readStartFailure(log: string, folder: DatabaseFolder): StartFailure {
  if (/No space left on device|Disk quota exceeded/.test(log)) {
    return { cause: 'final', refusal: diskFull(folder.root) };
  }
  if (/lock file "postmaster\.pid"|pre-existing shared memory block/.test(log)) return { cause: 'busy' };
  if (/could not create any TCP\/IP sockets|could not bind/.test(log)) return { cause: 'port-taken' };
  if (/administrative permissions|"root" execution/.test(log)) {
    return { cause: 'final', refusal: accountUnavailable('PostgreSQL') };
  }
  return { cause: 'unclear', refusal: notStarting(lastComplaint(log), folder.logFile) };
}

function lastComplaint(log: string): string {
  const lines = log.trim().split('\n');
  const complaint = lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? '';
  return complaint.replace(/^.*?(FATAL|PANIC):\s*/, '').trim();
}
