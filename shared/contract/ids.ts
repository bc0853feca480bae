import { z } from 'zod';

/** What ids of every kind look like. */
export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/);
