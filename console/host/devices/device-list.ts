/** Which devices the host desk lists, and which of them need a look. */
import type { DevicePresence, DisplayStatus, HostView } from '../../../shared/contract/views.ts';

/** Somebody opened the page by the way: without a name it is forgotten after this. */
const FORGOTTEN_AFTER_MS = 10 * 60_000;
const LOW_PERCENT = 20;

/** @param now the server's clock, ms */
export function listedDisplays(displays: readonly DisplayStatus[], now: number): readonly DisplayStatus[] {
  return displays.filter(
    ({ name, device: { connected, lastSeenAt } }) =>
      name !== null || connected || (lastSeenAt !== null && now - lastSeenAt < FORGOTTEN_AFTER_MS),
  );
}

export const batteryIsLow = ({ report }: DevicePresence): boolean =>
  report !== null &&
  report.battery !== null &&
  !report.battery.charging &&
  report.battery.percent <= LOW_PERCENT;

/** It is to ring, and its browser would not let it. */
export const cannotRing = ({ sounds, device: { connected, report } }: DisplayStatus): boolean =>
  sounds !== 'no' && connected && report?.sound !== true;

/** Screens of the hall that are gone or could not ring, and batteries that will not last. */
export function troublesOf({ displays, judges }: Pick<HostView, 'displays' | 'judges'>): number {
  const screens = displays.filter(
    (display) =>
      (display.name !== null && !display.device.connected) ||
      cannotRing(display) ||
      (display.device.connected && batteryIsLow(display.device)),
  );
  const tablets = judges.filter(({ device }) => device.connected && batteryIsLow(device));
  return screens.length + tablets.length;
}
