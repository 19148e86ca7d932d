/** Links within the site lead to a page that exists, and to a place on it that exists. */

import type { Finding } from '../../base/finding.ts';
import type { PageElement, SitePage } from '../../steps/read-page.ts';
import type { SiteContext, SiteRule } from '../../steps/site-context.ts';
import { isNote } from '../../steps/site-context.ts';
import { placeIn, readable } from '../../steps/site-place.ts';
import { fileOf } from './addresses.ts';
import { destination } from './destination.ts';

const LINKING = new Set(['a', 'area', 'link', 'form', 'img', 'script', 'iframe', 'source', 'use', 'image']);
const ATTRIBUTES = ['href', 'src', 'action', 'xlink:href'] as const;

/** What a page offers to links and wants of others; each list is one string, for there are many of them. */
interface Anchors {
  /** Names of places on the page, one a line. */
  readonly offered: string;
  /** Places on other pages, `path#anchor`, one a line. */
  readonly wanted: string;
}

/** Whether a page has a place; true for files that are no pages. */
type HasPlace = (path: string, anchor: string) => boolean;

/** Reports dead links and dead anchors. */
export const internalLinks: SiteRule<Anchors> = {
  *onFile({ page }, context) {
    if (!page) return;
    const offered = idsOf(page);
    const wanted = new Set<string>();
    yield* deadLinks(page, context, (path, anchor) => {
      if (path === page.file.path) return offered.has(anchor);
      wanted.add(`${path}#${anchor}`);
      return true;
    });
    yield { note: { offered: [...offered].join('\n'), wanted: [...wanted].join('\n') } };
  },
  *onSite(said, site) {
    const hasPlace = placesOf(
      said.flatMap(({ path, said: [...all] }) => all.filter(isNote).map(({ note }) => [path, note.offered] as const)),
    );
    for (const { path, said: all } of said) {
      const wanted = all.filter(isNote).flatMap(({ note }) => (note.wanted === '' ? [] : note.wanted.split('\n')));
      const page = wanted.every((one) => hasPlace(...placeFrom(one))) ? null : site.open(path).page;
      if (page) yield* deadLinks(page, site, hasPlace);
      else for (const one of all) if (!isNote(one)) yield one;
    }
  },
};

const placeFrom = (wanted: string): [path: string, anchor: string] => {
  const at = wanted.indexOf('#');
  return [wanted.slice(0, at), wanted.slice(at + 1)];
};

/** The places of every page, split when the first link asks for them. */
function placesOf(offers: readonly (readonly [path: string, offered: string])[]): HasPlace {
  const offered = new Map(offers);
  const split = new Map<string, Set<string>>();
  return (path, anchor) => {
    const names = offered.get(path);
    if (names === undefined) return true;
    let places = split.get(path);
    if (!places) split.set(path, (places = new Set(names.split('\n'))));
    return places.has(anchor);
  };
}

function* deadLinks(page: SitePage, context: SiteContext, hasPlace: HasPlace): Generator<Finding> {
  for (const element of page.elements) {
    for (const target of targetsOf(element)) {
      const finding = judge(page, element, target, context, hasPlace);
      if (finding) yield finding;
    }
  }
}

/** The addresses that an element leads to or shows; of a page's meta data the picture for sharing. */
function targetsOf({ tag, attributes }: PageElement): string[] {
  if (tag === 'meta') return attributes.property === 'og:image' ? [attributes.content ?? ''] : [];
  return LINKING.has(tag) ? ATTRIBUTES.flatMap((name) => attributes[name] ?? []) : [];
}

function judge(page: SitePage, element: PageElement, target: string, context: SiteContext, hasPlace: HasPlace): Finding | null {
  const leads = destination(target, page.address, context);
  if (leads?.origin !== context.facts.origin) return null;
  const { path, anchor } = leads;
  const { paths, trace } = context;
  const file = fileOf(path).slice(1);
  const isThere = paths.has(file);
  if (isThere && (anchor === '' || anchor.startsWith(':~:') || hasPlace(file, anchor))) return null;
  const shown = readable(element.text).trim() || `<${element.tag}>`;
  const place = placeIn(page.file, element.offset);
  const source = trace(target, page.address);
  if (!isThere) {
    const slashed = !path.endsWith('/') && paths.has(`${path.slice(1)}/index.html`);
    return {
      slug: 'link-broken',
      place,
      what: slashed ? `链接“${shown}”少了最后的斜杠：${target}。` : `链接“${shown}”指向 ${target}，站内没有这一页。`,
      evidence: `输出里没有 ${file}。${source}`,
      remedy: slashed ? `改成 ${path}/。` : '改成存在的网址，或补上那一页。',
    };
  }
  return {
    slug: 'link-anchor-missing',
    place,
    what: `链接“${shown}”指向 ${target}，那一页上没有叫“${anchor}”的位置。`,
    evidence: `${file} 里没有 id="${anchor}"。${source}`,
    remedy: '改成那一页上存在的小标题，或去掉 # 后面的部分。',
  };
}

function idsOf({ elements }: SitePage): Set<string> {
  const ids = new Set<string>();
  for (const { attributes, tag } of elements) {
    if (attributes.id !== undefined) ids.add(attributes.id);
    if (tag === 'a' && attributes.name !== undefined) ids.add(attributes.name);
  }
  return ids;
}
