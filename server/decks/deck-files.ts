/**
 * The decks of this installation as files: `DATA_DIR/decks/<id>.pdf`, each written whole or not at all; beside it
 * `<id>.opening`, what screens need for the first page.
 */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { SETTINGS, type RunningSettings } from '../config/running-settings.ts';
import type { ByteRange } from './byte-range.ts';
import { guessedOpening, knownOpening, openingOf } from './opening.ts';

/** A file that has arrived but is not a deck yet: to be kept or discarded. */
export interface DeckDraft {
  readonly deckId: string;
  readonly path: string;
  readonly bytes: number;
  /** Of the whole file, in hex. */
  readonly sha256: string;
}

const DRAFT = '.part';
/** No upload lasts this long: what a crash left behind is older. */
const DRAFT_LEFT_BEHIND_MS = 3_600_000;

@Injectable()
export class DeckFiles implements OnModuleInit {
  readonly #folder: string;

  constructor(@Inject(SETTINGS) settings: RunningSettings) {
    this.#folder = join(settings.dataDir, 'decks');
  }

  /** Makes the folder and clears away what a crash left half written. */
  async onModuleInit(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const drafts = (await readdir(this.#folder)).filter((name) => name.endsWith(DRAFT));
    for (const path of drafts.map((name) => join(this.#folder, name))) {
      const { mtimeMs } = await stat(path);
      if (Date.now() - mtimeMs > DRAFT_LEFT_BEHIND_MS) await rm(path, { force: true });
    }
  }

  /**
   * Writes a stream to the disk's surface under a name of its own; nothing is left of one that breaks off.
   * @throws what the stream or the disk threw
   */
  async receive(source: Readable): Promise<DeckDraft> {
    const deckId = randomBytes(16).toString('hex');
    const path = join(this.#folder, `${deckId}${DRAFT}`);
    const hash = createHash('sha256');
    let bytes = 0;
    const meter = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        hash.update(chunk);
        bytes += chunk.length;
        done(null, chunk);
      },
    });
    try {
      await pipeline(source, meter, createWriteStream(path, { flags: 'wx', flush: true }));
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    return { deckId, path, bytes, sha256: hash.digest('hex') };
  }

  async discard(draft: DeckDraft): Promise<void> {
    await rm(draft.path, { force: true });
    await rm(this.#openingOf(draft.deckId), { force: true });
  }

  /** Makes the draft a deck; it is there after a power cut too once this has returned. */
  async keep(draft: DeckDraft): Promise<void> {
    await rename(draft.path, this.#pathOf(draft.deckId));
    await this.#flushFolder();
  }

  /** Finds out what screens need for its first page; a deck without that is shown as well, only later. */
  async prepareOpening(draft: DeckDraft): Promise<void> {
    const opening = await knownOpening(draft.path);
    if (opening !== null) await this.#keepOpening(draft, await openingOf(draft.path, opening));
  }

  /** Takes what was found out of the same file before: `opening`, as it is sent. */
  async takeOpening(draft: DeckDraft, openingPath: string): Promise<void> {
    await this.#keepOpening(draft, await readFile(openingPath));
  }

  async #keepOpening({ deckId }: DeckDraft, opening: Buffer): Promise<void> {
    const part = `${this.#openingOf(deckId)}${DRAFT}`;
    await writeFile(part, opening);
    await rename(part, this.#openingOf(deckId));
  }

  /** What screens need for its first page; guessed where that is not known. @throws when there is no such deck */
  async opening(deckId: string, size: number): Promise<Buffer> {
    try {
      return await readFile(this.#openingOf(deckId));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return openingOf(this.#pathOf(deckId), guessedOpening(size));
    }
  }

  async remove(deckId: string): Promise<void> {
    await rm(this.#pathOf(deckId), { force: true });
    await rm(this.#openingOf(deckId), { force: true });
  }

  /** @returns in bytes; null when there is no such file */
  async sizeOf(deckId: string): Promise<number | null> {
    try {
      return (await stat(this.#pathOf(deckId))).size;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  read(deckId: string, range: ByteRange | null): Readable {
    return createReadStream(this.#pathOf(deckId), range ?? {});
  }

  #pathOf(deckId: string): string {
    return join(this.#folder, `${deckId}.pdf`);
  }

  #openingOf(deckId: string): string {
    return join(this.#folder, `${deckId}.opening`);
  }

  /** A new name lies in the folder, which is flushed for itself; Windows has no such call and needs none. */
  async #flushFolder(): Promise<void> {
    if (process.platform === 'win32') return;
    const folder = await open(this.#folder, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}
