/** How far this machine lets a program be shut off: without a network, in a process family that ends as one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { FONTS_FILE } from './stand-in-fonts.ts';

/** What is put before a program's own command line; empty: nothing of the kind is permitted here. */
export type Seclusion = readonly string[];

/** Ended with the server, even by SIGKILL; then `unshare` takes everything that it started along. */
const WITH_SERVER = ['setpriv', '--pdeathsig', 'KILL', '--'];

/** The best first. Who is not root needs a user namespace of its own, which some systems forbid. */
function candidates(): readonly Seclusion[] {
  const asRoot = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  return [
    [
      ...WITH_SERVER,
      ...['unshare', ...asRoot, '--net', '--pid', '--fork', '--kill-child', '--mount-proc', '--'],
    ],
    ['unshare', ...asRoot, '--net', '--'],
  ];
}

/** Tries what is permitted here; on other systems than Linux nothing is. */
export async function findSeclusion(): Promise<Seclusion> {
  if (process.platform !== 'linux') return [];
  for (const seclusion of candidates()) if (await works(seclusion)) return seclusion;
  return [];
}

async function works([program = '', ...args]: Seclusion): Promise<boolean> {
  const child = spawn(program, [...args, 'true'], { stdio: 'ignore', timeout: 5_000 });
  const ended = once(child, 'close').then(([code]: unknown[]) => code === 0);
  // a machine without the program
  return ended.catch(() => false);
}

/** Where the network cannot be taken away, whoever asks the environment for it is sent to a closed port. */
const NOWHERE = 'http://127.0.0.1:9';

/** Of the server's environment only what a program needs to run: no password, no address of a database. */
const PASSED_ON =
  /^(PATH|HOME|USER|LOGNAME|LANG|LC_\w+|FONTCONFIG_PATH|XDG_DATA_\w+|SystemRoot|SystemDrive|windir|ComSpec|PATHEXT|USERPROFILE|APPDATA|LOCALAPPDATA|ProgramFiles.*|ProgramData)$/i;

/** @param folder of this run: its fonts file, its temporary files, and the mark by which its processes are known */
export function secludedEnvironment(folder: string): NodeJS.ProcessEnv {
  const passedOn = Object.entries(process.env).filter(([name]) => PASSED_ON.test(name));
  return {
    ...Object.fromEntries(passedOn),
    http_proxy: NOWHERE,
    https_proxy: NOWHERE,
    all_proxy: NOWHERE,
    SAL_USE_VCLPLUGIN: 'svp',
    FONTCONFIG_FILE: join(folder, FONTS_FILE),
    FC_LANG: 'zh-cn',
    TMPDIR: folder,
    TMP: folder,
    TEMP: folder,
    [FOLDER_MARK]: folder,
  };
}

export const FOLDER_MARK = 'LUYAN_CONVERSION';
