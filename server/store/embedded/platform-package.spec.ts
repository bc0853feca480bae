import { describe, expect, it } from 'vitest';
import { findPlatformPackage } from './platform-package.ts';

describe('findPlatformPackage', () => {
  it('refuses a system without a package and names the way out', async () => {
    const refusal = await findPlatformPackage('sunos-x64').catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'platform-unsupported' });
    expect((refusal as Error).message).toContain('DATABASE_URL');
  });
});
