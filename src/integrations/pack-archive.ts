/** Checksums and the archive of a packed copy; the same files always give the same bytes. */
import { createHash } from 'node:crypto';
import type { Zippable } from 'fflate';
import { zipSync } from 'fflate';

/** Files by their path, with `/` between folders. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** A zip stores local time without a zone: this reads the same everywhere. */
const WRITTEN = new Date(2000, 0, 1);
const LEVEL = 9;
/** Marked as made on Unix, with the rights of an ordinary file: Info-ZIP's unzip garbles Chinese names otherwise. */
const UNIX = { os: 3, attrs: (0o100644 << 16) >>> 0 };

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** One line for each file, sorted, as `sha256sum -c` reads it. */
export function checksums(files: Files): string {
  return sorted(files)
    .map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`)
    .join('');
}

/** A zip with all files in one folder. */
export function archive(folder: string, files: Files): Uint8Array {
  const entries: Zippable = {};
  for (const [path, bytes] of sorted(files)) entries[`${folder}/${path}`] = bytes;
  return zipSync(entries, { level: LEVEL, mtime: WRITTEN, ...UNIX });
}

/** By code units, whatever the machine's language. */
const sorted = (files: Files): [string, Uint8Array][] => [...files].sort(([a], [b]) => (a < b ? -1 : 1));
