/** What the speaker's timer shows at one instant. */
import { stageAt, type StageFacts } from '../../shared/stage/stage.ts';
import { clockTone } from '../stage/clock-tone.ts';
import { stageCard } from '../stage/stage-card.ts';

export type SpeakerFace =
  | {
      readonly kind: 'clock';
      readonly of: 'presenting' | 'questions';
      readonly remainingMs: number;
      readonly durationMs: number;
      readonly paused: boolean;
      readonly tone: 'calm' | 'warn' | 'bad';
    }
  /** Time is up, and what follows waits for the host's word: how long the speaker has been talking over it. */
  | { readonly kind: 'over'; readonly overMs: number; readonly tone: 'bad' }
  /** The deck has just been cut; what follows has begun by itself. */
  | { readonly kind: 'cut'; readonly tone: 'bad' }
  /** Nobody is on stage, a project waits for its clock, or has done. */
  | { readonly kind: 'idle' | 'ready' | 'done'; readonly tone: 'quiet' };

/**
 * @param facts null while nobody is on stage
 * @param now the server's clock, ms
 */
export function speakerFace(facts: StageFacts | null, now: number): SpeakerFace {
  if (facts === null) return { kind: 'idle', tone: 'quiet' };
  const at = stageAt(facts, now);
  const card = stageCard(facts, now, false);
  switch (card) {
    case 'title':
      return { kind: 'ready', tone: 'quiet' };
    case 'time-up': {
      const waits = at.phase === 'presenting' && at.cutAt !== null;
      return waits
        ? { kind: 'over', overMs: Math.max(0, now - at.cutAt), tone: 'bad' }
        : { kind: 'cut', tone: 'bad' };
    }
    case 'deck':
    case 'clock':
    case 'questions':
      return {
        kind: 'clock',
        of: card === 'questions' ? 'questions' : 'presenting',
        remainingMs: at.remainingMs ?? 0,
        durationMs: at.durationMs ?? 0,
        paused: at.paused,
        tone: clockTone(facts, at),
      };
    case 'scoring':
    case 'closed':
    case 'revealed':
      return { kind: 'done', tone: 'quiet' };
    default:
      return card satisfies never;
  }
}
