import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** The address of every page in the finished site, read from disk so that none can be forgotten; throws when there is none. */
export function everyPage(): string[] {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind'))
    .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
    .sort();
  if (pages.length < 50) throw new Error(`dist/ holds ${pages.length} pages only: build the site first`);
  return pages;
}

/** One page of each kind, for tests too slow to run on all. */
export const oneOfEachKind = [
  '/',
  '/assistance/',
  '/assistance/dibao/',
  '/eldercare/institutions/',
  '/hotline/',
  '/hotline/kids/',
  '/charity/projects/',
  '/figures/',
  '/figures/dibao.urban.standard/',
  '/figures/checks/',
  '/search/',
  '/about/method/',
  '/404.html',
];
