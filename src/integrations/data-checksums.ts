/** Sizes and checksums of the data files, computed from the finished files: nothing else could vouch for what is downloaded. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { json } from './json.ts';
import { treeSums } from './tree-sums.ts';

const PACKAGE = 'datapackage.json';
/** In the form of sha256sum: `sha256sum -c SHA256SUMS` in the folder verifies a download. */
const SUMS = 'SHA256SUMS';

interface Described {
  readonly resources: readonly { readonly path: string }[];
}

/** Fills `bytes` and `hash` into the data package, then lists the checksum of every file of the folder. */
export function writeChecksums(folder: string): void {
  const described = JSON.parse(readFileSync(join(folder, PACKAGE), 'utf8')) as Described;
  const resources = described.resources.map((resource) => ({ ...resource, ...measured(readFileSync(join(folder, resource.path))) }));
  writeFileSync(join(folder, PACKAGE), json({ ...described, resources }));
  const sums = [...treeSums(folder)].filter(([path]) => path !== SUMS);
  writeFileSync(join(folder, SUMS), sums.map(([path, sum]) => `${sum}  ${path}\n`).join(''));
}

const measured = (bytes: Uint8Array): { bytes: number; hash: string } => ({ bytes: bytes.length, hash: `sha256:${sha256(bytes)}` });

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
