/** Answers requests with the files of one folder, as the host of a static site does. */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isCompressedCopy } from './compress.ts';
import { typeOf } from './file-types.ts';
import type { HeaderRule } from './headers.ts';
import { headerRules, headersFor } from './headers.ts';

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
  const rules = headerRules(traceless);
  return (request, response) => {
    answer({ folder, rules, request, response }).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}

interface Asked {
  readonly folder: string;
  readonly rules: readonly HeaderRule[];
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function answer(asked: Asked): Promise<void> {
  const { folder, request } = asked;
  const { path, query } = parts(request.url ?? '/');
  const say = (status: number, headers: Readonly<Record<string, string | number>> = {}): ServerResponse =>
    asked.response.writeHead(status, { ...headersFor(path ?? '/', asked.rules, status), ...headers });
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    say(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  if (path === null) {
    say(400).end();
    return;
  }
  const found = isHidden(path) ? NOTHING : await find(folder, path.endsWith('/') ? `${path}index.html` : path);
  if (found.kind === 'file') return send(asked, path, found);
  if (found.kind === 'folder' && (await find(folder, `${path}/index.html`)).kind === 'file') {
    say(301, { Location: `${encodeURI(path).replace(/^\/+/, '/')}/${query}` }).end();
    return;
  }
  const missing = await find(folder, '/404.html');
  if (missing.kind !== 'file') {
    say(404).end();
    return;
  }
  return body(request, say(404, { 'Content-Type': typeOf(missing.path), 'Content-Length': missing.size }), missing.path);
}

const NOTHING: Found = { kind: 'none' };

/** Files that begin with a dot are not for readers, but for what the web keeps at a known place; compressed copies have no address. */
const isHidden = (path: string): boolean => isCompressedCopy(path) || /\/\.(?!well-known\/)/.test(path);

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
  { rules, request, response }: Asked,
  path: string,
  { path: file, size, etag }: Extract<Found, { kind: 'file' }>,
): Promise<void> {
  const headers = headersFor(path, rules);
  // What no cache keeps needs no name by which to ask for it again.
  const named = headers['Cache-Control'] === 'no-store' ? {} : { ETag: etag };
  if ('ETag' in named && request.headers['if-none-match'] === etag) {
    response.writeHead(304, { ...headers, ...named }).end();
    return;
  }
  response.writeHead(200, { ...headers, ...named, 'Content-Type': typeOf(file), 'Content-Length': size });
  return body(request, response, file);
}

async function body(request: IncomingMessage, response: ServerResponse, file: string): Promise<void> {
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file), response);
}
