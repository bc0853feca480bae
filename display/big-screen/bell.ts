/** The bell of the hall (RULES.md §6.3), made by the browser: no sound file, no network. */

/** The end of a timed phase is heard by everybody; a warning is one quiet strike. */
export type Signal = 'end' | 'warning';
const strikesOf: Readonly<Record<Signal, { readonly strikes: number; readonly loudness: number }>> = {
  end: { strikes: 3, loudness: 0.35 },
  warning: { strikes: 1, loudness: 0.2 },
};
const STRIKE_EVERY_S = 0.55;

let context: AudioContext | null = null;
const listeners = new Set<() => void>();

/** Without a click: some players and kiosks give sound at once, the others later, see {@link allowBell}. */
export function tryBell(): void {
  context ??= newContext();
}

/** Browsers give sound only after a click or key on the page: call this from one. */
export async function allowBell(): Promise<void> {
  context ??= newContext();
  await context.resume();
}

function newContext(): AudioContext {
  const made = new AudioContext();
  made.addEventListener('statechange', () => listeners.forEach((tell) => tell()));
  return made;
}

/** Whether the bell could be heard from this page. */
export const bellAllowed = (): boolean => context?.state === 'running';

/**
 * Tells when the browser begins or ceases to give sound.
 * @returns what ends it
 */
export function onBellAllowed(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Strikes the bell; silent when sound was not allowed. */
export function ringBell(signal: Signal): void {
  if (context === null || context.state !== 'running') return;
  const { strikes, loudness } = strikesOf[signal];
  const gain = context.createGain();
  gain.connect(context.destination);
  for (let strike = 0; strike < strikes; strike++) {
    const at = context.currentTime + strike * STRIKE_EVERY_S;
    gain.gain.setValueAtTime(loudness, at);
    gain.gain.exponentialRampToValueAtTime(0.001, at + STRIKE_EVERY_S - 0.02);
    for (const hertz of [880, 1760, 2637]) {
      const tone = context.createOscillator();
      tone.frequency.value = hertz;
      tone.connect(gain);
      tone.start(at);
      tone.stop(at + STRIKE_EVERY_S);
    }
  }
}
