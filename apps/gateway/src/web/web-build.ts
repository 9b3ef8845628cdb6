import { readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pathOf } from '../edge/access-log.js';

/** Paths that are never a page: a call that nothing answers is told so, not sent a page. */
const notPages = ['/graphql', '/auth', '/files', '/health', '/metrics', '/internal', '/assets'];

/** Serves the files of a web build, and its index.html for every address that the pages themselves make up. */
export async function installWebBuild(server: FastifyInstance, folder: string): Promise<void> {
  const root = resolve(folder);
  const files = filesOf(root);
  if (!files.has('/index.html')) throw new Error(`There is no web build in ${folder}: WEB_DIST must hold an index.html.`);
  await server.register(fastifyStatic, { root, serve: false, cacheControl: false });
  server.get('/*', (request, reply) => {
    const path = pathOf(request.url);
    // Names are compared with what the folder held at the start, not with the folder: nothing outside can be meant.
    if (files.has(path) && path !== '/index.html') return reply.header('cache-control', cacheOf(path)).sendFile(path.slice(1));
    return isPage(path, request) ? sendPage(reply) : reply.callNotFound();
  });
}

function filesOf(root: string): ReadonlySet<string> {
  const found = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Set(found.map((entry) => `/${relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')}`));
}

/** Names under /assets carry a hash of their content; everything else is asked for again. */
function cacheOf(path: string): string {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, no-cache';
}

function isPage(path: string, { headers }: FastifyRequest): boolean {
  if (path === '/index.html') return true;
  // A name with an ending is a file's, and one that is not here: a page in its place would be run as a script, or shown as a picture.
  if (/\.\w+$/.test(path) || notPages.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))) return false;
  return headers.accept === undefined || /text\/html|\*\/\*/.test(headers.accept);
}

function sendPage(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-cache').sendFile('index.html');
}
