export function isCi(): boolean;
