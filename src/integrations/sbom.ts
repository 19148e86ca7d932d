/** What the site is built with, as CycloneDX: npm's own list, without what differs from one run or machine to another. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { json } from './json.ts';

interface Bom {
  serialNumber?: string;
  readonly metadata: { timestamp?: string; tools?: unknown; readonly component: { name: string } };
  readonly components: readonly { readonly 'bom-ref': string }[];
}

/**
 * The bill of materials of all packages that the lock names; npm marks those that only development needs. (Asked to omit
 * these, npm 11 leaves out zod and yaml too.) Throws when npm fails.
 */
export function sbom(root: string): string {
  const listed = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string };
  return json(settled(JSON.parse(listed) as Bom, name));
}

/** npm writes a random number, the time, its own version, and the name of the folder as that of the site. */
export function settled(bom: Bom, name: string): Bom {
  const { serialNumber, ...rest } = bom;
  const { timestamp, tools, ...metadata } = rest.metadata;
  return { ...rest, metadata: { ...metadata, component: { ...metadata.component, name } } };
}
