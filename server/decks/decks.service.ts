/** Decks come in (checked, counted, recorded in the log) and go out to the screens that may show them now. */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import { refuse } from '../../shared/contract/refusals.ts';
import { orRefused, Refused } from '../access/refused.ts';
import { CommandRoad } from '../application/command-road.ts';
import { Ledger } from '../application/ledger.ts';
import type { Actor } from '../domain/actor.ts';
import { seatOf } from '../domain/lookup.ts';
import { deckIsOpen, deckIsOpenTo } from '../domain/views/cards.ts';
import { DeckFiles, type DeckDraft } from './deck-files.ts';
import type { PageCount } from './page-count.program.ts';
import { hasPdfSignature, pageCount } from './page-count.ts';
import { SlidesIntake } from './slides/slides-intake.ts';
import { noUpload, plainFileName, tooLarge, type Upload } from './upload.ts';

export interface AttachedDeck {
  readonly deckId: string;
  readonly pages: number;
}

/** What is known of a file before it is read. */
export interface KnownDeck {
  /** Counted already. */
  readonly pages: number;
  /** The file that holds what screens need for its first page (opening.ts). */
  readonly openingPath: string;
  /** Of whoever may attach this very deck again: it is attached once. */
  readonly commandId: string;
}

/** What the log says of a deck beside its file. */
interface Attaching {
  readonly fileName: string;
  readonly actor: Actor;
  readonly known?: KnownDeck | undefined;
  /** Undefined: it was a PDF already. */
  readonly missingFonts?: readonly string[] | null;
}

@Injectable()
export class DecksService {
  readonly #logger = new Logger('Decks');
  readonly #files: DeckFiles;
  readonly #ledger: Ledger;
  readonly #road: CommandRoad;
  readonly #slides: SlidesIntake;
  /** Pages are counted one deck at a time: the processors belong to the show. */
  #counting: Promise<unknown> = Promise.resolve();

  constructor(files: DeckFiles, ledger: Ledger, road: CommandRoad, slides: SlidesIntake) {
    this.#files = files;
    this.#ledger = ledger;
    this.#road = road;
    this.#slides = slides;
  }

  /** @throws {Refused} unknown-contest, unknown-project */
  expectProject(contestId: string, projectId: string): void {
    const state = this.#ledger.get(contestId)?.state;
    if (state === undefined) throw new Refused(refuse('unknown-contest', { contestId }));
    if (!Object.hasOwn(state.projects, projectId))
      throw new Refused(refuse('unknown-project', { projectId }));
  }

  /**
   * Takes a staff member's upload; the project's earlier deck stays on the disk, as the log names it.
   * Slides are converted first, when their turn comes; the answer waits for that.
   * @throws {Refused} unknown-contest, unknown-project, no-upload, upload-too-large, not-a-pdf, pdf-locked, disk-full, server-error,
   * and as {@link SlidesIntake.toPdf}
   */
  async attachUpload(contestId: string, projectId: string, upload: Upload): Promise<AttachedDeck> {
    this.expectProject(contestId, projectId);
    const draft = await this.#receive(upload.stream);
    const { fileName } = upload;
    const actor = { kind: 'staff' } as const;
    if (!upload.isTooLarge() && (await hasPdfSignature(draft.path)))
      return this.#attach(contestId, projectId, draft, { fileName, actor });
    try {
      if (upload.isTooLarge()) throw tooLarge();
      const { draft: pdf, missingFonts } = await this.#slides.toPdf(draft, {
        contestId,
        projectId,
        fileName,
      });
      return await this.#attach(contestId, projectId, pdf, { fileName, actor, missingFonts });
    } finally {
      await this.#files.discard(draft);
    }
  }

  /**
   * Attaches a copy of a file of this machine, as the system.
   * @throws {Refused} as {@link attachUpload}
   */
  async attachFile(
    contestId: string,
    projectId: string,
    path: string,
    fileName: string,
    known?: KnownDeck,
  ): Promise<void> {
    this.expectProject(contestId, projectId);
    const draft = await this.#files.receive(createReadStream(path));
    const actor = { kind: 'system' } as const;
    await this.#attach(contestId, projectId, draft, { fileName: plainFileName(fileName), actor, known });
  }

  /** Whether a screen without a name may fetch the deck now: while its project is on stage and it is not cut. */
  isOpen(deckId: string): boolean {
    return this.#ledger
      .all()
      .some(({ state }) =>
        Object.values(state.projects).some(
          (project) => project.deck?.deckId === deckId && deckIsOpen(state, project),
        ),
      );
  }

  /** Whether this judge may read the deck now: in a desk review, of a project that is the judge's to score. */
  isOpenToJudge(deckId: string, { contestId, judgeId }: { contestId: string; judgeId: string }): boolean {
    const state = this.#ledger.get(contestId)?.state;
    const seat = state && seatOf(state, judgeId);
    if (!state || !seat) return false;
    return Object.values(state.projects).some(
      (project) => project.deck?.deckId === deckId && deckIsOpenTo(state, seat.judge, project),
    );
  }

  async #receive(stream: Readable): Promise<DeckDraft> {
    try {
      return await this.#files.receive(stream);
    } catch (error) {
      // the disk's errors name a system call; all others are an upload that broke off
      const { syscall, code } = error as NodeJS.ErrnoException;
      if (syscall === undefined) throw noUpload();
      if (code === 'ENOSPC' || code === 'EDQUOT') throw new Refused(refuse('disk-full', {}));
      this.#logger.error(`a deck could not be written: ${String(error)}`);
      throw new Refused(refuse('server-error', {}));
    }
  }

  async #attach(
    contestId: string,
    projectId: string,
    draft: DeckDraft,
    { fileName, actor, known, missingFonts }: Attaching,
  ): Promise<AttachedDeck> {
    const { deckId, bytes, sha256 } = draft;
    const fonts = missingFonts?.length ? { missingFonts } : {};
    const otherwise = missingFonts === undefined ? 'not-a-pdf' : 'conversion-failed';
    const pages = await this.#keepIfReadable(draft, otherwise, known);
    // if the store fails here, whether the log names the deck is not known: its file has to stay
    const answer = await this.#road.handle(contestId, {
      commandId: known?.commandId ?? randomUUID(),
      actor,
      command: { type: 'AttachDeck', projectId, deckId, pages, bytes, sha256, fileName, ...fonts },
    });
    if (!answer.ok) await this.#files.remove(deckId);
    orRefused(answer);
    return { deckId, pages };
  }

  async #keepIfReadable(
    draft: DeckDraft,
    otherwise: 'not-a-pdf' | 'conversion-failed',
    known?: KnownDeck,
  ): Promise<number> {
    try {
      const count = known ?? (await this.#count(draft));
      if ('unreadable' in count) {
        this.#logger.log(`there is no PDF that can be shown: ${count.unreadable}`);
        throw new Refused(refuse(count.locked === true ? 'pdf-locked' : otherwise, {}));
      }
      if (known === undefined) await this.#files.prepareOpening(draft);
      else await this.#files.takeOpening(draft, known.openingPath);
      await this.#files.keep(draft);
      return count.pages;
    } catch (error) {
      await this.#files.discard(draft);
      throw error;
    }
  }

  #count({ path }: DeckDraft): Promise<PageCount> {
    const counted = this.#counting.then(() => pageCount(path));
    this.#counting = counted.catch(() => null);
    return counted;
  }
}
