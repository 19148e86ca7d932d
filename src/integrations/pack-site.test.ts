import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { packSite, SUMS } from './pack-site.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const index = new Uint8Array([0x1f, 0x8b, 0xff, 0x00]);
const site = new Map([
  ['index.html', bytes('<script type="module" src="/assets/start.js"></script><script type="module" src="/assets/alone.js"></script>')],
  ['assets/start.js', bytes('import("./box.js")')],
  ['assets/box.js', bytes('export{e as attach}')],
  ['assets/alone.js', bytes('var e=1')],
  ['search/words.json', bytes('{"figures":["低保"]}\n')],
  ['pagefind/pagefind.js', bytes('export const version=1')],
  ['pagefind/zh.pf_meta', index],
]);
const packed = packSite(site, '样站');
const read = (path: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(packed.get(path));

test('only modules that a page names get a starter, and what is not ours stays as it was', () => {
  expect([...packed.keys()].sort()).toEqual([
    'assets/alone.js',
    'assets/box.js',
    'assets/place.js',
    'assets/start.js',
    'assets/start.start.js',
    'index.html',
    'pagefind/pagefind.js',
    'pagefind/zh.pf_meta',
    'search/words.json',
    'search/words.json.js',
    SUMS,
    '说明.txt',
  ]);
  for (const path of ['assets/start.js', 'assets/box.js', 'pagefind/pagefind.js', 'pagefind/zh.pf_meta'])
    expect(packed.get(path)).toBe(site.get(path));
  expect(read('index.html')).toBe('<script defer src="assets/start.start.js"></script><script defer src="assets/alone.js"></script>');
});

test('the words of the search come as a script too, for pages that may fetch nothing', () => {
  const self: { searchWords?: unknown } = {};
  runInNewContext(read('search/words.json.js'), { self });
  expect(JSON.stringify(self.searchWords)).toBe(read('search/words.json').trim());
});

test('the note opens in old editors of Windows and names the list of checksums', () => {
  expect(read('说明.txt')).toMatch(/^\uFEFF样站/);
  expect(read('说明.txt')).not.toMatch(/[^\r]\n/);
  expect(read('说明.txt')).toContain(SUMS);
});

test('the list of checksums names every other file', () => {
  expect(
    read(SUMS)
      .trim()
      .split('\n')
      .map((line) => line.slice(66))
      .sort(),
  ).toEqual([...packed.keys()].filter((path) => path !== SUMS).sort());
});
