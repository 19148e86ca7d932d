/** The map for programs and the map for people hold the same pages: every one that a search may offer. */
import type { Finding } from '../../base/finding.ts';
import type { SitePage } from '../../steps/read-page.ts';
import type { SiteFile } from '../../steps/read-site.ts';
import type { SiteRule, WholeSite } from '../../steps/site-context.ts';
import { isNote } from '../../steps/site-context.ts';
import { placeIn } from '../../steps/site-place.ts';

/** The map for people. It leads on to the lists of all figures, topic by topic, and of all documents. */
const MAP = '/about/sitemap/';
const LISTS = /^(?:\/about\/sitemap|\/figures|\/figures\/topic\/[^/]+|\/figures\/sources)\/$/;
const FILE = /^sitemap(?:-\d+)?\.xml$/;
const NO_PAGE: ReadonlySet<string> = new Set(['/404.html']);

/** What a file is to the maps: a page that a search may offer, a list of links, a map for programs with its addresses. */
type Mapped =
  | { readonly offered: string; readonly shown: string }
  | { readonly links: readonly string[] }
  | { readonly addresses: readonly string[] };

/** Reports pages that a map leaves out, and addresses on the map for programs that are no page to be offered. */
export const siteMap: SiteRule<Mapped> = {
  *onFile({ file, page }, { facts }) {
    if (FILE.test(file.path)) yield { note: { addresses: [...entriesOf(file, facts.origin).keys()] } };
    if (!page) return;
    if (isOffered(page)) yield { note: { offered: page.address, shown: file.shown } };
    if (LISTS.test(page.address)) yield { note: { links: linksOf(page) } };
  },
  *onSite(said, site) {
    const notes = said.flatMap(({ path, said: all }) => all.filter(isNote).map(({ note }) => ({ path, note })));
    const maps = notes.flatMap(({ path, note }) => ('addresses' in note ? { path, addresses: note.addresses } : []));
    const offered = notes.flatMap(({ note }) => ('offered' in note ? note : []));
    yield* notMapped(offered, new Set(maps.flatMap(({ addresses }) => addresses)), {
      hasMaps: maps.length > 0,
      linked: new Set(notes.flatMap(({ note }) => ('links' in note ? note.links : []))),
    });
    yield* notOffered(maps, new Set(offered.map((one) => one.offered)), site);
  },
};

function* notMapped(
  pages: readonly { readonly offered: string; readonly shown: string }[],
  listed: ReadonlySet<string>,
  { hasMaps, linked }: { hasMaps: boolean; linked: ReadonlySet<string> },
): Generator<Finding> {
  for (const { offered: address, shown } of pages) {
    for (const [map, there] of [
      ['sitemap.xml', !hasMaps || listed.has(address)],
      [MAP, linked.size === 0 || linked.has(address)],
    ] as const) {
      if (there) continue;
      yield {
        slug: 'page-not-mapped',
        place: { file: shown, line: 1, col: 1 },
        what: `${map} 里没有 ${address} 这一页。`,
        evidence: `可以搜到的网页 ${pages.length} 页。`,
        remedy: '在 src/integrations/site-pages.ts 里登记这一页；不该让人搜到的，页面写 indexed={false}。',
      };
    }
  }
}

function* notOffered(
  maps: readonly { readonly path: string; readonly addresses: readonly string[] }[],
  known: ReadonlySet<string>,
  { open, facts }: WholeSite,
): Generator<Finding> {
  const last = new Map(maps.flatMap(({ path, addresses }) => addresses.map((address) => [address, path] as const)));
  for (const [address, path] of last) {
    if (known.has(address) || FILE.test(address.slice(1))) continue;
    const { file } = open(path);
    yield {
      slug: 'page-not-mapped',
      place: placeIn(file, entriesOf(file, facts.origin).get(address)!),
      what: `sitemap.xml 列了 ${address}，没有这一页，或者它不让人搜到。`,
      evidence: `可以搜到的网页 ${known.size} 页。`,
      remedy: '从 src/integrations/site-pages.ts 里去掉它，或补上这一页。',
    };
  }
}

/** The addresses of a map, each with its last place in the file. */
const entriesOf = ({ text }: SiteFile, origin: string): Map<string, number> =>
  new Map([...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map((found) => [addressIn(found[1]!, origin), found.index]));

const isOffered = ({ address, elements }: SitePage): boolean =>
  !NO_PAGE.has(address) &&
  !elements.some(({ tag, attributes }) => tag === 'meta' && attributes.name === 'robots' && /noindex/.test(attributes.content ?? ''));

const linksOf = ({ elements }: SitePage): string[] =>
  elements.filter(({ tag }) => tag === 'a').map(({ attributes }) => attributes.href ?? '');

const addressIn = (url: string, origin: string): string => (url.startsWith(`${origin}/`) ? url.slice(origin.length) : url);
