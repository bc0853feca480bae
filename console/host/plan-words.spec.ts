import { describe, expect, it } from 'vitest';
import { timeOfDay } from '../../shared/ui/clock-time.ts';
import { latenessText, localDateTime } from './plan-words.ts';

describe('lateness in words', () => {
  it.each([
    [0, '准点'],
    [59_999, '准点'],
    [-59_999, '准点'],
    [60_000, '已晚 1 分钟'],
    [399_000, '已晚 6 分钟'],
    [-120_000, '提前 2 分钟'],
  ])('%d ms: %s', (ms, words) => {
    expect(latenessText(ms).zh).toBe(words);
  });
});

it('a time goes through a field and back', () => {
  const at = new Date(2026, 4, 7, 9, 5).getTime();
  expect(timeOfDay(at)).toBe('09:05');
  expect(localDateTime(at)).toBe('2026-05-07T09:05');
  expect(new Date(localDateTime(at)).getTime()).toBe(at);
});
