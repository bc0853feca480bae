import { describe, expect, it } from 'vitest';
import { officePlaces } from './office-places.ts';

describe('where LibreOffice is looked for', () => {
  it('is nowhere else where a path was given', () => {
    expect(officePlaces('/opt/office/soffice', 'linux', { PATH: '/usr/bin' })).toEqual([
      '/opt/office/soffice',
    ]);
  });

  it('is the PATH first, in its order, then the usual places, each once', () => {
    const places = officePlaces(null, 'linux', { PATH: '/home/x/bin:/usr/bin' });
    expect(places.slice(0, 2)).toEqual(['/home/x/bin/soffice', '/usr/bin/soffice']);
    expect(places).toContain('/usr/lib/libreoffice/program/soffice');
    expect(new Set(places).size).toBe(places.length);
  });

  it('is no folder relative to where the server was started', () => {
    const places = officePlaces(null, 'linux', { PATH: '.:bin::/usr/bin' });
    expect(places.filter((place) => !place.startsWith('/'))).toEqual([]);
    expect(officePlaces(null, 'linux', {})).toContain('/usr/bin/soffice');
  });

  it('is the application on macOS', () => {
    expect(officePlaces(null, 'darwin', { PATH: '/usr/bin' })).toContain(
      '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    );
  });

  it('is the program for a console on Windows, below every folder of programs that there is', () => {
    const env = { Path: 'C:\\Tools;relative', ProgramFiles: 'C:\\Program Files', ProgramW6432: 'D:\\P' };
    expect(officePlaces(null, 'win32', env)).toEqual([
      'C:\\Tools\\soffice.com',
      'C:\\Program Files\\LibreOffice\\program\\soffice.com',
      'D:\\P\\LibreOffice\\program\\soffice.com',
    ]);
  });
});
