import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sbom, settled } from './sbom.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const MADE = { serialNumber: 'urn:uuid:1', metadata: { timestamp: 'now', tools: ['npm'], component: { name: 'folder' } }, components: [] };

test('sbom: what differs between runs, machines and folders is taken out', () => {
  expect(settled(MADE, 'site')).toEqual({ metadata: { component: { name: 'site' } }, components: [] });
});

interface Listed {
  readonly bomFormat: string;
  readonly metadata: { readonly component: { readonly name: string } };
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly hashes?: readonly unknown[];
    readonly properties: readonly { name: string }[];
  }[];
}

test('sbom: lists every package of the lock, with the checksum that the lock has, but for what comes inside another one', () => {
  const { bomFormat, metadata, components } = JSON.parse(sbom(root)) as Listed;
  const { name, packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as {
    name: string;
    packages: Record<string, { name?: string; version: string; integrity?: string }>;
  };
  const locked = Object.entries(packages).filter(([path]) => path !== '');
  const known = (all: typeof locked): Set<string> =>
    new Set(all.map(([path, one]) => `${one.name ?? path.split('node_modules/').pop()}@${one.version}`));
  const listed = (all: Listed['components']): Set<string> => new Set(all.map((one) => `${one.name}@${one.version}`));
  expect([bomFormat, metadata.component.name]).toEqual(['CycloneDX', name]);
  expect(locked.length).toBeGreaterThan(400);
  expect(listed(components)).toEqual(known(locked));
  const bundled = listed(components.filter(({ properties }) => properties.some((one) => one.name === 'cdx:npm:package:bundled')));
  const hashed = listed(components.filter(({ hashes }) => hashes?.length));
  const lockedWithSum = known(locked.filter(([, { integrity }]) => integrity !== undefined));
  expect([...lockedWithSum].filter((one) => !hashed.has(one) && !bundled.has(one))).toEqual([]);
  expect(hashed.size).toBeGreaterThan(400);
});
