/** The addresses that the site promises. They are stable: other sites, posters and printed codes lead here. */
import type { Facts } from '../../steps/facts.ts';
import type { SiteRule } from '../../steps/site-context.ts';

/** Addresses that hold for every edition of the site. */
export const ADDRESSES: readonly string[] = [
  '/',
  ...below('/assistance/', 'dibao tekun temporary price-subsidy orphans disability homeless systems windows appeal finder'),
  ...below('/eldercare/', 'old-age-allowance institutions community pilots'),
  ...below('/children/', 'left-behind order-services happy-home'),
  ...below('/hotline/', 'kids teens adults poster'),
  ...below('/charity/', 'donate projects funds money'),
  '/charity/donate/checklist/',
  '/services/marriage/',
  '/services/funeral/',
  ...below('/community/', 'village-affairs volunteers townships'),
  '/organizations/',
  '/plan/',
  ...below('/figures/', 'checks check-text corrections gaps'),
  '/search/',
  ...below('/about/', 'method privacy accessibility sitemap report'),
  '/404.html',
  ...['robots.txt', 'sitemap.xml', 'opensearch.xml', 'site.webmanifest', 'favicon.ico', 'apple-touch-icon.png'].map((name) => `/${name}`),
  '/data/datapackage.json',
  '/data/SHA256SUMS',
  ...['figures', 'checks', 'ledger', 'projects', 'grants'].flatMap((name) => [
    `/data/${name}.json`,
    `/data/${name}.csv`,
    `/data/${name}.csv-metadata.json`,
    `/data/schemas/${name}.json`,
  ]),
  '/data/corrections.atom',
  '/data/corrections.json',
  '/data/releases.json',
];

function below(section: string, names: string): string[] {
  return [section, ...names.split(' ').map((name) => `${section}${name}/`)];
}

/** The fixed addresses, one for each figure, source document and project, and the kept files of each release. */
export function promisedAddresses({
  figures,
  ledgers,
  laws,
  projects,
  releases,
}: Pick<Facts, 'figures' | 'ledgers' | 'laws' | 'projects' | 'releases'>): string[] {
  return [
    ...ADDRESSES,
    ...[...figures.keys()].map((id) => `/figures/${id}/`),
    ...[...ledgers.keys(), ...laws.keys()].map((id) => `/figures/sources/${id}/`),
    ...[...projects.keys()].map((slug) => `/charity/projects/${slug}/`),
    ...[...releases.values()].flatMap(({ files }) => [...files.keys()].map((path) => `/${path}`)),
  ];
}

/** Reports promised addresses that have no file. */
export const addresses: SiteRule = {
  *onSite(_, { paths, facts }) {
    for (const address of facts.addresses) {
      const path = fileOf(address).slice(1);
      if (paths.has(path)) continue;
      yield {
        slug: 'page-address-missing',
        place: { unavailable: '这一页没有生成，没有可指的位置' },
        what: `网址 ${address} 应当打得开，但没有生成。`,
        evidence: `输出里没有 ${path}。`,
        remedy:
          address.startsWith('/figures/') || address.startsWith('/data/')
            ? '看 src/pages/ 里对应的页面文件。'
            : `补上 src/content/policies${address.replace(/\/$/, '')}.mdx（栏目首页用 index.mdx）。`,
      };
    }
  },
};

/** The file that answers an address. */
export function fileOf(address: string): string {
  return address.endsWith('/') ? `${address}index.html` : address;
}
