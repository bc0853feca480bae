/** What staff take away: the result as a workbook, the contest as a file, the log for an auditor. */
import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { refuse } from '../../shared/contract/refusals.ts';
import type { ProjectExplanation } from '../../shared/scoring/explain-project.ts';
import { Refused } from '../access/refused.ts';
import { Ledger } from '../application/ledger.ts';
import type { OpenContest } from '../application/open-contest.ts';
import { SERVER_TIME, type ServerTime } from '../application/ports.ts';
import { contestFileOf } from '../domain/contest-file-of.ts';
import { fold } from '../domain/evolve/evolve.ts';
import {
  hasUnconfirmedPaper,
  isClosed,
  projectBeingScored,
  projectName,
  projectWithLateSheet,
} from '../domain/lookup.ts';
import { resultsOf } from '../domain/results.ts';
import { explanationView } from '../domain/views/explanation.ts';
import { printed } from '../print/print.ts';
import { attachment } from './attachment.ts';
import type { LogFile } from './log-file.ts';
import { SealedLog } from './sealed-log.ts';
import { signedSheets } from './signed-sheets/signed-sheets.ts';
import { orderWorkbook } from './workbook/order-workbook.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const JSON_TYPE = 'application/json; charset=utf-8';

@Injectable()
export class ExportsService {
  readonly #ledger: Ledger;
  readonly #log: SealedLog;
  readonly #time: ServerTime;

  constructor(ledger: Ledger, log: SealedLog, @Inject(SERVER_TIME) time: ServerTime) {
    this.#ledger = ledger;
    this.#log = log;
    this.#time = time;
  }

  /** @throws {Refused} unknown-contest */
  async workbook(contestId: string): Promise<StreamableFile> {
    const { state, position } = this.#contest(contestId);
    const bytes = await orderWorkbook({ state, position, exportedAt: this.#time.now() });
    return attachment(bytes, XLSX, {
      shown: `${state.title}-成绩.xlsx`,
      plain: `luyan-${contestId}-results.xlsx`,
    });
  }

  /**
   * The contest file (RULES.md §8), with the sheets of the projects whose scoring has closed.
   * @throws {Refused} unknown-contest
   */
  contestFile(contestId: string): StreamableFile {
    const { state } = this.#contest(contestId);
    return attachment(asJson(contestFileOf(state, isClosed)), JSON_TYPE, {
      shown: `${state.title}-大赛文件.json`,
      plain: `luyan-${contestId}-contest.json`,
    });
  }

  /**
   * Every judge's own marks of the projects whose scoring has closed, with the signature under them.
   * @throws {Refused} unknown-contest
   */
  async signedSheets(contestId: string): Promise<StreamableFile> {
    const { state } = this.#contest(contestId);
    return attachment(await printed(signedSheets(state, this.#time.now())), 'application/pdf', {
      shown: `${state.title}-评委评分表.pdf`,
      plain: `luyan-${contestId}-judge-sheets.pdf`,
    });
  }

  /** @throws {Refused} unknown-contest, unknown-project; wrong-phase and project-withdrawn before scoring has closed */
  explanation(contestId: string, projectId: string): ProjectExplanation {
    const answer = explanationView(this.#contest(contestId).state, projectId);
    if (!answer.ok) throw new Refused(answer.refusal);
    return answer.explanation;
  }

  /** @throws {Refused} unknown-contest, log-is-sealed, late-sheet-undecided */
  async logFile(contestId: string): Promise<StreamableFile> {
    const { state } = this.#contest(contestId);
    return attachment(asJson(await this.log(contestId)), JSON_TYPE, {
      shown: `${state.title}-日志.json`,
      plain: `luyan-${contestId}-log.json`,
    });
  }

  /**
   * The log as a value, with the results that its own entries yield.
   * @throws {Refused} unknown-contest; log-is-sealed while a project with sheets is still being scored,
   * paper-unconfirmed while one person's keying waits: the second may not look it up, late-sheet-undecided while the
   * host has not decided on a late one
   */
  async log(contestId: string): Promise<LogFile> {
    const log = await this.#log.read(contestId);
    const state = fold(log?.entries ?? []);
    if (log === null || state === null) throw new Refused(refuse('unknown-contest', { contestId }));
    const open = projectBeingScored(state);
    if (open !== null) throw new Refused(refuse('log-is-sealed', { project: projectName(open) }));
    const keyed = Object.values(state.projects).find(hasUnconfirmedPaper);
    if (keyed !== undefined) throw new Refused(refuse('paper-unconfirmed', { project: projectName(keyed) }));
    const late = projectWithLateSheet(state);
    if (late !== null) throw new Refused(refuse('late-sheet-undecided', { project: projectName(late) }));
    return {
      format: 'luyan-log/1',
      contestId,
      exportedAt: new Date(this.#time.now()).toISOString(),
      ...log,
      results: resultsOf(state),
    };
  }

  #contest(contestId: string): OpenContest {
    const contest = this.#ledger.get(contestId);
    if (contest === undefined) throw new Refused(refuse('unknown-contest', { contestId }));
    return contest;
  }
}

const asJson = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
