import { describe, expect, test } from 'vitest';
import { sitemapFiles } from './sitemap-xml.ts';

const ORIGIN = 'https://mz.city.test';
const locs = (text: string | undefined): string[] => [...(text ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc!);

describe('sitemap.xml', () => {
  test('holds every address, absolute, in order', () => {
    const files = sitemapFiles(['/', '/a/', '/b/'], ORIGIN);
    expect([...files.keys()]).toEqual(['sitemap']);
    expect(locs(files.get('sitemap'))).toEqual([`${ORIGIN}/`, `${ORIGIN}/a/`, `${ORIGIN}/b/`]);
  });

  test('is an index of parts once one file may not hold all', () => {
    const files = sitemapFiles(['/', '/a/', '/b/'], ORIGIN, 2);
    expect(files.get('sitemap')).toContain('<sitemapindex');
    expect(locs(files.get('sitemap'))).toEqual([`${ORIGIN}/sitemap-1.xml`, `${ORIGIN}/sitemap-2.xml`]);
    expect(locs(files.get('sitemap-1'))).toEqual([`${ORIGIN}/`, `${ORIGIN}/a/`]);
    expect(locs(files.get('sitemap-2'))).toEqual([`${ORIGIN}/b/`]);
  });

  test('escapes what XML gives a meaning', () => {
    expect(sitemapFiles(['/a&b/'], ORIGIN).get('sitemap')).toContain('/a&amp;b/');
  });
});
