import { describe, expect, it } from 'vitest';
import { chineseOf, withStandIn } from './stand-in-font.ts';

describe('the font that stands in', () => {
  it('comes last behind a font that is only hoped for', () => {
    expect(withStandIn('normal normal 20px "STSong",g_d0_sf1,serif')).toBe(
      'normal normal 20px "STSong",g_d0_sf1,serif, "Noto Sans SC Variable"',
    );
  });

  it('does not come behind one that is in the document', () => {
    expect(withStandIn('normal bold 20px "g_d0_f1", sans-serif')).toBeNull();
  });

  it('is fetched for Chinese and its punctuation alone', () => {
    expect(chineseOf('Pitch 路演，2026 – “说明”')).toBe('路演，说明');
  });
});
