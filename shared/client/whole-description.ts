/** A WebRTC description with all its candidates in it: on one network they are known at once, and one message is enough. */

/** Longer than any candidate of one's own network takes. */
const GATHER_WITHIN_MS = 1_500;

/** Makes the offer or answer that is due. */
export async function wholeDescription(peer: RTCPeerConnection): Promise<string> {
  await peer.setLocalDescription();
  if (peer.iceGatheringState !== 'complete')
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, GATHER_WITHIN_MS);
      peer.addEventListener('icegatheringstatechange', () => {
        if (peer.iceGatheringState !== 'complete') return;
        clearTimeout(timer);
        resolve();
      });
    });
  return peer.localDescription?.sdp ?? '';
}
