import { describe, expect, it } from 'vitest';
import { roomScenes } from '../../shared/contract/commands.ts';
import { hostActions, type HostAction } from '../../shared/contract/views.ts';
import { isReasoned } from './intents.ts';
import { intentOf, keyFor, shortcuts, type KeyPress } from './shortcuts.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  modified: false,
  repeat: false,
  focus: 'page',
  ...more,
});

describe("the host's shortcuts", () => {
  it.each([
    [' ', { kind: 'primary' }],
    ['p', { kind: 'toggle-clock' }],
    ['P', { kind: 'toggle-clock' }],
    ['+', { kind: 'adjust', deltaMs: 30_000 }],
    ['=', { kind: 'adjust', deltaMs: 30_000 }],
    ['-', { kind: 'adjust', deltaMs: -30_000 }],
    [']', { kind: 'adjust', deltaMs: 60_000 }],
    ['[', { kind: 'adjust', deltaMs: -60_000 }],
    ['n', { kind: 'action', action: 'AdvanceStage' }],
    ['b', { kind: 'action', action: 'StepBack' }],
    ['c', { kind: 'action', action: 'CloseScoring' }],
    ['r', { kind: 'action', action: 'RevealNext' }],
    ['a', { kind: 'action', action: 'AwardNext' }],
    ['Backspace', { kind: 'action', action: 'AwardBack' }],
    ['Enter', { kind: 'action', action: 'CallNext' }],
    ['PageDown', { kind: 'page', by: 1 }],
    ['ArrowLeft', { kind: 'page', by: -1 }],
    ['1', { kind: 'scene', scene: roomScenes[0] }],
    ['6', { kind: 'scene', scene: 'black' }],
    ['?', { kind: 'help' }],
    ['？', { kind: 'help' }],
    ['q', null],
    ['7', { kind: 'scene', scene: 'order' }],
    ['8', { kind: 'scene', scene: 'awards' }],
    ['9', null],
  ])('%s', (key, intent) => {
    expect(intentOf(press(key))).toEqual(intent);
  });

  it('gives no key two meanings', () => {
    const keys = shortcuts.flatMap((shortcut) => shortcut.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('leaves typing alone', () => {
    for (const { keys } of shortcuts)
      for (const key of keys) expect(intentOf(press(key, { focus: 'field' }))).toBeNull();
  });

  it('leaves the browser its own shortcuts', () => {
    expect(intentOf(press('r', { modified: true }))).toBeNull();
    expect(intentOf(press('p', { modified: true }))).toBeNull();
  });

  it('leaves Space and Enter to a button that has the focus, and no other key', () => {
    expect(intentOf(press(' ', { focus: 'button' }))).toBeNull();
    expect(intentOf(press('Enter', { focus: 'button' }))).toBeNull();
    expect(intentOf(press('p', { focus: 'button' }))).toEqual({ kind: 'toggle-clock' });
  });

  it('counts a key that is held down once, except for turning pages', () => {
    expect(intentOf(press(' ', { repeat: true }))).toBeNull();
    expect(intentOf(press('+', { repeat: true }))).toBeNull();
    expect(intentOf(press('PageDown', { repeat: true }))).toEqual({ kind: 'page', by: 1 });
  });

  it('has a key for what wipes out work only where a reason is asked for first', () => {
    for (const action of ['RestartStage', 'ReopenScoring'] as const) {
      expect(keyFor({ kind: 'action', action })).toBeDefined();
      expect(isReasoned(action)).toBe(true);
    }
    expect(keyFor({ kind: 'action', action: 'CloseScoring' })).toBe('C');
  });

  it('has a key for every button of the desk', () => {
    const byOtherKeys: readonly HostAction[] = [
      'StartPresentation', // the space bar
      'PauseClock', // P
      'ResumeClock',
      'AdjustClock', // + - [ ]
      'TurnPage', // arrows
    ];
    for (const action of hostActions)
      if (!byOtherKeys.includes(action)) expect(keyFor({ kind: 'action', action }), action).toBeDefined();
    for (const scene of roomScenes) expect(keyFor({ kind: 'scene', scene }), scene).toBeDefined();
  });
});
