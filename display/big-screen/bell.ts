/** The bell of the hall (RULES.md §6.3), made by the browser: no sound file, no network. */
const STRIKES = 3;
const STRIKE_EVERY_S = 0.55;

let context: AudioContext | null = null;
const listeners = new Set<() => void>();

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
export function ringBell(): void {
  if (context === null || context.state !== 'running') return;
  const gain = context.createGain();
  gain.connect(context.destination);
  for (let strike = 0; strike < STRIKES; strike++) {
    const at = context.currentTime + strike * STRIKE_EVERY_S;
    gain.gain.setValueAtTime(0.35, at);
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
