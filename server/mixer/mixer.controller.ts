/** The outside mixer over HTTP, for staff. */
import { Body, Controller, Get, Header, HttpCode, Post, Put, UseGuards } from '@nestjs/common';
import {
  mixerSettingSchema,
  type MixerSettingInput,
  type MixerSettingView,
  type MixerTrial,
} from '../../shared/contract/mixer.ts';
import { Described } from '../access/described.ts';
import { StaffOnly } from '../access/guards.ts';
import { ZodBody } from '../access/zod-body.pipe.ts';
import { MixerDesk } from './mixer-desk.ts';

const body = new ZodBody(mixerSettingSchema);

@Controller('api/mixer')
@UseGuards(StaffOnly)
export class MixerController {
  readonly #desk: MixerDesk;

  constructor(desk: MixerDesk) {
    this.#desk = desk;
  }

  @Described('How OBS is reached and what it is to show, without its password')
  @Get()
  @Header('cache-control', 'no-store')
  setting(): Promise<MixerSettingView> {
    return this.#desk.setting();
  }

  @Described(
    'Set how OBS is reached and what it is to show; without a password the old one stays',
    mixerSettingSchema,
  )
  @Put()
  change(@Body(body) input: MixerSettingInput): Promise<MixerSettingView> {
    return this.#desk.change(input);
  }

  @Described(
    'Try a setting out: connects and lists the scenes; saves and switches nothing',
    mixerSettingSchema,
  )
  @Post('test')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  try(@Body(body) input: MixerSettingInput): Promise<MixerTrial> {
    return this.#desk.try(input);
  }
}
