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
import { checkOutput } from '../src/checks/steps/check-output.ts';
import type { Facts } from '../src/checks/steps/facts.ts';
import type { SiteFile } from '../src/checks/steps/read-site.ts';
import { readSite } from '../src/checks/steps/read-site.ts';
import { mark } from '../src/figures/marks.ts';
import { facts, missingAddress } from './fixtures/rendered/facts.ts';

const folder = fileURLToPath(new URL('fixtures/rendered', import.meta.url));
const SIGNS: Record<string, string> = { '⟦': '\uE000', '|': '\uE001', '⟧': '\uE002' };

function read(path: string): SiteFile[] {
  return readSite(path, 'site').map((file) => ({
    ...file,
    text: file.text
      .replace(/⟦([^|⟧]*)\|([^⟧]*)⟧/g, (whole) => [...whole].map((sign) => SIGNS[sign] ?? sign).join(''))
      .replaceAll('⟦', '\uE000'),
  }));
}

/** The base site with the files of `overlay` put over it. */
function site(overlay?: string): SiteFile[] {
  const files = new Map(read(join(folder, 'base')).map((file) => [file.path, file]));
  if (overlay) for (const file of read(join(folder, overlay))) files.set(file.path, file);
  return [...files.values()];
}

/** Findings as `slug file:line:col`. */
function found(overlay?: string): string[] {
  return checkOutput(site(overlay), facts, () => '').map(
    ({ slug, place }) => `${slug} ${'file' in place ? `${place.file.replace('site/', '')}:${place.line}:${place.col}` : '-'}`,
  );
}

const DEFECTS: Record<string, string[]> = {
  'link-anchor-missing/anchor': ['link-anchor-missing index.html:15:4'],
  'link-broken/shared-picture': ['link-broken index.html:8:1'],
  'link-broken/page': ['link-broken index.html:15:4'],
  'link-foreign-request/script': ['link-foreign-request index.html:9:1'],
  'link-foreign-request/style': ['link-foreign-request style.css:1:20'],
  'link-not-listed/other-site': ['link-not-listed index.html:15:4'],
  'page-description/none': ['page-description index.html:1:1'],
  'page-heading/two': ['page-heading index.html:15:1'],
  'page-id-duplicate/twice': ['page-id-duplicate index.html:15:16'],
  'page-key-facts/one-missing': ['page-key-facts dibao/index.html:13:5'],
  'page-language/english': ['page-language index.html:2:1'],
  'page-not-mapped/left-out': ['page-not-mapped dibao/index.html:1:1'],
  'page-not-mapped/no-page': ['page-not-mapped sitemap.xml:4:1'],
  'page-section-empty/heading': ['page-section-empty dibao/index.html:16:1'],
  'page-section-empty/list': ['page-section-empty index.html:15:1'],
  'page-title/same': ['page-title index.html:6:1'],
  'rendered-data-differs/count': ['rendered-data-differs data/checks.json:1:27'],
  'rendered-data-differs/csv': ['rendered-data-differs data/figures.csv:2:55'],
  'rendered-data-differs/kept': ['rendered-data-differs data/releases/2026.11.1/figures.json:1:29'],
  'rendered-data-differs/json': ['rendered-data-differs data/figures.json:2:233'],
  'rendered-figure-differs/hedge-lost': ['rendered-figure-differs index.html:15:4'],
  'rendered-figure-differs/value': ['rendered-figure-differs index.html:15:4'],
  'rendered-file-unknown/archive': ['rendered-file-unknown forms.docx:1:1'],
  'rendered-file-unreadable/picture': ['rendered-file-unreadable card.png:1:1'],
  'rendered-file-unreadable/json': ['rendered-file-unreadable site.webmanifest:1:1'],
  'rendered-mark-broken/cut': ['rendered-mark-broken index.html:15:4'],
  'rendered-mark-differs/date': ['rendered-mark-differs index.html:15:4'],
  'rendered-mark-differs/figure': ['rendered-mark-differs index.html:15:6'],
  'rendered-mark-differs/phone': ['rendered-mark-differs index.html:15:4'],
  'rendered-mark-unknown/law': ['rendered-mark-unknown index.html:15:4'],
  'rendered-naked-number/aria-value': ['rendered-naked-number index.html:15:34'],
  'rendered-naked-number/drawing-in-address': ['rendered-naked-number index.html:15:15'],
  'rendered-naked-number/json-key': ['rendered-naked-number site.webmanifest:1:20'],
  'rendered-naked-number/list-number': ['rendered-naked-number index.html:15:16'],
  'rendered-naked-number/list-start': ['rendered-naked-number index.html:15:12'],
  'rendered-naked-number/noscript': ['rendered-naked-number index.html:15:23'],
  'rendered-naked-number/other-digits': [
    'rendered-naked-number index.html:15:6',
    'rendered-naked-number index.html:15:10',
    'rendered-naked-number index.html:15:14',
  ],
  'rendered-naked-number/script-chinese': ['rendered-naked-number app.js:1:18'],
  'rendered-naked-number/style-attribute': ['rendered-naked-number index.html:15:4'],
  'rendered-naked-number/style-counter': ['rendered-naked-number style.css:1:26'],
  'rendered-naked-number/style-escape': ['rendered-naked-number style.css:1:22'],
  'rendered-naked-number/style-variable': ['rendered-naked-number style.css:1:20'],
  'rendered-naked-number/picture': ['rendered-naked-number card.png:2:1'],
  'rendered-naked-number/alt': ['rendered-naked-number index.html:15:31'],
  'rendered-naked-number/chinese-numeral': ['rendered-naked-number index.html:15:7'],
  'rendered-naked-number/csv': ['rendered-naked-number data/more.csv:2:10'],
  'rendered-naked-number/data-attribute': ['rendered-naked-number index.html:15:19'],
  'rendered-naked-number/feed': ['rendered-naked-number feed.xml:3:58'],
  'rendered-naked-number/full-width': ['rendered-naked-number index.html:15:6'],
  'rendered-naked-number/glued-scale': ['rendered-naked-number index.html:15:97'],
  'rendered-naked-number/kept-nowhere': ['rendered-naked-number data/releases/2026.10.1/figures.json:1:29'],
  'rendered-naked-number/json-file': ['rendered-naked-number site.webmanifest:1:36'],
  'rendered-naked-number/json-ld': ['rendered-naked-number index.html:9:82'],
  'rendered-naked-number/json-ld-position': ['rendered-naked-number index.html:9:164'],
  'rendered-naked-number/meta': ['rendered-naked-number index.html:7:35'],
  'rendered-naked-number/script': ['rendered-naked-number app.js:1:19'],
  'rendered-naked-number/style': ['rendered-naked-number style.css:1:24'],
  'rendered-naked-number/svg': ['rendered-naked-number picture.svg:2:22'],
  'rendered-naked-number/text': ['rendered-naked-number index.html:15:11'],
  'rendered-naked-number/text-file': ['rendered-naked-number humans.txt:2:3'],
  'rendered-naked-number/title': ['rendered-naked-number index.html:6:12'],
  'rendered-payment/account': ['rendered-naked-number index.html:15:8', 'rendered-payment index.html:15:8'],
  'rendered-payment/grouped-account': [6, 11, 16, 21, 26]
    .map((col) => `rendered-naked-number index.html:15:${col}`)
    .concat('rendered-payment index.html:15:6'),
  'rendered-payment/picture': ['rendered-payment index.html:15:4'],
  'rendered-payment/scheme': ['rendered-payment index.html:15:36'],
  'rendered-payment/spoken-account': ['rendered-naked-number index.html:15:6', 'rendered-payment index.html:15:6'],
  'rendered-phone-unknown/wrong-digit': ['rendered-phone-unknown index.html:15:4'],
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
  const findings = checkOutput(site(), missingAddress, () => '').filter(({ slug }) => slug === 'page-address-missing');
  expect(findings.map(({ what }) => what)).toContain('网址 /assistance/dibao/ 应当打得开，但没有生成。');
});

test('an account that the configuration vouches for passes, and no other', () => {
  const payments = (known: string[]) =>
    checkOutput(site('rendered-payment/account/defect'), { ...facts, payments: known }, () => '').filter(
      ({ slug }) => slug === 'rendered-payment',
    ).length;
  expect([payments(['0000 1111 2222 3333 444']), payments(['0000 1111 2222 3333 445'])]).toEqual([0, 1]);
});

/** Slugs of the findings on the base site with a sentence at the end of its first page. */
function foundWith(sentence: string, changed: Partial<Facts>): string[] {
  const files = site().map((file) =>
    file.path === 'index.html' ? { ...file, text: file.text.replace('</main>', `<p>${sentence}</p></main>`) } : file,
  );
  return checkOutput(files, { ...facts, ...changed }, () => '').map(({ slug }) => slug);
}

test('digits in the address of the site itself are no naked number, those of another address are', () => {
  const origin = 'https://mz12.city.test';
  const around = { addresses: [], origin };
  expect(foundWith(`网页：${origin}/dibao/`, around)).toEqual([]);
  expect(foundWith('网页：https://mz13.city.test/dibao/', around)).toEqual(['rendered-naked-number']);
});

test('the number of the record with the police is no account, a number beside it is one', () => {
  const record = '公网安备12345678901234号';
  const marked = (text: string) => mark('C', 'site:police', text);
  const identity = new Map([['police', record]]);
  expect(foundWith(marked(record), { identity })).toEqual([]);
  expect(foundWith(`${marked(record)}账号12345678901235`, { identity })).toEqual(['rendered-naked-number', 'rendered-payment']);
  expect(foundWith(marked(record.replace('4号', '5号')), { identity })).toContain('rendered-mark-differs');
  expect(foundWith(marked(record), {})).toContain('rendered-mark-unknown');
});

test('an empty site is a finding, not a pass', () => {
  expect(checkOutput([], { ...facts, addresses: [], sections: [] }, () => '').map(({ slug }) => slug)).toEqual([
    'rendered-file-unreadable',
  ]);
});

test('every slug has a fixture here, or a test of its own', () => {
  const elsewhere = ['render-failed', 'rendered-mark-left', 'search-page-missing', 'page-address-missing'];
  const slugs = [...Object.keys(renderedSlugs), ...Object.keys(linkSlugs)].filter((slug) => !elsewhere.includes(slug));
  expect([...new Set(cases.map((name) => name.split('/')[0]))].sort()).toEqual(slugs.sort());
});
