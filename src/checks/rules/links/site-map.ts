/** The map for programs and the map for people hold the same pages: every one that a search may offer. */
import type { SitePage } from '../../steps/read-page.ts';
import type { SiteRule } from '../../steps/site-context.ts';
import { placeIn } from '../../steps/site-place.ts';

/** The map for people. It leads on to the lists of all figures and of all documents. */
const MAP = '/about/sitemap/';
const LISTS: ReadonlySet<string> = new Set([MAP, '/figures/', '/figures/sources/']);
const FILE = /^sitemap(?:-\d+)?\.xml$/;
const NO_PAGE: ReadonlySet<string> = new Set(['/404.html']);

/** Reports pages that a map leaves out, and addresses on the map for programs that are no page to be offered. */
export const siteMap: SiteRule = function* ({ files, pages, facts }) {
  const maps = files.filter(({ path }) => FILE.test(path));
  const listed = new Map(
    maps.flatMap((file) =>
      [...file.text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(
        (found) => [addressIn(found[1]!, facts.origin), { file, at: found.index }] as const,
      ),
    ),
  );
  const linked = linksOf(pages.filter(({ address }) => LISTS.has(address)));
  const offered = pages.filter(isOffered);
  for (const { address, file } of offered) {
    for (const [map, there] of [
      ['sitemap.xml', maps.length === 0 || listed.has(address)],
      [MAP, linked.size === 0 || linked.has(address)],
    ] as const) {
      if (there) continue;
      yield {
        slug: 'page-not-mapped',
        place: { file: file.shown, line: 1, col: 1 },
        what: `${map} 里没有 ${address} 这一页。`,
        evidence: `可以搜到的网页 ${offered.length} 页。`,
        remedy: '在 src/integrations/site-pages.ts 里登记这一页；不该让人搜到的，页面写 indexed={false}。',
      };
    }
  }
  const known = new Set(offered.map(({ address }) => address));
  for (const [address, { file, at }] of listed) {
    if (known.has(address) || FILE.test(address.slice(1))) continue;
    yield {
      slug: 'page-not-mapped',
      place: placeIn(file, at),
      what: `sitemap.xml 列了 ${address}，没有这一页，或者它不让人搜到。`,
      evidence: `可以搜到的网页 ${offered.length} 页。`,
      remedy: '从 src/integrations/site-pages.ts 里去掉它，或补上这一页。',
    };
  }
};

const isOffered = ({ address, elements }: SitePage): boolean =>
  !NO_PAGE.has(address) &&
  !elements.some(({ tag, attributes }) => tag === 'meta' && attributes.name === 'robots' && /noindex/.test(attributes.content ?? ''));

const linksOf = (pages: readonly SitePage[]): Set<string> =>
  new Set(pages.flatMap(({ elements }) => elements.filter(({ tag }) => tag === 'a').map(({ attributes }) => attributes.href ?? '')));

const addressIn = (url: string, origin: string): string => (url.startsWith(`${origin}/`) ? url.slice(origin.length) : url);
