import { finderSource } from './flows.ts';
import { homeSource } from './home.ts';
import { allPolicies } from './policies.ts';
import { allProjects } from './projects.ts';

/** The data that a page's source names. */
export interface Uses {
  /** Figure references: an id, with `@date` where the page names one observation. */
  figures: Set<string>;
  /** Law ids with the articles named. */
  laws: Map<string, Set<string>>;
  /** Gap ids. */
  gaps: Set<string>;
}

const FIGURE_TAG = /<(?:Figure|AsOf|Change|Share)\b[^>]*?\s(?:id|figure)="([^"]+)"(?:[^>]*?\sat="([^"]+)")?/g;
const FIGURE_LIST = /<FigureTable\b[^>]*?\sids=\{\[([^\]]*)\]\}/g;
const STEP_LIMIT = /\slimit="([^"]+)"/g;
const FIGURE_TOKEN = /\{(?:asof:)?((?:[a-z0-9-]+\.)+[a-z0-9-]+(?:@[\d-]+)?)\}/g;
const FIGURE_FIELD = /\bfigure: "?([a-z0-9.-]+(?:@[\d-]+)?)/g;
const LAW_TAG = /<Law\b[^>]*?\sid="([^"]+)"(?:[^>]*?\sat="([^"]+)")?/g;
const LAW_DATE_TAG = /<LawDate\b[^>]*?\sid="([^"]+)"/g;
const LAW_TOKEN = /\{law:([^#}]+)(?:#([^}]+))?\}/g;
const STEP_LAW = /\slaw="([^"#]+)(?:#([^"]+))?"/g;
const LAW_FIELD = /\blaw: "?([a-z0-9-]+)#([^\s,}"]+)/g;
const GAP_TAG = /<Gap\b[^>]*?\sid="([^"]+)"/g;

/** Reads the uses from the source of a page: MDX with its front matter, or YAML prose. */
export function usesIn(source: string): Uses {
  const figures = new Set<string>();
  for (const [, id, at] of source.matchAll(FIGURE_TAG)) figures.add(at === undefined ? id! : `${id}@${at}`);
  for (const [, list] of source.matchAll(FIGURE_LIST)) for (const [, id] of list!.matchAll(/['"]([^'"]+)['"]/g)) figures.add(id!);
  for (const expression of [STEP_LIMIT, FIGURE_TOKEN, FIGURE_FIELD]) for (const [, ref] of source.matchAll(expression)) figures.add(ref!);

  const laws = new Map<string, Set<string>>();
  for (const expression of [LAW_TAG, LAW_DATE_TAG, LAW_TOKEN, STEP_LAW, LAW_FIELD]) {
    for (const [, id, article] of source.matchAll(expression)) {
      const articles = laws.get(id!) ?? new Set();
      if (article !== undefined) articles.add(article);
      laws.set(id!, articles);
    }
  }
  return { figures, laws, gaps: new Set([...source.matchAll(GAP_TAG)].map(([, id]) => id!)) };
}

let byPage: Map<string, Uses> | undefined;

/** What each page with prose of its own uses, by address. */
export function usesByPage(): Map<string, Uses> {
  byPage ??= new Map([
    ['/', usesIn(homeSource())],
    ...allPolicies().map((policy): [string, Uses] => [
      policy.address,
      usesIn(
        `${policy.title}\n${policy.description}\n${policy.lead}\n${policy.body}\n${policy.body.includes('<Finder') ? finderSource() : ''}`,
      ),
    ]),
    ...allProjects().map((project): [string, Uses] => [project.address, usesIn(project.source)]),
  ]);
  return byPage;
}

let byFigure: Map<string, string[]> | undefined;

/** The addresses of the pages that use a figure, in the order of the pages. */
export function pagesUsing(figure: string): readonly string[] {
  byFigure ??= figureUses();
  return byFigure.get(figure) ?? [];
}

function figureUses(): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  for (const [address, { figures }] of usesByPage()) {
    for (const id of new Set([...figures].map((ref) => ref.split('@')[0]!))) {
      const pages = uses.get(id);
      if (pages) pages.push(address);
      else uses.set(id, [address]);
    }
  }
  return uses;
}

/** The addresses of the pages that rest on a law. */
export function pagesUsingLaw(law: string): string[] {
  return [...usesByPage()].filter(([, { laws }]) => laws.has(law)).map(([address]) => address);
}
