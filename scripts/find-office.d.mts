export const noOffice: string;
export const skippedForNoOffice: string;
export function findOffice(): string | null;
export function officeIfPossible(): string | null;
