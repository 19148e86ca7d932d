/** Links within the site lead to a page that exists, and to a place on it that exists. */

import type { Finding } from '../../base/finding.ts';
import type { PageElement, SitePage } from '../../steps/read-page.ts';
import type { SiteContext, SiteRule } from '../../steps/site-context.ts';
import { placeIn, readable } from '../../steps/site-place.ts';
import { fileOf } from './addresses.ts';

const LINKING = new Set(['a', 'area', 'link', 'form', 'img', 'script', 'iframe', 'source', 'use', 'image']);
const ATTRIBUTES = ['href', 'src', 'action', 'xlink:href'] as const;

/** Reports dead links and dead anchors. */
export const internalLinks: SiteRule = function* (context) {
  const files = new Set(context.files.map(({ path }) => `/${path}`));
  const ids = new Map(context.pages.map((page) => [`/${page.file.path}`, idsOf(page)]));
  for (const page of context.pages) {
    for (const element of page.elements) {
      for (const target of targetsOf(element)) {
        const finding = judge(page, element, target, files, ids, context);
        if (finding) yield finding;
      }
    }
  }
};

/** The addresses that an element leads to or shows; of a page's meta data the picture for sharing. */
function targetsOf({ tag, attributes }: PageElement): string[] {
  if (tag === 'meta') return attributes.property === 'og:image' ? [attributes.content ?? ''] : [];
  return LINKING.has(tag) ? ATTRIBUTES.flatMap((name) => attributes[name] ?? []) : [];
}

function judge(
  page: SitePage,
  element: PageElement,
  target: string,
  files: Set<string>,
  ids: Map<string, Set<string>>,
  { facts, trace }: SiteContext,
): Finding | null {
  const url = resolve(target, page.address, facts.origin);
  if (!url || url.origin !== facts.origin) return null;
  const path = decode(url.pathname);
  const file = fileOf(path);
  const anchor = decode(url.hash.slice(1));
  const isThere = files.has(file);
  if (isThere && (anchor === '' || anchor.startsWith(':~:') || !ids.has(file) || ids.get(file)!.has(anchor))) return null;
  const shown = readable(element.text).trim() || `<${element.tag}>`;
  const place = placeIn(page.file, element.offset);
  const source = trace(target, page.address);
  if (!isThere) {
    const slashed = !path.endsWith('/') && files.has(`${path}/index.html`);
    return {
      slug: 'link-broken',
      place,
      what: slashed ? `链接“${shown}”少了最后的斜杠：${target}。` : `链接“${shown}”指向 ${target}，站内没有这一页。`,
      evidence: `输出里没有 ${file.slice(1)}。${source}`,
      remedy: slashed ? `改成 ${path}/。` : '改成存在的网址，或补上那一页。',
    };
  }
  return {
    slug: 'link-anchor-missing',
    place,
    what: `链接“${shown}”指向 ${target}，那一页上没有叫“${anchor}”的位置。`,
    evidence: `${file.slice(1)} 里没有 id="${anchor}"。${source}`,
    remedy: '改成那一页上存在的小标题，或去掉 # 后面的部分。',
  };
}

function idsOf({ elements }: SitePage): Set<string> {
  return new Set(
    elements.flatMap(({ attributes, tag }) => [attributes.id, tag === 'a' ? attributes.name : undefined]).filter((id) => id !== undefined),
  );
}

/** The address a link leads to; null for other schemes such as tel. */
export function resolve(target: string, from: string, origin: string): URL | null {
  try {
    const url = new URL(target.trim(), new URL(from, origin));
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
