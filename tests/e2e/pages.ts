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
  '/assistance/finder/',
  '/assistance/finder/dibao/',
  '/assistance/orphans/',
  '/eldercare/institutions/',
  '/hotline/',
  '/hotline/kids/',
  '/hotline/poster/',
  '/hotline/poster/a4/',
  '/charity/donate/checklist/',
  '/charity/money/',
  '/charity/projects/',
  '/charity/projects/zhejiang/',
  '/figures/',
  '/figures/dibao.urban.standard/',
  '/figures/orphans.institution.standard/',
  '/figures/check-text/',
  '/figures/checks/',
  '/figures/checks/community/',
  '/figures/corrections/',
  '/figures/gaps/',
  '/figures/sources/',
  '/figures/sources/interview-2021/',
  '/figures/sources/social-assistance-law-2026/',
  '/search/',
  '/about/method/',
  '/404.html',
];

/** With kinds that share a template with one of the above and differ in what they hold, for measurements of their own. */
export const everyKind = [
  ...oneOfEachKind,
  '/assistance/events/',
  '/charity/donate/',
  '/figures/topic/assistance/',
  '/search/names/assistance/',
  '/about/checks/',
  '/about/sitemap/',
];

/** Every page but those made from one template for each figure and each source; of these, the first of each. */
export function everyWrittenPage(): string[] {
  const seen = new Set<string>();
  return everyPage().filter((address) => {
    const template = /^\/figures\/(?:sources\/(?=[^/]+\/$)|(?=[^/]*\.[^/]*\/$))/.exec(address)?.[0];
    if (template === undefined) return true;
    const first = !seen.has(template);
    seen.add(template);
    return first;
  });
}
