/**
 * Finished mini sites, each a base site with one defect, and beside it a near miss that must pass. In these files
 * ⟦kind:ref|text⟧ stands for a mark, so that they can be read; each sign is one character, so positions stay.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { linkSlugs } from '../src/checks/rules/links/catalogue.ts';
import { renderedSlugs } from '../src/checks/rules/rendered/catalogue.ts';
import { checkSite } from '../src/checks/steps/check-site.ts';
import { readSite } from '../src/checks/steps/read-site.ts';
import type { SiteFile } from '../src/checks/steps/read-site.ts';
import { facts, missingAddress } from './fixtures/rendered/facts.ts';

const folder = fileURLToPath(new URL('fixtures/rendered', import.meta.url));
const SIGNS: Record<string, string> = { '⟦': '\uE000', '|': '\uE001', '⟧': '\uE002' };

function read(path: string): SiteFile[] {
  return readSite(path, 'site').map((file) => ({ ...file, text: file.text.replace(/⟦([^|⟧]*)\|([^⟧]*)⟧/g, (whole) => [...whole].map((sign) => SIGNS[sign] ?? sign).join('')).replaceAll('⟦', '\uE000') }));
}

/** The base site with the files of `overlay` put over it. */
function site(overlay?: string): SiteFile[] {
  const files = new Map(read(join(folder, 'base')).map((file) => [file.path, file]));
  if (overlay) for (const file of read(join(folder, overlay))) files.set(file.path, file);
  return [...files.values()];
}

/** Findings as `slug file:line:col`. */
function found(overlay?: string): string[] {
  return checkSite(site(overlay), facts, () => '').map(({ slug, place }) => `${slug} ${'file' in place ? `${place.file.replace('site/', '')}:${place.line}:${place.col}` : '-'}`);
}

const DEFECTS: Record<string, string[]> = {
};

test('the base site passes every rule', () => {
  expect(found()).toEqual([]);
});

const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'base')
  .flatMap(({ name: slug }) => readdirSync(join(folder, slug)).map((name) => `${slug}/${name}`));

describe.each(cases)('%s', (name) => {
  test('the defect is found, once, at its place', () => {
    expect(found(`${name}/defect`)).toEqual(DEFECTS[name]);
  });
  test('the near miss passes', () => {
    expect(found(`${name}/near-miss`)).toEqual([]);
  });
});

test('a promised address without a file is found', () => {
  const findings = checkSite(site(), missingAddress, () => '').filter(({ slug }) => slug === 'page-address-missing');
  expect(findings.map(({ what }) => what)).toContain('网址 /assistance/dibao/ 应当打得开，但没有生成。');
});

test('an empty site is a finding, not a pass', () => {
  expect(checkSite([], { ...facts, addresses: [], sections: [] }, () => '').map(({ slug }) => slug)).toEqual(['rendered-file-unreadable']);
});

test('every slug has a fixture here, or a test of its own', () => {
  const elsewhere = ['rendered-mark-left', 'search-page-missing', 'page-address-missing'];
  const slugs = [...Object.keys(renderedSlugs), ...Object.keys(linkSlugs)].filter((slug) => !elsewhere.includes(slug));
  expect([...new Set(cases.map((name) => name.split('/')[0]))].sort()).toEqual(slugs.sort());
});
