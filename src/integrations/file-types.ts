/** The types of the files that the site has, for every host. */
import { basename, extname } from 'node:path';

const UTF8 = '; charset=utf-8';

/** Endings of text, which is sent compressed. */
export const TEXT_TYPES: Readonly<Record<string, string>> = {
  '.html': `text/html${UTF8}`,
  '.css': `text/css${UTF8}`,
  '.js': `text/javascript${UTF8}`,
  '.mjs': `text/javascript${UTF8}`,
  '.json': `application/json${UTF8}`,
  '.webmanifest': `application/manifest+json${UTF8}`,
  '.csv': `text/csv${UTF8}`,
  '.txt': `text/plain${UTF8}`,
  '.xml': `application/xml${UTF8}`,
  '.atom': `application/atom+xml${UTF8}`,
  '.rss': `application/rss+xml${UTF8}`,
  '.svg': `image/svg+xml${UTF8}`,
};

/** Endings of what is compressed in itself, or cannot be. */
export const OTHER_TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
};

/** What has no type of its own: the index of the full text. */
export const UNKNOWN_TYPE = 'application/octet-stream';

/** Files without an ending that are text. */
const TEXT_NAMES: readonly string[] = ['SHA256SUMS'];

/** Whether a file is text. */
export const isText = (file: string): boolean => TEXT_NAMES.includes(basename(file)) || extname(file).toLowerCase() in TEXT_TYPES;

/** The `Content-Type` of a file. */
export function typeOf(file: string): string {
  if (TEXT_NAMES.includes(basename(file))) return TEXT_TYPES['.txt']!;
  const ending = extname(file).toLowerCase();
  return TEXT_TYPES[ending] ?? OTHER_TYPES[ending] ?? UNKNOWN_TYPE;
}
