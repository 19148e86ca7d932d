import { mark } from '../figures/marks.ts';
import type { Observation } from '../figures/observation.ts';
import { site } from '../site.config.ts';
import type { Article, TaggedPage } from './page-tags.ts';
import type { Policy } from './policies.ts';
import { allPolicies } from './policies.ts';
import { allProjects } from './projects.ts';
import { allDocuments, allLedgers, documentTitle, isKnownFigure, lawOf, observationOf } from './site-data.ts';
import { CHECKS, FIXED_PAGES, shortName, TOPICS } from './site-pages.ts';

/** The page with its column, and what it says of itself as an article; the home page and pages that no search offers have neither. */
export function taggedPage(page: Pick<TaggedPage, 'address' | 'title' | 'description' | 'keywords'>, indexed: boolean): TaggedPage {
  const { address } = page;
  if (address === '/' || !indexed) return page;
  if (isColumn(address)) return { ...page, column: shortName(address) };
  return { ...page, column: columnOf(address), article: articleAt(address) };
}

const isColumn = (address: string): boolean =>
  address in FIXED_PAGES || [TOPICS, CHECKS].some((above) => address.startsWith(above)) || policiesByAddress().get(address)?.kind === 'hub';

/** Name of the column in the menu; of a page outside the menu, that of the first step of its address. */
function columnOf(address: string): string {
  const section = site.sections.find(({ href }) => address.startsWith(href));
  return section?.label ?? shortName(`/${address.split('/')[1]!}/`);
}

function articleAt(address: string): Article {
  const name = /^\/figures\/(?:sources\/)?([^/]+)\/$/.exec(address)?.[1];
  if (name !== undefined && isKnownFigure(name)) return observed(observationOf(name, address));
  if (name !== undefined && documents().has(name)) return fromDocument(name);
  const project = projectsByAddress().get(address);
  return project === undefined ? ownWords(policyAbove(address)) : fromDocument(project);
}

const observed = ({ source }: Observation): Article => fromDocument('law' in source ? source.law : source.document);

/** A page made from a document: the document's own day, where it is known. */
function fromDocument(id: string): Article {
  const source = documentTitle(id);
  const ledger = allLedgers().find(({ document }) => document === id);
  if (ledger) return { source, date: mark('T', `source:${id}.date`, ledger.date) };
  const { issued } = lawOf(id, id);
  return issued ? { source, date: mark('T', `lawdate:${id}.issued`, issued) } : { source };
}

/** A page in the site's own words: the day on which its rules were last compared with their texts, or those of the guide that it belongs to. Nobody has compared a draft. */
function ownWords(policy: Policy | undefined): Article {
  const source = site.identity.sponsor ?? site.name;
  return policy && policy.kind !== 'draft' ? { source, date: mark('T', `page:${policy.address}.checked`, policy.checked) } : { source };
}

function policyAbove(address: string): Policy | undefined {
  for (let above = address; above !== '/'; above = above.replace(/[^/]+\/$/, '')) {
    const policy = policiesByAddress().get(above);
    if (policy) return policy;
  }
  return undefined;
}

let policies: Map<string, Policy> | undefined;
const policiesByAddress = (): Map<string, Policy> => (policies ??= new Map(allPolicies().map((policy) => [policy.address, policy])));

let projects: Map<string, string> | undefined;
const projectsByAddress = (): Map<string, string> =>
  (projects ??= new Map(allProjects().map(({ address, place }) => [address, place.document])));

let ids: Set<string> | undefined;
const documents = (): Set<string> => (ids ??= new Set(allDocuments()));
