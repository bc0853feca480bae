/** What staff take away or look into; never kept by a browser or a proxy, as they hold sealed scores. */
import { Controller, Get, Header, Param, UseGuards, type StreamableFile } from '@nestjs/common';
import { Described } from '../access/described.ts';
import { StaffOnly } from '../access/guards.ts';
import type { ProjectExplanation } from '../../shared/scoring/explain-project.ts';
import { ExportsService } from './exports.service.ts';

@Controller('api/contests/:id')
@UseGuards(StaffOnly)
export class ExportsController {
  readonly #exports: ExportsService;

  constructor(exports: ExportsService) {
    this.#exports = exports;
  }

  @Described('The result as a workbook')
  @Get('export.xlsx')
  @Header('cache-control', 'no-store')
  workbook(@Param('id') contestId: string): Promise<StreamableFile> {
    return this.#exports.workbook(contestId);
  }

  @Described('Every judge’s own marks with the signature, as PDF; of the projects whose scoring has closed')
  @Get('judge-sheets.pdf')
  @Header('cache-control', 'no-store')
  signedSheets(@Param('id') contestId: string): Promise<StreamableFile> {
    return this.#exports.signedSheets(contestId);
  }

  @Described('The contest file (docs/contest.schema.json), with the sheets that are closed')
  @Get('export.json')
  @Header('cache-control', 'no-store')
  contestFile(@Param('id') contestId: string): StreamableFile {
    return this.#exports.contestFile(contestId);
  }

  @Described('The hash-chained log, for `npm run -s verify`; not while a project is being scored')
  @Get('log.json')
  @Header('cache-control', 'no-store')
  log(@Param('id') contestId: string): Promise<StreamableFile> {
    return this.#exports.logFile(contestId);
  }

  @Described('How a project’s result came about, step by step; once its scoring has closed')
  @Get('projects/:projectId/explanation')
  @Header('cache-control', 'no-store')
  explanation(@Param('id') contestId: string, @Param('projectId') projectId: string): ProjectExplanation {
    return this.#exports.explanation(contestId, projectId);
  }
}
