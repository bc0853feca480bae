import { describe, expect, it } from 'vitest';
import { welcomeText, type Welcome } from './welcome.ts';

const welcome: Welcome = {
  addresses: { local: 'http://localhost:3000', lan: ['http://192.168.1.20:3000'], public: null },
  authority: null,
  remarks: [],
  staffPassword: 'plum-rain-42',
  firstStart: true,
};
const paths = ['/', '/console', '/judge', '/display', '/board', '/vote', '/present', '/api/docs'];

describe('welcomeText', () => {
  it('lists every page for this machine and for the network', () => {
    const words = welcomeText(welcome).split(/\s+/);
    for (const path of paths) {
      expect(words).toContain(`http://localhost:3000${path}`);
      expect(words).toContain(`http://192.168.1.20:3000${path}`);
    }
  });

  it('shows the password of the first start in both languages, and that it is shown once', () => {
    const text = welcomeText(welcome);
    expect(text.match(/plum-rain-42/g)).toHaveLength(2);
    expect(text).toContain('只显示这一次');
    expect(text).toContain('only this once');
  });

  it('says how to set a new password when it is not known any more', () => {
    const text = welcomeText({ ...welcome, staffPassword: null, firstStart: false });
    expect(text).toContain('STAFF_PASSWORD=');
    expect(text).not.toContain('null');
  });

  it('says where to trust, with the fingerprint to compare, once there is a certificate', () => {
    const authority = { name: 'Luyan 路演 laptop 2026-11-28', fingerprint256: 'AB:CD:EF' };
    const remarks = [{ zh: '已更新', en: 'made anew' }];
    const text = welcomeText({ ...welcome, authority, remarks });
    for (const part of [
      'https://192.168.1.20:3000',
      'http://192.168.1.20:3000/trust',
      'SHA-256 AB:CD:EF',
      authority.name,
      '已更新',
      'made anew',
    ])
      expect(text).toContain(part);
    expect(welcomeText(welcome)).not.toContain('HTTPS');
  });

  it('says where the codes of the judges are', () => {
    expect(welcomeText(welcome)).toContain('/console → 工作台 → 口令桌卡');
  });

  it('lists the public address, and warns when there is no network', () => {
    const online = { ...welcome.addresses, public: 'https://vote.example.org' };
    expect(welcomeText({ ...welcome, addresses: online })).toContain('https://vote.example.org/vote');
    expect(welcomeText({ ...welcome, addresses: { ...welcome.addresses, lan: [] } })).toContain(
      'on no network',
    );
  });
});
