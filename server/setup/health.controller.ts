/** For whoever watches the server: is it alive, is it ready, how much is going on. */
import { Controller, Get, Header } from '@nestjs/common';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { DataSource } from 'typeorm';

const registry = new Registry();
collectDefaultMetrics({ register: registry });

@Controller()
export class HealthController {
  readonly #source: DataSource;

  constructor(source: DataSource) {
    this.#source = source;
  }

  @Get('health/live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Ready when the database answers. */
  @Get('health/ready')
  async ready(): Promise<{ status: 'ok' }> {
    await this.#source.query('select 1');
    return { status: 'ok' };
  }

  @Get('metrics')
  @Header('content-type', registry.contentType)
  metrics(): Promise<string> {
    return registry.metrics();
  }
}
