/** Answers requests with the files of one folder, as the host of a static site does. */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.rss': 'application/rss+xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
const OTHER_TYPE = 'application/octet-stream';
/** Files without an ending that are text. */
const TEXTS = new Set(['SHA256SUMS']);
const typeOf = (file: string): string => (TEXTS.has(basename(file)) ? TYPES['.txt']! : (TYPES[extname(file).toLowerCase()] ?? OTHER_TYPE));

/** Names that a build writes once for a content: a changed content has another name. */
const FOREVER = /^\/(?:assets|_astro)\//;

type Found =
  | { readonly kind: 'file'; readonly path: string; readonly size: number; readonly etag: string }
  | { readonly kind: 'folder' }
  | { readonly kind: 'none' };

/**
 * A request listener for `node:http` that serves `folder` and nothing outside it.
 * Pages below the `traceless` prefixes are not to be kept in any cache, and tell no other site where the reader was.
 */
export function answerFrom(
  folder: string,
  traceless: readonly string[] = [],
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    answer(folder, traceless, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}

async function answer(folder: string, traceless: readonly string[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const { path, query } = parts(request.url ?? '/');
  if (path === null) {
    response.writeHead(400).end();
    return;
  }
  if (traceless.some((prefix) => path.startsWith(prefix))) {
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Referrer-Policy', 'no-referrer');
  }
  const found = await find(folder, path.endsWith('/') ? `${path}index.html` : path);
  if (found.kind === 'file') return send(request, response, path, found);
  if (found.kind === 'folder' && (await find(folder, `${path}/index.html`)).kind === 'file') {
    response.writeHead(301, { Location: `${encodeURI(path).replace(/^\/+/, '/')}/${query}` }).end();
    return;
  }
  const missing = await find(folder, '/404.html');
  if (missing.kind !== 'file') {
    response.writeHead(404).end();
    return;
  }
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-cache');
  response.writeHead(404, { 'Content-Type': TYPES['.html']!, 'Content-Length': missing.size });
  return body(request, response, missing.path);
}

/** The decoded path and the query of a request; no path for one that cannot be decoded. */
function parts(url: string): { path: string | null; query: string } {
  const [path = '', ...query] = url.split('?');
  try {
    const decoded = decodeURIComponent(path);
    const safe = decoded.startsWith('/') && !decoded.includes('\0') && !decoded.includes('\\') && !decoded.split('/').includes('..');
    return { path: safe ? decoded : null, query: query.length > 0 ? `?${query.join('?')}` : '' };
  } catch {
    return { path: null, query: '' };
  }
}

/** The file at a path; links that lead out of the folder are not followed. */
async function find(folder: string, path: string): Promise<Found> {
  try {
    const real = await realpath(join(folder, path));
    const home = await realpath(folder);
    if (real !== home && !real.startsWith(home + sep)) return { kind: 'none' };
    const stats = await stat(real);
    if (stats.isDirectory()) return { kind: 'folder' };
    return stats.isFile()
      ? { kind: 'file', path: real, size: stats.size, etag: `"${stats.size.toString(36)}-${Math.trunc(stats.mtimeMs).toString(36)}"` }
      : { kind: 'none' };
  } catch {
    return { kind: 'none' };
  }
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { path: file, size, etag }: Extract<Found, { kind: 'file' }>,
): Promise<void> {
  response.setHeader('Content-Type', typeOf(file));
  if (!response.hasHeader('Cache-Control')) {
    response.setHeader('Cache-Control', FOREVER.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    response.setHeader('ETag', etag);
  }
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { 'Content-Length': size });
  return body(request, response, file);
}

async function body(request: IncomingMessage, response: ServerResponse, file: string): Promise<void> {
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file), response);
}
