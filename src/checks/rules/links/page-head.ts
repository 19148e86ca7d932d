/** Each page says in its head and its first heading what it is: language, one h1, a title of its own, a description, unique places. */
import type { Finding } from '../../base/finding.ts';
import type { PageElement, SitePage } from '../../steps/read-page.ts';
import type { Said, SiteRule } from '../../steps/site-context.ts';
import { isNote } from '../../steps/site-context.ts';
import { placeIn, readable } from '../../steps/site-place.ts';

const REMEDY = '改页面开头的 title 和 description；页面框架在 src/layouts/BaseLayout.astro。';

/** Reports faults of language, heading, title, description and ids. */
export const pageHead: SiteRule<Title> = {
  *onFile({ page }, { facts }) {
    if (!page) return;
    yield* language(page, facts.language);
    yield* heading(page);
    yield title(page);
    yield* description(page);
    yield* duplicateIds(page);
  },
  *onSite(said) {
    const titles = new Map<string, Title>();
    for (const one of said.flatMap((of) => of.said)) {
      if (!isNote(one)) yield one;
      else if (titles.has(one.note.text)) yield sameTitle(one.note, titles.get(one.note.text)!);
      else titles.set(one.note.text, one.note);
    }
  },
};

/** A page's title, to be compared with those of other pages. */
interface Title {
  readonly text: string;
  readonly address: string;
  readonly place: Finding['place'];
}

const at = (page: SitePage, element?: PageElement): Finding['place'] => placeIn(page.file, element?.offset ?? 0);
const ofTag = ({ elements }: SitePage, tag: string): PageElement[] => elements.filter((element) => element.tag === tag);

function* language(page: SitePage, wanted: string): Generator<Finding> {
  const [html] = ofTag(page, 'html');
  const lang = html?.attributes.lang ?? '';
  if (lang !== wanted)
    yield {
      slug: 'page-language',
      place: at(page, html),
      what: `页面的语言写着“${lang}”，应是“${wanted}”。`,
      evidence: '搜索按页面的语言分开建索引，读屏软件也按它发音。',
      remedy: '在 src/layouts/BaseLayout.astro 的 <html> 上写 lang。',
    };
}

function* heading(page: SitePage): Generator<Finding> {
  const headings = ofTag(page, 'h1');
  if (headings.length === 1 && readable(headings[0]!.text).trim() !== '') return;
  yield {
    slug: 'page-heading',
    place: at(page, headings[1] ?? headings[0]),
    what:
      headings.length === 0
        ? '这一页没有大标题。'
        : headings.length === 1
          ? '这一页的大标题是空的。'
          : `这一页有 ${headings.length} 个大标题。`,
    evidence: headings.map(({ text }) => `“${readable(text).trim()}”`).join('、') || '没有 <h1>。',
    remedy: '每页只留一个 <h1>，正文里的小标题从 ## 开始。',
  };
}

function title(page: SitePage): Said<Title> {
  const found = ofTag(page, 'title').filter(({ offset }) => offset < (ofTag(page, 'body')[0]?.offset ?? Infinity));
  const text = readable(found[0]?.text ?? '').trim();
  const place = at(page, found[0]);
  if (found.length === 1 && text !== '') return { note: { text, address: page.address, place } };
  return {
    slug: 'page-title',
    place,
    what: found.length > 1 ? '这一页有几个标题。' : '这一页没有标题。',
    evidence: `<title> 的个数：${found.length}。`,
    remedy: REMEDY,
  };
}

const sameTitle = ({ text, place }: Title, { address }: Title): Finding => ({
  slug: 'page-title',
  place,
  what: `标题“${text}”与 ${address} 的标题一样。`,
  evidence: '两页同名，读者在搜索结果里分不出。',
  remedy: REMEDY,
});

function* description(page: SitePage): Generator<Finding> {
  const found = ofTag(page, 'meta').filter(({ attributes }) => attributes.name?.toLowerCase() === 'description');
  const text = readable(found[0]?.attributes.content ?? '').trim();
  if (found.length !== 1 || text === '')
    yield {
      slug: 'page-description',
      place: at(page, found[0]),
      what: '这一页没有描述，或不止一个。',
      evidence: `描述的个数：${found.length}。`,
      remedy: REMEDY,
    };
}

function* duplicateIds(page: SitePage): Generator<Finding> {
  const seen = new Set<string>();
  for (const element of page.elements) {
    const id = element.attributes.id;
    if (id === undefined) continue;
    if (seen.has(id))
      yield {
        slug: 'page-id-duplicate',
        place: at(page, element),
        what: `这一页有两个叫“${readable(id)}”的位置，链接不知道该去哪一个。`,
        evidence: `<${element.tag} id="${readable(id)}">`,
        remedy: '改掉其中一个小标题，或组件里的 id。',
      };
    seen.add(id);
  }
}
