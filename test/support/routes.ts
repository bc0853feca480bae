/** Every HTTP route that the server answers, read from Fastify itself, so that no new one is forgotten. */
import type { TestServer } from './server.ts';

export interface Route {
  readonly method: string;
  /** As registered, with its parameters: `/api/contests/:id/seats`. */
  readonly path: string;
}

/** One line of Fastify's tree of routes: where it stands, its part of the path, and its methods. */
const LINE = /^(?<stem>[│├└─\s]*)(?<part>\S+)(?: \((?<methods>[A-Z, ]+)\))?$/u;
const STEM_WIDTH = 4;

export function routesOf({ app }: TestServer): readonly Route[] {
  const tree = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const parts: string[] = [];
  return tree.split('\n').flatMap((line): Route[] => {
    if (line.trim() === '') return [];
    const { stem = '', part = '', methods = '' } = LINE.exec(line)?.groups ?? {};
    if (part === '') throw new Error(`not a line of the tree of routes: ${line}`);
    parts.splice(stem.length / STEM_WIDTH - 1, Infinity, part);
    const path = parts.join('');
    return methods
      .split(', ')
      .filter((method) => method !== '')
      .map((method) => ({ method, path }));
  });
}
