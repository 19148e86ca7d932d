/** Reads a finished site from disk: every file, with its kind from a closed list. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { textOf } from './png.ts';

/** What a published file is to the checks; a `picture` is read by the text that it carries, `binary` cannot be read as text, `unknown` must not be published. */
type SiteFileKind = 'html' | 'svg' | 'xml' | 'json' | 'csv' | 'text' | 'css' | 'script' | 'picture' | 'binary' | 'unknown';

/** One published file. Positions in `text` are UTF-16 offsets. */
export interface SiteFile {
  /** Path below the site's folder, with forward slashes. */
  readonly path: string;
  /** Path to show in findings: the site's folder included. */
  readonly shown: string;
  readonly kind: SiteFileKind;
  /** The content, marks included; empty for binary files and for text that is no valid UTF-8. */
  readonly text: string;
  /** Whether a text file is valid UTF-8, and a picture a whole PNG. */
  readonly readable: boolean;
}

/** Every kind of file that a site may publish. Anything else is a finding: the checks could not vouch for it. */
const KINDS: Readonly<Record<string, SiteFileKind>> = {
  '.html': 'html',
  '.svg': 'svg',
  '.xml': 'xml',
  '.atom': 'xml',
  '.rss': 'xml',
  '.json': 'json',
  '.webmanifest': 'json',
  '.jsonld': 'json',
  '.csv': 'csv',
  '.txt': 'text',
  '.md': 'text',
  '.css': 'css',
  '.js': 'script',
  '.mjs': 'script',
  '.png': 'picture',
  '.jpg': 'binary',
  '.jpeg': 'binary',
  '.webp': 'binary',
  '.avif': 'binary',
  '.ico': 'binary',
  '.woff2': 'binary',
};

/** Files without an ending that have a known meaning. */
const KNOWN_NAMES: Readonly<Record<string, SiteFileKind>> = {
  _headers: 'text',
  SHA256SUMS: 'text',
  '.nojekyll': 'binary',
  CNAME: 'binary',
};

/** The kind of a file by its name. */
function kindOf(path: string): SiteFileKind {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return KNOWN_NAMES[name] ?? KINDS[extname(name).toLowerCase()] ?? 'unknown';
}

/** Path of every file below `folder`, sorted. */
export function pathsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Reads every file below `folder`, sorted by path. `shownAs` stands for the folder in findings. */
export const readSite = (folder: string, shownAs: string = folder): SiteFile[] =>
  pathsBelow(folder).map((path) => readSiteFile(folder, shownAs, path));

/** Reads one file below `folder`. */
export function readSiteFile(folder: string, shownAs: string, path: string): SiteFile {
  const kind = kindOf(path);
  const shown = `${shownAs}/${path}`;
  if (kind === 'binary' || kind === 'unknown') return { path, shown, kind, text: '', readable: true };
  try {
    const bytes = readFileSync(join(folder, path));
    const text = kind === 'picture' ? textOf(bytes) : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { path, shown, kind, text, readable: true };
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
    return { path, shown, kind, text: '', readable: false };
  }
}
