/** Which steps a device needs, guessed from what its browser says; the others are one tap away. */

export const deviceKinds = ['android', 'apple', 'windows', 'mac'] as const;
export type DeviceKind = (typeof deviceKinds)[number];

/** @param touchPoints an iPad says that it is a Mac, which has no touch screen */
export function guessDevice(userAgent: string, touchPoints: number): DeviceKind {
  if (/iPad|iPhone|iPod/.test(userAgent)) return 'apple';
  if (/Macintosh/.test(userAgent)) return touchPoints > 1 ? 'apple' : 'mac';
  return /Windows/.test(userAgent) ? 'windows' : 'android';
}
