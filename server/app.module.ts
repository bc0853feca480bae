import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from './access/access.module.ts';
import { ApplicationModule } from './application/application.module.ts';
import { CertificateModule } from './certificate/certificate.module.ts';
import { SETTINGS, type RunningSettings } from './config/running-settings.ts';
import { DecksModule } from './decks/decks.module.ts';
import { ExportsModule } from './exports/exports.module.ts';
import { LiveModule } from './live/live.module.ts';
import { MixerModule } from './mixer/mixer.module.ts';
import { NodesModule } from './nodes/nodes.module.ts';
import { PaperModule } from './paper/paper.module.ts';
import { RelayModule } from './relay/relay.module.ts';
import { SetupModule } from './setup/setup.module.ts';
import { StoreModule } from './store/store.module.ts';
import { VotingModule } from './voting/voting.module.ts';

/** The whole server for one set of settings. */
@Module({})
export class AppModule {
  static for(settings: RunningSettings): DynamicModule {
    return {
      module: AppModule,
      global: true,
      providers: [{ provide: SETTINGS, useValue: settings }],
      exports: [SETTINGS],
      imports: [
        StoreModule,
        NodesModule,
        ApplicationModule,
        AccessModule,
        LiveModule,
        SetupModule,
        DecksModule,
        VotingModule,
        ExportsModule,
        MixerModule,
        PaperModule,
        RelayModule,
        CertificateModule,
      ],
    };
  }
}
