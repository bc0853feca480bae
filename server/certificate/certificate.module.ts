import { Module } from '@nestjs/common';
import { TrustController } from './trust.controller.ts';

@Module({ controllers: [TrustController] })
export class CertificateModule {}
