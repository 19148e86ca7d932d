/** No column, section or list is empty. */
import type { Finding } from '../../base/finding.ts';
import type { SitePage } from '../../steps/read-page.ts';
import type { SiteRule } from '../../steps/site-context.ts';
import { findingsOf } from '../../steps/site-context.ts';
import { placeIn, readable, seen, shows } from '../../steps/site-place.ts';

/** Fewer characters than this in `<main>` are no page. */
const LEAST_CHARACTERS = 30;
const REMEDY = '补上内容；没有内容可写的，去掉这个栏目或小标题，在“没有公布的事”里说明。';
const CONTAINERS = new Set(['ul', 'ol', 'dl', 'table', 'tbody', 'section', 'article', 'details', 'figure', 'nav', 'main']);

/** Reports headings with nothing under them, empty lists and tables, and columns without pages or text. */
export const sections: SiteRule = {
  *onFile({ page }) {
    if (page) yield* emptyParts(page);
  },
  *onSite(said, { pages, facts }) {
    yield* findingsOf(said);
    for (const section of facts.sections) {
      if (pages.some(({ address }) => address.startsWith(section))) continue;
      yield {
        slug: 'page-section-empty',
        place: { unavailable: '这个栏目没有任何一页' },
        what: `栏目 ${section} 是空的。`,
        evidence: '菜单里有它，输出里没有以它开头的网址。',
        remedy: REMEDY,
      };
    }
  },
};

function* emptyParts(page: SitePage): Generator<Finding> {
  const { file } = page;
  for (const { text, offset } of emptyHeadings(page)) {
    yield {
      slug: 'page-section-empty',
      place: placeIn(file, offset),
      what: `小标题“${readable(text).trim()}”下面什么也没有。`,
      evidence: `页面 ${page.address}。`,
      remedy: REMEDY,
    };
  }
  for (const element of page.elements) {
    const { tag, attributes, offset } = element;
    if (!CONTAINERS.has(tag) || element.pictured || shows(element.text, 1) || isFilledLater(attributes)) continue;
    yield {
      slug: 'page-section-empty',
      place: placeIn(file, offset),
      what: `<${tag}> 是空的。`,
      evidence: `页面 ${page.address}。`,
      remedy: REMEDY,
    };
  }
  const main = page.elements.find(({ tag }) => tag === 'main');
  const text = main?.text ?? '';
  if (!main || (shows(text, 1) && !shows(text, LEAST_CHARACTERS))) {
    yield {
      slug: 'page-section-empty',
      place: placeIn(file, main?.offset ?? 0),
      what: main ? '这一页几乎没有内容。' : '这一页没有正文（<main>）。',
      evidence: `正文 ${seen(text)} 个字。`,
      remedy: REMEDY,
    };
  }
}

/** A heading is empty when no text, picture or control stands before the next heading of its level or above. */
function* emptyHeadings({ outline }: SitePage): Generator<{ text: string; offset: number }> {
  for (const [index, part] of outline.entries()) {
    if (part.level === 0) continue;
    let filled = false;
    for (let next = index + 1; next < outline.length && !filled; next += 1) {
      const { level } = outline[next]!;
      if (level > 0 && level <= part.level) break;
      filled = level === 0;
    }
    if (!filled) yield part;
  }
}

/** Results that a script puts in when the reader asks. */
function isFilledLater(attributes: Readonly<Record<string, string>>): boolean {
  return 'hidden' in attributes || 'aria-live' in attributes || 'data-search-results' in attributes || 'data-filled-later' in attributes;
}
