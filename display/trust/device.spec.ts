import { describe, expect, it } from 'vitest';
import { guessDevice } from './device.ts';

describe('guessDevice', () => {
  it.each([
    ['Mozilla/5.0 (Linux; Android 11; SM-T510) AppleWebKit/537.36 Chrome/120 Safari/537.36', 5, 'android'],
    ['Mozilla/5.0 (Linux; Android 10; HarmonyOS; BAH3-W09) AppleWebKit/537.36', 5, 'android'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15', 5, 'apple'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/17.5 Safari/605.1.15', 5, 'apple'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/17.5 Safari/605.1.15', 0, 'mac'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140', 10, 'windows'],
  ] as const)('%s with %d touch points: %s', (userAgent, touchPoints, kind) => {
    expect(guessDevice(userAgent, touchPoints)).toBe(kind);
  });
});
