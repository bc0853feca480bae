/** The built pages: `/display` and its like are one HTML file each, their assets are named by their content. The judge's page has a service worker. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export const pages = {
  '/': 'display/home.html',
  '/display': 'display/display.html',
  '/display/speaker': 'display/display.html',
  '/display/board': 'display/display.html',
  '/display/overlay': 'display/overlay.html',
  '/board': 'display/board.html',
  '/vote': 'display/vote.html',
  '/present': 'display/present.html',
  '/trust': 'display/trust.html',
  '/judge': 'judge-pad/judge.html',
  '/console': 'console/console.html',
} as const;

export async function servePages(app: NestFastifyApplication, webDir: string): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, {
    root: join(webDir, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
  });
  const worker = await readFile(join(webDir, 'judge-sw.js'), 'utf8');
  server.get('/judge-sw.js', (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(worker),
  );
  for (const [path, file] of Object.entries(pages)) {
    const html = await readFile(join(webDir, file), 'utf8');
    server.get(path, (_request, reply) =>
      reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html),
    );
  }
}
