/** What a device needs to trust this server: all of it public, and given over plain HTTP too. */
import { Controller, Get, Header, HttpCode, Inject, StreamableFile } from '@nestjs/common';
import { refuse } from '../../shared/contract/refusals.ts';
import type { TrustBody } from '../../shared/contract/trust.ts';
import { Described } from '../access/described.ts';
import { Refused } from '../access/refused.ts';
import { SETTINGS, type RunningSettings } from '../config/running-settings.ts';
import type { Authority } from '../config/server-certificate.ts';
import { mobileconfig } from './mobileconfig.ts';

@Controller('api/trust')
export class TrustController {
  readonly #settings: RunningSettings;

  constructor(@Inject(SETTINGS) settings: RunningSettings) {
    this.#settings = settings;
  }

  @Get()
  @Header('cache-control', 'no-store')
  @Described('The local authority of this server, if it has one')
  known(): TrustBody {
    const authority = this.#settings.certificate?.authority;
    if (authority === undefined) return { authority: null };
    return { authority: { name: authority.name, fingerprint: authority.fingerprint256 } };
  }

  /** Asked over HTTPS by a page that was opened over HTTP: an answer means that the device trusts. */
  @Get('reached')
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  @Header('access-control-allow-origin', '*')
  @Described('Answers with nothing, to any page')
  reached(): void {
    return undefined;
  }

  @Get('luyan.crt')
  @Header('cache-control', 'no-store')
  @Described('The authority’s certificate (DER): Android, Windows, macOS')
  certificate(): StreamableFile {
    return new StreamableFile(this.#authority().der, {
      type: 'application/x-x509-ca-cert',
      disposition: 'attachment; filename="luyan.crt"',
    });
  }

  @Get('luyan.mobileconfig')
  @Header('cache-control', 'no-store')
  @Described('The authority’s certificate as a profile: iPadOS, iOS')
  profile(): StreamableFile {
    return new StreamableFile(Buffer.from(mobileconfig(this.#authority())), {
      type: 'application/x-apple-aspen-config',
      disposition: 'attachment; filename="luyan.mobileconfig"',
    });
  }

  /** @throws {Refused} unknown-page */
  #authority(): Authority {
    const authority = this.#settings.certificate?.authority;
    if (authority === undefined) throw new Refused(refuse('unknown-page', { path: '/api/trust' }));
    return authority;
  }
}
