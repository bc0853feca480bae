/** The server's clock: the only place that reads it for the contest. */
import { Injectable } from '@nestjs/common';
import type { ServerTime } from '../application/ports.ts';

@Injectable()
export class SystemTime implements ServerTime {
  now(): number {
    return Date.now();
  }
}
