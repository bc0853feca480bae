import { Module } from '@nestjs/common';
import { Mixer } from './mixer.ts';
import { MixerController } from './mixer.controller.ts';
import { MixerDesk } from './mixer-desk.ts';
import { MixerSettings } from './mixer-settings.ts';

/** OBS beside the show: switched at the cut, and back for the next project. */
@Module({
  controllers: [MixerController],
  providers: [Mixer, MixerDesk, MixerSettings],
  exports: [MixerDesk],
})
export class MixerModule {}
