/**
 * What the site is built and tested with, as CycloneDX, from the lock alone: `npm sbom` gives up as soon as some package
 * names a version that its own dependency does not fit, and writes the time and the machine into it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { json } from './json.ts';

interface Locked {
  /** Where the folder bears another name than the package. */
  readonly name?: string;
  readonly version: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}

interface Lock {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, Locked>>;
}

/** The bill of materials of all packages in the lock of the project at `root`; the scope `excluded` marks those that only development needs. */
export function sbom(root: string): string {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
  const components = new Map<string, object>();
  for (const [path, locked] of Object.entries(lock.packages)) {
    if (path === '') continue;
    const component = componentOf(locked.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), locked);
    const before = components.get(component['bom-ref']) as typeof component | undefined;
    if (!before || before.scope === 'excluded') components.set(component['bom-ref'], component);
  }
  return json({
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': `${lock.name}@${lock.version}`, name: lock.name, version: lock.version } },
    components: [...components.values()],
  });
}

function componentOf(name: string, { version, integrity, license, dev, devOptional, optional }: Locked) {
  return {
    type: 'library',
    'bom-ref': `${name}@${version}`,
    name,
    version,
    scope: dev || devOptional ? 'excluded' : optional ? 'optional' : 'required',
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    ...(integrity === undefined ? {} : { hashes: hashesOf(integrity) }),
    ...(license === undefined
      ? {}
      : { licenses: [/^[\w.+() -]+$/.test(license) && !/^SEE /.test(license) ? { expression: license } : { license: { name: license } }] }),
  };
}

const ALGORITHMS: Readonly<Record<string, string>> = { sha1: 'SHA-1', sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' };

/** A lock writes checksums in base64, a bill of materials in hexadecimal. */
const hashesOf = (integrity: string): { alg: string; content: string }[] =>
  integrity.split(' ').map((one) => {
    const [algorithm, sum] = one.split(/-(.*)/) as [string, string];
    return { alg: ALGORITHMS[algorithm]!, content: Buffer.from(sum, 'base64').toString('hex') };
  });
