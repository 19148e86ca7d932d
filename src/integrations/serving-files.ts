/** Writes what a host needs beside the site: settings for nginx, headers for hosts of static sites, checksums, and what it was built with. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isCompressedCopy } from './compress.ts';
import { headerRules } from './headers.ts';
import { nginxHeaders, nginxMaps, nginxTypes } from './nginx-files.ts';
import { staticHostFile } from './static-host-file.ts';
import { treeSums } from './tree-sums.ts';

/** Checksums of every file of the site, as `sha256sum -c` reads them. */
export const SITE_SUMS = 'SHA256SUMS';

/** Fills `folder` for the finished site in `dist`; `bom` is the bill of materials. */
export function writeServingFiles(dist: string, folder: string, traceless: readonly string[], bom: string): void {
  const rules = headerRules(traceless);
  const sums = treeSums(dist);
  const addresses = [...sums.keys()]
    .filter((path) => !isCompressedCopy(path))
    .map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`);
  rmSync(folder, { recursive: true, force: true });
  const files: Readonly<Record<string, string>> = {
    'nginx/types.conf': nginxTypes(),
    'nginx/headers.conf': nginxMaps(rules),
    'nginx/add-headers.conf': nginxHeaders(rules),
    _headers: staticHostFile(addresses, rules),
    [SITE_SUMS]: [...sums].map(([path, sum]) => `${sum}  ${path}\n`).join(''),
    'sbom.cdx.json': bom,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
