import { Global, Module } from '@nestjs/common';
import { LocalAnnouncer } from '../application/local-announcer.ts';
import { ANNOUNCER, type Announcer } from '../application/ports.ts';
import { SETTINGS, type RunningSettings } from '../config/running-settings.ts';

/** One node alone, or several that tell each other over Redis: which of the two, REDIS_URL says. */
@Global()
@Module({
  providers: [
    {
      provide: ANNOUNCER,
      inject: [SETTINGS],
      useFactory: async ({ redisUrl }: RunningSettings): Promise<Announcer> => {
        if (redisUrl === null) return new LocalAnnouncer();
        // a node alone does not load the Redis client
        const { RedisAnnouncer } = await import('./redis-announcer.ts');
        return new RedisAnnouncer(redisUrl);
      },
    },
  ],
  exports: [ANNOUNCER],
})
export class NodesModule {}
