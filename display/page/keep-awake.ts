/**
 * Keeps the screen from sleeping while the page is visible, where the browser can (HTTPS or localhost only).
 * @returns what lets it sleep again
 */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let wanted = true;
  const request = async () => {
    if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return;
    try {
      lock = await navigator.wakeLock.request('screen');
      if (!wanted) await lock.release();
    } catch (error) {
      console.info('the screen cannot be kept awake', error);
    }
  };
  const again = () => void request();
  document.addEventListener('visibilitychange', again);
  again();
  return () => {
    wanted = false;
    document.removeEventListener('visibilitychange', again);
    void lock?.release();
  };
}
