import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSettings } from './settings.ts';
import { StartupRefusal } from './startup-refusal.ts';

describe('loadSettings', () => {
  it('starts with nothing set', () => {
    expect(loadSettings({})).toEqual({
      port: 3000,
      host: '0.0.0.0',
      dataDir: resolve('data'),
      databaseUrl: null,
      redisUrl: null,
      publicUrl: null,
      staffPassword: null,
      sofficePath: null,
    });
  });

  it('reads every variable, and drops the trailing slash of PUBLIC_URL', () => {
    const settings = loadSettings({
      PORT: '8080',
      HOST: '127.0.0.1',
      DATA_DIR: '/srv/luyan',
      DATABASE_URL: 'postgresql://u:p@db:5432/luyan',
      REDIS_URL: 'redis://cache:6379',
      PUBLIC_URL: 'https://vote.example.org/',
      STAFF_PASSWORD: 'long enough',
      SOFFICE_PATH: '/opt/office/soffice',
    });
    expect(settings).toEqual({
      port: 8080,
      host: '127.0.0.1',
      dataDir: resolve('/srv/luyan'),
      databaseUrl: 'postgresql://u:p@db:5432/luyan',
      redisUrl: 'redis://cache:6379',
      publicUrl: 'https://vote.example.org',
      staffPassword: 'long enough',
      sofficePath: '/opt/office/soffice',
    });
  });

  it('takes an empty variable as unset', () => {
    expect(loadSettings({ PORT: '', DATABASE_URL: '', STAFF_PASSWORD: '' })).toEqual(loadSettings({}));
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['HOST', 'http://0.0.0.0'],
    ['DATABASE_URL', 'mysql://u:secret@db/luyan'],
    ['DATABASE_URL', 'postgres:luyan'],
    ['REDIS_URL', 'cache:6379'],
    ['PUBLIC_URL', 'vote.example.org'],
    ['STAFF_PASSWORD', '   '],
  ])('refuses %s=%s, naming the variable and not the value', (name, value) => {
    const refusal = refusalOf({ [name]: value });
    expect(refusal.code).toBe('setting-invalid');
    expect(refusal.sentences.zh).toContain(name);
    expect(refusal.sentences.en).toContain(name);
    expect(refusal.message).not.toContain('secret');
  });

  it('names every wrong variable at once', () => {
    const { en } = refusalOf({ PORT: 'x', REDIS_URL: 'y' }).sentences;
    expect(en).toContain('PORT');
    expect(en).toContain('REDIS_URL');
  });
});

function refusalOf(env: Record<string, string>): StartupRefusal {
  try {
    loadSettings(env);
  } catch (error) {
    if (error instanceof StartupRefusal) return error;
    throw error;
  }
  throw new Error('was not refused');
}
