import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { HSTS, headerRules, headersFor, hostPolicy, isNamedByContent, pagePolicy } from './headers.ts';
import { nginxHeaders, nginxMaps } from './nginx-files.ts';
import { staticHostFile } from './static-host-file.ts';

const rules = headerRules(['/hotline/', '/children/']);
const ADDRESSES = [
  '/',
  '/404.html',
  '/about/',
  '/about/method/',
  '/assets/a.1.css',
  '/children/',
  '/children/left-behind/',
  '/data/figures.json',
  '/favicon.svg',
  '/hotline/kids/',
  '/pagefind/filter/f.pf_filter',
  '/pagefind/fragment/f.pf_fragment',
  '/pagefind/index/i.pf_index',
  '/pagefind/pagefind-entry.json',
  '/pagefind/pagefind.zh_1.pf_meta',
  '/search/words.json',
];

describe('headers', () => {
  test('no policy allows anything unsafe, and everything starts from nothing', () => {
    for (const policy of [pagePolicy, hostPolicy]) {
      expect(policy).toMatch(/^default-src 'none';/);
      expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
    }
  });

  test('the policy of a page and that of its host differ in one thing that a page cannot say', () => {
    expect(hostPolicy).toBe(`${pagePolicy}; frame-ancestors 'none'`);
  });

  test('every layout takes its policy from here', () => {
    expect(readFileSync(new URL('../layouts/BaseLayout.astro', import.meta.url), 'utf8')).toContain('content={pagePolicy}');
  });

  test.each([
    ['/', 200, 'no-cache', 'same-origin'],
    ['/assets/a.1.css', 200, 'public, max-age=31536000, immutable', 'same-origin'],
    ['/assets/gone.css', 404, 'no-cache', 'same-origin'],
    ['/pagefind/pagefind-entry.json', 200, 'no-cache', 'same-origin'],
    ['/pagefind/pagefind.zh_1.pf_meta', 200, 'public, max-age=31536000, immutable', 'same-origin'],
    ['/hotline', 301, 'no-store', 'no-referrer'],
    ['/hotline/', 200, 'no-store', 'no-referrer'],
    ['/hotline/gone', 404, 'no-store', 'no-referrer'],
    ['/hotlines/', 200, 'no-cache', 'same-origin'],
    ['/data/figures.json', 200, 'no-cache', 'same-origin'],
  ])('%s with status %i is kept as %s, and tells %s', (path, status, cache, referrer) => {
    const headers = headersFor(path, rules, status);
    expect([headers['Cache-Control'], headers['Referrer-Policy'], headers['X-Content-Type-Options']]).toEqual([cache, referrer, 'nosniff']);
  });

  test('only data may be read by other sites', () => {
    const open = ADDRESSES.filter((address) => headersFor(address, rules)['Access-Control-Allow-Origin'] === '*');
    expect(open).toEqual(['/data/figures.json']);
    expect(headersFor('/data/figures.json', rules)['Cross-Origin-Resource-Policy']).toBe('cross-origin');
    expect(headersFor('/', rules)['Cross-Origin-Resource-Policy']).toBe('same-origin');
  });

  test('a name stands for a content where the table says that it is kept for good', () => {
    expect(ADDRESSES.filter(isNamedByContent)).toEqual([
      '/assets/a.1.css',
      '/pagefind/filter/f.pf_filter',
      '/pagefind/fragment/f.pf_fragment',
      '/pagefind/index/i.pf_index',
      '/pagefind/pagefind.zh_1.pf_meta',
    ]);
  });
});

/** What a host of static sites adds: the values of every rule that fits, joined where there are several. */
function asHostReads(file: string, address: string): Record<string, string> {
  const headers: Record<string, string> = {};
  let fits = false;
  for (const line of file.trimEnd().split('\n')) {
    if (!line.startsWith(' ')) fits = line.endsWith('*') ? address.startsWith(line.slice(0, -1)) : address === line;
    else if (fits) {
      const [, name, value] = /^ {2}([\w-]+): (.*)$/.exec(line)!;
      headers[name!] = name! in headers ? `${headers[name!]}, ${value}` : value!;
    }
  }
  return headers;
}

describe('_headers', () => {
  const file = staticHostFile(ADDRESSES, rules);

  test.each(ADDRESSES)('says of %s what the table says, and nothing twice', (address) => {
    expect(asHostReads(file, address)).toEqual({ ...headersFor(address, rules), [HSTS[0]]: HSTS[1] });
  });

  test('a page that comes later below a folder is under the rules of that folder', () => {
    for (const address of ['/about/new/', '/hotline/new/', '/assets/new.js', '/data/new.csv'])
      expect(asHostReads(file, address)).toEqual({ ...headersFor(address, rules), [HSTS[0]]: HSTS[1] });
  });
});

test('nginx: every header of the table is added, always, and no expression holds an unescaped dot', () => {
  const names = new Set(rules.flatMap(({ headers }) => Object.keys(headers)));
  const added = [...nginxHeaders(rules).matchAll(/^add_header (\S+) \S+ always;$/gm)].map(([, name]) => name);
  expect(new Set(added)).toEqual(new Set([...names, HSTS[0], 'Allow']));
  expect(nginxMaps(rules)).toContain('"~^/pagefind/.*\\.pf_meta$"');
});
