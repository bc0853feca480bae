/** The screens that presenters share through this server: whose they are, and which displays have asked to watch. Never in the log. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MOST_PREVIEWS, MOST_WATCHERS, type ShareCard, type Signal } from '../../shared/contract/share.ts';
import { refuse, type Refusal } from '../../shared/contract/refusals.ts';
import { isPreview, type LiveSocket } from './connection.ts';

/** Each ask buys one offer, each offer one answer: nobody can send a page more than it has asked for. */
type Step = 'asked' | 'offered' | 'answered';

interface Watcher {
  readonly id: string;
  readonly socket: LiveSocket;
  step: Step;
}

interface Share {
  readonly contestId: string;
  readonly projectId: string;
  readonly shareId: string;
  /** Null while its page has no connection. */
  sender: LiveSocket | null;
  since: number;
  /** By its own word: it alone knows to whom the picture goes, after a restart of the server too. */
  watching: number;
  readonly watchers: Map<LiveSocket, Watcher>;
}

/** Why a message was not passed on; null: it was. */
type Passed = Refusal | null;

const tell = ({ sender }: Pick<Share, 'sender'>, signal: Signal): void => void sender?.emit('signal', signal);

@Injectable()
export class Shares {
  readonly #shares = new Set<Share>();

  /** By project id. */
  of(contestId: string): Readonly<Record<string, ShareCard>> {
    const ofContest = [...this.#shares].filter((share) => share.contestId === contestId);
    return Object.fromEntries(
      ofContest.map(({ projectId, shareId, sender, since, watching }) => [
        projectId,
        { shareId, state: sender === null ? 'lost' : 'sharing', since, watching },
      ]),
    );
  }

  /** The presenter of a project shares its screen, or goes on doing so. The newest page of a project has it. */
  sharing(sender: LiveSocket, projectId: string, shareId: string, watching: number, now: number): Passed {
    const { contestId } = sender.data.connection;
    const held = this.#ofProject(contestId, projectId);
    const other = this.#find(contestId, shareId);
    if (other !== undefined && other !== held) return refuse('not-permitted', { type: 'sharing' });
    if (held?.shareId === shareId) {
      if (held.sender !== sender) held.since = now;
      held.sender = sender;
      held.watching = watching;
      return null;
    }
    if (held !== undefined) this.#end(held, refuse('share-moved', {}));
    this.#shares.add({
      contestId,
      projectId,
      shareId,
      sender,
      since: now,
      watching,
      watchers: new Map(),
    });
    return null;
  }

  /** By its own page's word; of another sharing than the one it has now there is nothing to end. */
  end(contestId: string, projectId: string, shareId: string): void {
    const held = this.#ofProject(contestId, projectId);
    if (held?.shareId === shareId) this.#shares.delete(held);
  }

  /** @returns whether there was one */
  stop(contestId: string, projectId: string, refusal: Refusal): boolean {
    const held = this.#ofProject(contestId, projectId);
    if (held !== undefined) this.#end(held, refusal);
    return held !== undefined;
  }

  /** Ends those that may be no longer, and lets go of displays that may watch no longer. */
  review(
    contestId: string,
    over: (projectId: string) => Refusal | null,
    mayWatch: (projectId: string, socket: LiveSocket) => boolean,
  ): void {
    for (const share of [...this.#shares]) {
      if (share.contestId !== contestId) continue;
      const refusal = over(share.projectId);
      if (refusal !== null) this.#end(share, refusal);
      else
        for (const socket of [...share.watchers.keys()])
          if (!mayWatch(share.projectId, socket)) this.#leave(share, socket);
    }
  }

  /** @returns whether a sharing has lost its page */
  gone(socket: LiveSocket, now: number): boolean {
    let lost = false;
    for (const share of this.#shares) {
      this.#leave(share, socket);
      if (share.sender !== socket) continue;
      share.sender = null;
      share.since = now;
      lost = true;
    }
    return lost;
  }

  /** @returns the project whose screen this is */
  projectOf(contestId: string, shareId: string): string | null {
    return this.#find(contestId, shareId)?.projectId ?? null;
  }

  ask(socket: LiveSocket, shareId: string): Passed {
    const share = this.#find(socket.data.connection.contestId, shareId);
    if (share === undefined || share.sender === null) return refuse('nothing-shared', {});
    const known = share.watchers.get(socket);
    const preview = isPreview(socket);
    const most = preview ? MOST_PREVIEWS : MOST_WATCHERS;
    const alike = [...share.watchers.keys()].filter((one) => isPreview(one) === preview);
    if (known === undefined && alike.length >= most) return refuse('share-full', { most });
    const watcher: Watcher = { id: known?.id ?? randomUUID(), socket, step: 'asked' };
    share.watchers.set(socket, watcher);
    tell(share, { kind: 'ask', shareId, from: watcher.id, ...(preview && { preview }) });
    return null;
  }

  /** @param sdp as it is to reach the display */
  offer(sender: LiveSocket, shareId: string, to: string, sdp: string): Passed {
    const share = this.#find(sender.data.connection.contestId, shareId);
    if (share === undefined || share.sender !== sender) return refuse('nothing-shared', {});
    const watcher = [...share.watchers.values()].find(({ id }) => id === to);
    if (watcher?.step !== 'asked') return refuse('not-permitted', { type: 'offer' });
    watcher.step = 'offered';
    watcher.socket.emit('signal', { kind: 'offer', shareId, sdp });
    return null;
  }

  /** @param sdp as it is to reach the presenter's page */
  answer(socket: LiveSocket, shareId: string, sdp: string): Passed {
    const share = this.#find(socket.data.connection.contestId, shareId);
    const watcher = share?.watchers.get(socket);
    if (share === undefined || watcher === undefined) return refuse('nothing-shared', {});
    if (watcher.step !== 'offered') return refuse('not-permitted', { type: 'answer' });
    watcher.step = 'answered';
    tell(share, { kind: 'answer', shareId, from: watcher.id, sdp });
    return null;
  }

  #leave(share: Share, socket: LiveSocket): void {
    const watcher = share.watchers.get(socket);
    if (watcher === undefined) return;
    share.watchers.delete(socket);
    tell(share, { kind: 'left', shareId: share.shareId, from: watcher.id });
  }

  #end(share: Share, refusal: Refusal): void {
    this.#shares.delete(share);
    tell(share, { kind: 'ended', shareId: share.shareId, refusal });
  }

  #ofProject(contestId: string, projectId: string): Share | undefined {
    return [...this.#shares].find((share) => share.contestId === contestId && share.projectId === projectId);
  }

  #find(contestId: string, shareId: string): Share | undefined {
    return [...this.#shares].find((share) => share.contestId === contestId && share.shareId === shareId);
  }
}
