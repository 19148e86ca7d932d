import type { RelationResult } from '../figures/registry.ts';
import { site } from '../site.config.ts';
import { sheets } from './flows.ts';
import type { Policy } from './policies.ts';
import { allPolicies } from './policies.ts';
import { POSTER, posterSheets } from './poster.ts';
import { allProjects } from './projects.ts';
import { allDocuments, allFigures, documentTitle, figuresByTopic, relationsByTopic } from './site-data.ts';
import { renderText, t } from './tokens.ts';

/** A page as menus, breadcrumbs and the search index know it. */
export interface PageEntry {
  address: string;
  title: string;
  short: string;
  description: string;
}

/** Pages that are neither written in MDX nor made from data; their words are strings `page.<key>.title` and so on. */
export const FIXED_PAGES = {
  '/figures/': 'figures',
  '/figures/checks/': 'checks',
  '/figures/gaps/': 'gaps',
  '/figures/corrections/': 'corrections',
  '/figures/check-text/': 'check-text',
  '/figures/sources/': 'sources',
  '/search/': 'search',
  '/about/sitemap/': 'sitemap',
  '/charity/donate/checklist/': 'donation-sheet',
} as const;

let entries: Map<string, PageEntry> | undefined;

/** Every page that has words of its own, by address. Pages of single figures are left out: there are hundreds. */
export function pageEntries(): Map<string, PageEntry> {
  entries ??= new Map(
    [
      ...Object.entries(FIXED_PAGES).map(([address, key]) => fixedEntry(address, key)),
      ...allPolicies().map(policyEntry),
      ...allProjects().map(({ address, title, what, place }) => {
        const origin = `${address}（${place.document}）`;
        const name = renderText(title, { origin });
        return { address, title: name, short: name, description: renderText(what, { origin }) };
      }),
    ].map((entry) => [entry.address, entry]),
  );
  return entries;
}

/** The short name of a page, or its address when it has none. */
export function shortName(address: string): string {
  return address === '/' ? t('page.home.short') : (pageEntries().get(address)?.short ?? derivedNames().get(address) ?? address);
}

/** Breadcrumb from the home page to the page itself; empty on the home page. */
export function trailOf(address: string): { address: string; short: string }[] {
  if (address === '/' || !address.endsWith('/')) return [];
  const parts = address.split('/').filter(Boolean);
  const steps = parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}/`);
  return ['/', ...steps.filter((step) => pageEntries().has(step) || derivedNames().has(step))].map((step) => ({
    address: step,
    short: shortName(step),
  }));
}

/** Below it, a page for each topic lists its figures. */
export const TOPICS = '/figures/topic/';
export const topicAddress = (topic: string): string => `${TOPICS}${topic}/`;

/** Every calculation of the site, by topic; below it, a page for each topic. */
export const CHECKS = '/figures/checks/';
export const checksAddress = (topic: string): string => `${CHECKS}${topic}/`;
/** The place of one calculation. */
export const relationAddress = ({ id, topic }: Pick<RelationResult, 'id' | 'topic'>): string => `${checksAddress(topic)}#relation-${id}`;

/** Columns by which the search sorts pages: those of the menu, then the hotline. */
export const searchColumns = (): { href: string; label: string }[] => [
  ...site.sections.map(({ href, label }) => ({ href: href as string, label: label as string })),
  { href: '/hotline/', label: t('search.hotline') },
];

/** Below it, a page for each column tells what its pages are called. */
export const NAMES = '/search/names/';
/** The page with the names of a column; without a column, that of the pages in none. */
export const namesAddress = (column?: string): string => `${NAMES}${column ? column.split('/').filter(Boolean).join('-') : 'others'}/`;

let derived: Map<string, string> | undefined;

/** Names of the pages that are made from data, by address. */
export function derivedNames(): Map<string, string> {
  derived ??= new Map([
    ...allFigures().map((figure): [string, string] => [`/figures/${figure.id}/`, figure.label]),
    ...figuresByTopic().map(({ topic }): [string, string] => [topicAddress(topic), t(`topic.${topic}`)]),
    ...relationsByTopic().map(({ topic }): [string, string] => [checksAddress(topic), t(`topic.${topic}`)]),
    ...allDocuments().map((id): [string, string] => [`/figures/sources/${id}/`, documentTitle(id)]),
    ...sheets().map(({ id, name }): [string, string] => [`/assistance/finder/${id}/`, name]),
    ...searchColumns().map(({ href, label }): [string, string] => [namesAddress(href), label]),
    [namesAddress(), t('search.others')],
    ...posterSheets.map(({ id }): [string, string] => [`${POSTER}${id}/`, t(`poster.${id}`)]),
  ]);
  return derived;
}

function fixedEntry(address: string, key: string): PageEntry {
  return { address, title: t(`page.${key}.title`), short: t(`page.${key}.short`), description: t(`page.${key}.description`) };
}

function policyEntry({ address, title, short, description, file }: Policy): PageEntry {
  const options = { origin: file };
  return { address, title: renderText(title, options), short: renderText(short, options), description: renderText(description, options) };
}
