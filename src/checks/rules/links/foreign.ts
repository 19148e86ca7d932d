/** The site asks nothing of other sites, and links only to listed official ones. */
import type { Finding } from '../../base/finding.ts';
import type { PageElement } from '../../steps/read-page.ts';
import type { SiteFile } from '../../steps/read-site.ts';
import type { SiteContext, SiteRule } from '../../steps/site-context.ts';
import { onPages } from '../../steps/site-context.ts';
import { placeIn } from '../../steps/site-place.ts';
import { destination } from './destination.ts';

/** Official sites that hold the laws and notices named on the pages. */
const OFFICIAL_HOSTS: ReadonlySet<string> = new Set([
  'flk.npc.gov.cn',
  'www.gov.cn',
  'mzt.sc.gov.cn',
  'cszg.mca.gov.cn',
  'gqt.org.cn',
  'beian.miit.gov.cn',
]);

/** Names of XML vocabularies: never fetched. */
const VOCABULARIES = new Set([
  'www.w3.org',
  'schema.org',
  'www.schema.org',
  'json-schema.org',
  'purl.org',
  'ogp.me',
  'www.sitemaps.org',
  'specs.frictionlessdata.io',
  'datapackage.org',
]);
/** Links that name another address without fetching it. */
const NAMING = /(?:^|\s)(?:canonical|license|alternate|author|me|help|next|prev)(?:\s|$)/i;
const FETCHED: readonly (readonly [attribute: string, tags: RegExp])[] = [
  ['src', /./],
  ['data', /^object$/],
  ['poster', /^video$/],
  ['action', /^form$/],
  ['formaction', /./],
  ['ping', /./],
  ['background', /./],
  ['manifest', /^html$/],
  ['href', /^(?:link|use|image|base)$/],
  ['xlink:href', /./],
];

/** Reports requests to other sites in the markup of pages. */
export const foreignInPages: SiteRule = onPages(function* ({ file, address, elements }, context) {
  for (const element of elements) {
    for (const target of fetchedBy(element)) {
      const leads = destination(target, address, context);
      if (leads && leads.origin !== context.facts.origin) yield asks(file, element.offset, target, `<${element.tag}>`);
    }
  }
});

/** Reports requests to other sites in styles, drawings and scripts. */
export const foreignInFiles: SiteRule = {
  *onFile({ file }, context) {
    if (file.kind === 'css' || file.kind === 'svg') yield* inStyle(file, context);
    else if (file.kind === 'script') yield* inScript(file, context);
  },
};

/** Attributes that can hold an address to fetch; most elements have none of them. */
const HOLDS_ADDRESS = new Set([...FETCHED.map(([name]) => name), 'srcset', 'imagesrcset', 'http-equiv', 'style']);

function fetchedBy({ tag, attributes }: PageElement): string[] {
  if (!Object.keys(attributes).some((name) => HOLDS_ADDRESS.has(name))) return [];
  const targets = FETCHED.filter(
    ([name, tags]) => attributes[name] !== undefined && tags.test(tag) && !(tag === 'link' && NAMING.test(attributes.rel ?? '')),
  ).map(([name]) => attributes[name]!);
  for (const name of ['srcset', 'imagesrcset'])
    targets.push(
      ...(attributes[name] ?? '')
        .split(',')
        .map((candidate) => candidate.trim().split(/\s+/)[0]!)
        .filter(Boolean),
    );
  if (/^refresh$/i.test(attributes['http-equiv'] ?? '')) targets.push(...(/url=(.*)$/i.exec(attributes.content ?? '')?.slice(1) ?? []));
  targets.push(...stylesheetTargets(attributes.style ?? ''));
  return targets;
}

const stylesheetTargets = (css: string): string[] =>
  [...css.matchAll(/url\(\s*["']?([^"')]*)|@import\s+["']([^"']*)/g)].map((found) => found[1] ?? found[2]!);

function* inStyle(file: SiteFile, context: SiteContext): Generator<Finding> {
  for (const found of file.text.matchAll(
    /url\(\s*["']?((?:https?:)?\/\/[^"')\s]*)|@import\s+["']((?:https?:)?\/\/[^"']*)|\b(?:xlink:)?href\s*=\s*["']((?:https?:)?\/\/[^"']*)/g,
  )) {
    const target = found[1] ?? found[2] ?? found[3]!;
    if (destination(target, '/', context)?.origin !== context.facts.origin) yield asks(file, found.index, target, '样式或图');
  }
}

function* inScript(file: SiteFile, context: SiteContext): Generator<Finding> {
  for (const found of file.text.matchAll(/["'`](https?:\/\/[^"'`\s]+)/g)) {
    const leads = destination(found[1]!, '/', context);
    if (leads && leads.origin !== context.facts.origin && !VOCABULARIES.has(leads.host)) yield asks(file, found.index, found[1]!, '脚本');
  }
}

function asks(file: SiteFile, offset: number, target: string, by: string): Finding {
  return {
    slug: 'link-foreign-request',
    place: placeIn(file, offset),
    what: `${by} 会向别的网站取东西：${target}。`,
    evidence: '本站不向任何别的网站发请求，读者的访问只有本站知道。',
    remedy: '把要用的文件放进本站，或去掉它。',
  };
}

/** Reports links to sites outside the list. */
export const listedLinks: SiteRule = onPages(function* ({ file, address, elements }, context) {
  const { facts, trace } = context;
  const vouched = new Set(facts.identity.values());
  for (const { tag, attributes, offset } of elements) {
    if ((tag !== 'a' && tag !== 'area') || attributes.href === undefined) continue;
    const leads = destination(attributes.href, address, context);
    if (!leads || leads.origin === facts.origin || OFFICIAL_HOSTS.has(leads.host) || vouched.has(attributes.href)) continue;
    yield {
      slug: 'link-not-listed',
      place: placeIn(file, offset),
      what: `链接到名单以外的网站 ${leads.host}。`,
      evidence: `href="${attributes.href}"。${trace(attributes.href, address)}`,
      remedy: '只链接到官方网站；确需增加的，在 src/checks/rules/links/foreign.ts 的名单里登记。',
    };
  }
});
