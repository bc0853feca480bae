/** The host's keyboard as a table: what each key means, and which key presses count. */
import { roomScenes, type RoomScene } from '../../shared/contract/commands.ts';
import { sceneNames } from '../../shared/contract/names.ts';
import type { Bilingual } from '../../shared/contract/text.ts';
import type { HostAction } from '../../shared/contract/views.ts';
import { messages } from './messages.ts';

/** What the host wants, whether by key or by button. */
export type Intent =
  | { readonly kind: 'primary' }
  | { readonly kind: 'action'; readonly action: HostAction }
  | { readonly kind: 'toggle-clock' }
  | { readonly kind: 'adjust'; readonly deltaMs: number }
  | { readonly kind: 'page'; readonly by: 1 | -1 }
  | { readonly kind: 'scene'; readonly scene: RoomScene }
  | { readonly kind: 'undo' }
  | { readonly kind: 'blackout' }
  | { readonly kind: 'lock' }
  | { readonly kind: 'reorder' }
  | { readonly kind: 'plan' }
  | { readonly kind: 'write' }
  | { readonly kind: 'help' };

export interface Shortcut {
  /** As `KeyboardEvent.key` gives them, letters in lower case. */
  readonly keys: readonly string[];
  /** As it stands on the button and in the list of shortcuts. */
  readonly label: string;
  readonly meaning: Bilingual;
  readonly intent: Intent;
  /** Whether holding the key down goes on; all else counts once a press. */
  readonly repeats?: true;
}

/** What a key press is judged by. */
export interface KeyPress {
  readonly key: string;
  /** Ctrl, Alt or Meta is held: the browser's own shortcuts stay the browser's. */
  readonly modified: boolean;
  readonly repeat: boolean;
  /** Where the focus is: typing in a field never acts, and a button keeps its own Space and Enter. */
  readonly focus: 'page' | 'button' | 'field';
}

const action = (key: string, label: string, name: HostAction, meaning: Bilingual): Shortcut => ({
  keys: [key],
  label,
  meaning,
  intent: { kind: 'action', action: name },
});

export const shortcuts: readonly Shortcut[] = [
  { keys: [' '], label: 'Space', meaning: messages.keyPrimary, intent: { kind: 'primary' } },
  { keys: ['p'], label: 'P', meaning: messages.keyPause, intent: { kind: 'toggle-clock' } },
  { keys: ['+', '='], label: '+', meaning: messages.keyAdd30, intent: { kind: 'adjust', deltaMs: 30_000 } },
  { keys: ['-'], label: '−', meaning: messages.keyTake30, intent: { kind: 'adjust', deltaMs: -30_000 } },
  { keys: [']'], label: ']', meaning: messages.keyAdd60, intent: { kind: 'adjust', deltaMs: 60_000 } },
  { keys: ['['], label: '[', meaning: messages.keyTake60, intent: { kind: 'adjust', deltaMs: -60_000 } },
  action('n', 'N', 'AdvanceStage', messages.keyAdvance),
  action('b', 'B', 'StepBack', messages.keyStepBack),
  action('c', 'C', 'CloseScoring', messages.keyClose),
  action('r', 'R', 'RevealNext', messages.keyReveal),
  action('x', 'X', 'RestartStage', messages.keyRestart),
  action('o', 'O', 'ReopenScoring', messages.keyReopen),
  action('a', 'A', 'AwardNext', messages.keyAwardNext),
  action('backspace', '⌫', 'AwardBack', messages.keyAwardBack),
  action('enter', '↵', 'CallNext', messages.keyCallNext),
  {
    keys: ['pagedown', 'arrowright', 'arrowdown'],
    label: '→ PgDn',
    meaning: messages.keyNextPage,
    intent: { kind: 'page', by: 1 },
    repeats: true,
  },
  {
    keys: ['pageup', 'arrowleft', 'arrowup'],
    label: '← PgUp',
    meaning: messages.keyPreviousPage,
    intent: { kind: 'page', by: -1 },
    repeats: true,
  },
  ...roomScenes.map((scene, at): Shortcut => {
    const key = String(at + 1);
    return { keys: [key], label: key, meaning: sceneNames[scene], intent: { kind: 'scene', scene } };
  }),
  { keys: ['z'], label: 'Z', meaning: messages.keyUndo, intent: { kind: 'undo' } },
  { keys: ['.', '。'], label: '.', meaning: messages.keyBlackout, intent: { kind: 'blackout' } },
  { keys: ['m'], label: 'M', meaning: messages.keyWrite, intent: { kind: 'write' } },
  { keys: ['k'], label: 'K', meaning: messages.keyReorder, intent: { kind: 'reorder' } },
  { keys: ['l'], label: 'L', meaning: messages.keyLock, intent: { kind: 'lock' } },
  { keys: ['t'], label: 'T', meaning: messages.keyPlan, intent: { kind: 'plan' } },
  { keys: ['?', '？'], label: '?', meaning: messages.keyHelp, intent: { kind: 'help' } },
];

/** @returns what the press means, or null where it is not the desk's. */
export function intentOf(press: KeyPress): Intent | null {
  if (press.modified || press.focus === 'field') return null;
  const key = press.key.toLowerCase();
  if (press.focus === 'button' && (key === ' ' || key === 'enter')) return null;
  const shortcut = shortcuts.find((each) => each.keys.includes(key));
  if (shortcut === undefined || (press.repeat && shortcut.repeats !== true)) return null;
  return shortcut.intent;
}

/** The key cap for a button that does this. */
export function keyFor(wanted: Intent): string | undefined {
  return shortcuts.find(({ intent }) => JSON.stringify(intent) === JSON.stringify(wanted))?.label;
}

/** Reads a browser's key event; a press inside an open dialog counts as typed into a field. */
export function keyPressOf(event: KeyboardEvent): KeyPress {
  const target = event.target instanceof Element ? event.target : null;
  const inField = target?.closest('input, select, textarea, [contenteditable], [role="dialog"]') != null;
  const onButton = target?.closest('button, a[href], summary') != null;
  return {
    key: event.key,
    modified: event.ctrlKey || event.altKey || event.metaKey,
    repeat: event.repeat,
    focus: inField ? 'field' : onButton ? 'button' : 'page',
  };
}
