/** The log of a large contest, played through by the domain itself: 50 projects, 15 judges, every sheet, every reveal. */
import type { RecordedEvent } from '../../server/domain/events.ts';
import { contestOf, projectId, scoresFor } from './contest.ts';
import { Play } from './play.ts';

export const projects = 50;
export const judges = 15;
const pages = 20;

/** Each project called, presented with twenty pages turned, asked, scored, closed and revealed. */
export function playedLog(contestId: string): readonly RecordedEvent[] {
  const contest = contestOf({ projects, experts: 9, professionals: judges - 9 });
  const play = new Play(contestId, contest, (componentId, nth) =>
    scoresFor(componentId as Parameters<typeof scoresFor>[0], nth),
  );
  for (let n = 1; n <= projects; n += 1) {
    const id = projectId(n);
    const file = { bytes: 4_000_000, sha256: '0'.repeat(64), fileName: `${id}.pdf` };
    play.give({ type: 'AttachDeck', projectId: id, deckId: `deck-${id}`, pages, ...file });
    play.stage(id, pages);
    play.submitAll(id);
    play.close(id);
    play.reveal(id);
  }
  return play.log;
}
