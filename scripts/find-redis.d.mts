export const noRedis: string;
export const skippedForNoRedis: string;
export function findRedis(): string | null;
export function redisIfPossible(): string | null;
