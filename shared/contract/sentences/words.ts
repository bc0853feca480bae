/** What sentences say alike, whatever they are about. */
import type { Named } from '../refusal-facts.ts';

export const title = (project: Named) => `「${project.name}」`;
export const quoted = (project: Named) => `“${project.name}”`;
export const list = (items: readonly string[], separator: string) => items.join(separator);
export const seconds = (ms: number) => Math.ceil(ms / 1000);
