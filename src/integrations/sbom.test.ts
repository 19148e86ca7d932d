import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sbom } from './sbom.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Listed {
  readonly bomFormat: string;
  readonly metadata: { readonly component: { readonly name: string } };
  readonly components: readonly { readonly name: string; readonly version: string; readonly scope: string }[];
}

test('sbom: lists every package of the lock once, and what the site needs as needed', () => {
  const { bomFormat, metadata, components } = JSON.parse(sbom(root)) as Listed;
  const { name, packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as {
    name: string;
    packages: Record<string, { name?: string; version: string }>;
  };
  const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { dependencies: Record<string, string> };
  const locked = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, one]) => `${one.name ?? path.split('node_modules/').pop()}@${one.version}`);
  const listed = components.map((one) => `${one.name}@${one.version}`);
  expect([bomFormat, metadata.component.name]).toEqual(['CycloneDX', name]);
  expect(listed.length).toBeGreaterThan(400);
  expect(listed.sort()).toEqual([...new Set(locked)].sort());
  const needed = new Set(components.filter(({ scope }) => scope === 'required').map((one) => `${one.name}@${one.version}`));
  expect(Object.entries(dependencies).filter(([one, version]) => !needed.has(`${one}@${version}`))).toEqual([]);
});

test('sbom: a package stands with its checksum, licence and use', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sbom-'));
  const packages = {
    '': {},
    'node_modules/@a/b': { version: '1.0.0', integrity: 'sha512-AQI=', license: '(MIT OR Apache-2.0)' },
    'node_modules/c': { version: '2.0.0', dev: true, license: 'SEE LICENSE IN x' },
    'node_modules/d/node_modules/c': { version: '2.0.0', optional: true },
    'node_modules/alias': { name: 'real', version: '3.0.0' },
  };
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ name: 'site', version: '0.1.0', packages }));
  expect(JSON.parse(sbom(folder)).components).toEqual([
    {
      type: 'library',
      'bom-ref': '@a/b@1.0.0',
      name: '@a/b',
      version: '1.0.0',
      scope: 'required',
      purl: 'pkg:npm/%40a/b@1.0.0',
      hashes: [{ alg: 'SHA-512', content: '0102' }],
      licenses: [{ expression: '(MIT OR Apache-2.0)' }],
    },
    { type: 'library', 'bom-ref': 'c@2.0.0', name: 'c', version: '2.0.0', scope: 'optional', purl: 'pkg:npm/c@2.0.0' },
    { type: 'library', 'bom-ref': 'real@3.0.0', name: 'real', version: '3.0.0', scope: 'required', purl: 'pkg:npm/real@3.0.0' },
  ]);
  rmSync(folder, { recursive: true });
});
