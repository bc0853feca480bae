/** The picture on its way to one display, and the pulse beside it that says that this page is still there. */
import { wholeDescription } from '../../../shared/client/whole-description.ts';
import { PULSE_CHANNEL, PULSE_END } from '../../../shared/contract/share.ts';

/** Text of a slide stays sharp at this; a network of the hall carries it to a handful of displays. */
const MOST_BITS_PER_SECOND = 8_000_000;

export class Outgoing {
  readonly #peer = new RTCPeerConnection();
  readonly #pulse = this.#peer.createDataChannel(PULSE_CHANNEL);
  readonly #onChange: () => void;

  /** It goes to a host desk and not to a screen of the hall. */
  readonly preview: boolean;

  /** @param onChange it has connected, or it has failed */
  constructor(track: MediaStreamTrack, preview: boolean, onChange: () => void) {
    this.preview = preview;
    this.#onChange = onChange;
    this.#peer.addTransceiver(track, {
      direction: 'sendonly',
      sendEncodings: [{ maxBitrate: MOST_BITS_PER_SECOND }],
    });
    this.#peer.addEventListener('connectionstatechange', this.#onChange);
  }

  get connected(): boolean {
    return this.#peer.connectionState === 'connected';
  }
  get failed(): boolean {
    return this.#peer.connectionState === 'failed' || this.#peer.connectionState === 'closed';
  }

  offer(): Promise<string> {
    return wholeDescription(this.#peer);
  }

  async answered(sdp: string): Promise<void> {
    await this.#peer.setRemoteDescription({ type: 'answer', sdp });
  }

  pulse(): void {
    this.#say('here');
  }

  /** With a last word, so that the display need not find out. */
  end(): void {
    this.#peer.removeEventListener('connectionstatechange', this.#onChange);
    this.#say(PULSE_END);
    this.#pulse.close();
    // the channel takes its last word along before it closes; a connection closed at once would not
    setTimeout(() => this.#peer.close(), LAST_WORD_MS);
  }

  #say(word: string): void {
    if (this.#pulse.readyState === 'open') this.#pulse.send(word);
  }
}

const LAST_WORD_MS = 300;
