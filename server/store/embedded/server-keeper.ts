/** Holds the folder's server and the lock on it, and brings both back when the server dies. */
import { setTimeout as delay } from 'node:timers/promises';
import { StartupRefusal, type BilingualSentence } from '../../config/startup-refusal.ts';
import { takeCopyLock, type CopyLock } from './copy-lock.ts';
import { createDatabase } from './create-database.ts';
import { stopPostmaster, type Site } from './postmaster.ts';
import { reachServer, serverUrl, type RunningServer } from './reach-server.ts';
import { dataDirInUse, notStarting, refusalForFileError } from './refusals.ts';

/** Longer than the system needs to close a killed process's connections, short enough to wait for a refusal. */
const LOCK_PATIENCE_MS = 2_000;
const CONNECT_PATIENCE_MS = 10_000;
const RECOVERY_PAUSE_MS = 1_000;

export class ServerKeeper {
  readonly #site: Site;
  readonly #report: (sentence: BilingualSentence) => void;
  /** Set by `open`; a recovery changes the process but never the port. */
  #held: { readonly server: RunningServer; readonly lock: CopyLock } | null = null;
  /** The server that this process has started itself, if it has. */
  #ownPid: number | null = null;
  #closed: Promise<void> | null = null;
  #recovery: Promise<void> = Promise.resolve();

  constructor(site: Site, report: (sentence: BilingualSentence) => void) {
    this.#site = site;
    this.#report = report;
  }

  /** @throws {StartupRefusal} `data-dir-in-use`, and those of `reachServer` and `createDatabase` */
  async open(database: string): Promise<RunningServer> {
    try {
      const { server, lock } = await this.#hold();
      await createDatabase(lock.client, database, this.#site.folder.root);
      return server;
    } catch (error) {
      await this.#leave(error);
      throw error;
    }
  }

  /** A start that failed leaves no server of its own behind, unless another copy has taken hold of it. */
  async #leave(reason: unknown): Promise<void> {
    if (reason instanceof StartupRefusal && reason.code === 'data-dir-in-use') return;
    if (this.#held !== null) await this.close();
    else if (this.#ownPid !== null) await stopPostmaster(this.#site, this.#ownPid);
  }

  /** Of the server process now; undefined before `open` and after `close`. */
  get pid(): number | undefined {
    return this.#closed === null ? this.#held?.server.pid : undefined;
  }

  close(): Promise<void> {
    this.#closed ??= this.#end();
    return this.#closed;
  }

  async #end(): Promise<void> {
    await this.#recovery;
    if (this.#held === null) return;
    // The lock goes with the server: let go earlier, another copy could take over what is about to end.
    await stopPostmaster(this.#site, this.#held.server.pid);
    await this.#held.lock.client.end();
  }

  async #hold(port?: number) {
    for (const deadline = Date.now() + CONNECT_PATIENCE_MS; ; await delay(50)) {
      const server = await reachServer(this.#site, port);
      if (server.isNew) this.#ownPid = server.pid;
      const url = serverUrl(this.#site, server.port, 'postgres');
      const attempt = await takeCopyLock(url, LOCK_PATIENCE_MS).catch((error: unknown) => {
        const refusal = refusalForFileError(error, this.#site.folder.root);
        if (refusal instanceof StartupRefusal) throw refusal;
        // The server was told to stop after it was found: look again.
        if (Date.now() < deadline) return null;
        throw notStarting(error instanceof Error ? error.message : String(error), this.#site.folder.logFile);
      });
      if (attempt === null) continue;
      if (attempt.outcome === 'taken') throw dataDirInUse(this.#site.folder.dataDir, attempt.holderPid);
      this.#held = { server, lock: attempt.lock };
      void attempt.lock.lost.then(() => (this.#recovery = this.#recover(server.port)));
      return this.#held;
    }
  }

  async #recover(port: number): Promise<void> {
    if (this.#closed === null)
      this.#report({ zh: '数据库中断，正在恢复…', en: 'The database went away; bringing it back…' });
    while (this.#closed === null) {
      try {
        await this.#hold(port);
        this.#report({ zh: '数据库已恢复。', en: 'The database is back.' });
        return;
      } catch (error) {
        if (!(error instanceof StartupRefusal)) throw error;
        this.#report(error.sentences);
        await delay(RECOVERY_PAUSE_MS);
      }
    }
  }
}
