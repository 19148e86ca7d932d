import { expect, test } from 'vitest';
import { packPage } from './pack-page.ts';

const files = new Set([
  'index.html',
  'a/index.html',
  'search/index.html',
  'assets/a.js',
  'assets/b.js',
  'assets/b.start.js',
  'assets/a.css',
  'assets/place.js',
]);
const pack = (html: string, from = 'a/index.html'): string => packPage(from, html, { files, modules: new Set(['assets/b.js']) });

test('addresses of the site become relative and all the rest stays as it was, character for character', () => {
  const before =
    '<!DOCTYPE html><link rel="canonical" href="https://x.example/a/"><link rel=stylesheet href=/assets/a.css><p  title=\'a\'>1 &lt; 2<br><a href="/search/#t">…</a><a href="tel:12349">';
  expect(pack(before)).toBe(before.replace('/assets/a.css', '"../assets/a.css"').replace('/search/#t', '../search/index.html#t'));
});

test('what stands in a template counts too', () => {
  expect(pack('<template><form action="/search/"></form></template>')).toContain('action="../search/index.html"');
});

test('a module that stands alone is loaded as a classic script, one with others by its starter', () => {
  expect(pack('<script type="module" src="/assets/a.js"></script>')).toBe('<script defer src="../assets/a.js"></script>');
  expect(pack('<script type="module" src="/assets/b.js"></script>', 'index.html')).toBe('<script defer src="assets/b.start.js"></script>');
});

test('a page without traces first learns where it lies', () => {
  expect(pack('<aside data-traceless="/a/ /b/"></aside><script type="module" src="/assets/a.js"></script>')).toBe(
    '<aside data-traceless="/a/ /b/"><script defer src="../assets/place.js"></script></aside><script defer src="../assets/a.js"></script>',
  );
});

test('an address in an attribute that is not known stops the pack', () => {
  expect(() => pack('<img srcset="/assets/a.css 2x">')).toThrow('srcset');
});
