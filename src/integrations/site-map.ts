import { site } from '../site.config.ts';
import { allPolicies } from './policies.ts';
import { allDocuments, figuresByTopic } from './site-data.ts';
import { derivedNames, NAMES, pageEntries, shortName } from './site-pages.ts';

/** A page with the pages below it. */
export interface MapNode {
  address: string;
  name: string;
  below: MapNode[];
}

/** Pages that no search should offer. */
const NOT_OFFERED: ReadonlySet<string> = new Set(['/search/']);

/** The page of a figure. */
export const figureAddress = (id: string): string => `/figures/${id}/`;
/** The page of a document. */
export const sourceAddress = (id: string): string => `/figures/sources/${id}/`;

/** Every page but those of single figures and documents, as a tree in the order of the menu and of the editors; the search's own lists are no topic. */
export function siteTree(): MapNode[] {
  const single = new Set([...singleFigures(), ...singleSources()]);
  const named = [...pageEntries().keys(), ...derivedNames().keys()].filter((address) => !single.has(address) && !address.startsWith(NAMES));
  const nodes = new Map(inOrder(['/', ...named]).map((address) => [address, { address, name: shortName(address), below: [] } as MapNode]));
  const roots: MapNode[] = [];
  for (const node of nodes.values()) (nodes.get(parentOf(node.address, nodes)) ?? { below: roots }).below.push(node);
  return roots;
}

/** The nearest page above an address, the home page aside; empty when there is none. */
function parentOf(address: string, nodes: ReadonlyMap<string, MapNode>): string {
  for (let above = address.replace(/[^/]*\/$/, ''); above.length > 1; above = above.replace(/[^/]+\/$/, ''))
    if (nodes.has(above)) return above;
  return '';
}

/** Home first, then the menu, then the rest; within a column as the editors ordered its pages. */
function inOrder(addresses: readonly string[]): string[] {
  const sections = site.sections.map(({ href }) => href as string);
  const orders = new Map(allPolicies().map(({ address, order }) => [address, order]));
  const keyOf = (address: string): [column: number, order: number] => {
    const section = sections.findIndex((href) => address.startsWith(href));
    return [
      address === '/' ? -1 : section < 0 ? sections.length : section,
      sections.includes(address) ? -1 : (orders.get(address) ?? Infinity),
    ];
  };
  const keyed = addresses.map((address) => ({ address, key: keyOf(address) }));
  return keyed.sort((a, b) => a.key[0] - b.key[0] || compare(a.key[1], b.key[1])).map(({ address }) => address);
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** Addresses of the pages of single figures, topic by topic. */
const singleFigures = (): string[] => figuresByTopic().flatMap(({ figures }) => figures.map(({ id }) => figureAddress(id)));

/** Addresses of the pages of single documents. */
const singleSources = (): string[] => allDocuments().map(sourceAddress);

/** The address of every page that a search may offer, in the order of the site map. */
export function offeredPages(): string[] {
  const flat = (nodes: readonly MapNode[]): string[] => nodes.flatMap(({ address, below }) => [address, ...flat(below)]);
  return [...flat(siteTree()), ...singleFigures(), ...singleSources()].filter((address) => !NOT_OFFERED.has(address));
}
