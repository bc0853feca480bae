/** The demo contest of a first start: twelve invented projects, their decks, and the judges to score them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { z } from 'zod';
import { demoContest } from '../../shared/presets/demo.ts';
import { checkContestFile } from '../../shared/scoring/check.ts';
import { Contests } from '../application/contests.ts';
import { Ledger } from '../application/ledger.ts';
import type { ContestState } from '../domain/state.ts';

const DEMO = 'demo';

/** What the build tells of the decks it wrote: pages by project id. */
const pageCounts = z.record(z.string(), z.int().min(1));

export interface DemoDeck {
  readonly path: string;
  readonly fileName: string;
  /** As counted when it was made. */
  readonly pages: number;
  /** What screens need for its first page, found out when it was made. */
  readonly openingPath: string;
  /** The same for every try, so that the deck is attached once, whoever tries. */
  readonly commandId: string;
}

/** Attaches one PDF to one project: given by the decks' edge. */
export type AttachDeck = (contestId: string, projectId: string, deck: DemoDeck) => Promise<void>;

@Injectable()
export class DemoContest {
  readonly #logger = new Logger('DemoContest');
  readonly #contests: Contests;
  readonly #ledger: Ledger;

  constructor(contests: Contests, ledger: Ledger) {
    this.#contests = contests;
    this.#ledger = ledger;
  }

  /**
   * Founds it where there is no contest at all, and completes it where an earlier start was killed before all its decks
   * were attached. Several nodes that start together make one.
   * @param decksDir as the build made it: p01.pdf, p01.opening and so on, and pages.json; a missing deck leaves its project without one
   */
  async make(decksDir: string, attach: AttachDeck): Promise<void> {
    if (this.#ledger.all().length === 0) await this.#found();
    const state = this.#ledger.get(DEMO)?.state;
    const missing = state === undefined ? [] : projectsWithoutDeck(state);
    if (missing.length === 0) return;
    const pages = await this.#pagesOfDecks(decksDir);
    for (const { id, name } of missing) {
      const counted = pages[id];
      if (counted === undefined) this.#logger.warn(`there is no demo deck for ${id}`);
      else
        await attach(DEMO, id, {
          path: join(decksDir, `${id}.pdf`),
          fileName: `${name}.pdf`,
          pages: counted,
          openingPath: join(decksDir, `${id}.opening`),
          commandId: `demo-deck-${id}`,
        });
    }
  }

  /** Written last by the build: a deck that is named there is there. */
  async #pagesOfDecks(decksDir: string): Promise<Readonly<Record<string, number>>> {
    try {
      return pageCounts.parse(JSON.parse(await readFile(join(decksDir, 'pages.json'), 'utf8')));
    } catch (error) {
      this.#logger.warn(`the demo decks cannot be read: ${String(error)}`);
      return {};
    }
  }

  async #found(): Promise<void> {
    const checked = checkContestFile(demoContest);
    if (!checked.ok) throw new Error(`the demo contest is wrong: ${JSON.stringify(checked.problems)}`);
    await this.#ledger.found(DEMO, checked.file, { kind: 'system' });
    await this.#contests.choose(DEMO);
  }
}

/** Demo projects that still wait for their decks; none once a show has begun, or where staff made another contest of it. */
function projectsWithoutDeck(state: ContestState): readonly { readonly id: string; readonly name: string }[] {
  if (state.begun) return [];
  return demoContest.projects.filter(({ id, name }) => {
    const project = state.projects[id];
    return project !== undefined && project.deck === null && project.project.name === name;
  });
}
