import { site } from '../site.config.ts';
import { escapeHtml } from './escape.ts';

/** So many addresses a file may hold by the protocol of sitemaps.org. */
const MOST_ADDRESSES = 50_000;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * The files of the site map by their names without ending: one, or an index with its parts where one file may not hold them all.
 * No `lastmod`: the site knows when a page's rules were last compared with their texts, not when its words last changed.
 */
export function sitemapFiles(addresses: readonly string[], origin: string = site.origin, most = MOST_ADDRESSES): Map<string, string> {
  const absolute = (path: string): string => escapeHtml(new URL(path, origin).href);
  const urlset = (part: readonly string[]): string => listOf('urlset', 'url', part.map(absolute));
  if (addresses.length <= most) return new Map([['sitemap', urlset(addresses)]]);
  const parts = Array.from({ length: Math.ceil(addresses.length / most) }, (_, index) => addresses.slice(index * most, (index + 1) * most));
  const files = new Map(parts.map((part, index) => [`sitemap-${index + 1}`, urlset(part)]));
  const names = [...files.keys()];
  return files.set(
    'sitemap',
    listOf(
      'sitemapindex',
      'sitemap',
      names.map((name) => absolute(`/${name}.xml`)),
    ),
  );
}

const listOf = (root: string, item: string, addresses: readonly string[]): string =>
  `${HEAD}<${root} xmlns="${NAMESPACE}">\n${addresses.map((address) => `<${item}><loc>${address}</loc></${item}>\n`).join('')}</${root}>\n`;
