import * as opencc from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import type { FigureWords, FormWords, PageWords, SearchWords } from '../search/words.ts';
import { site } from '../site.config.ts';
import { ContentError } from './content-error.ts';
import { asksOf, glossaryNames, searchLists, termsOf } from './glossary.ts';
import { asOfInline, exemptInline, figureInline, phoneInline, placeInline } from './inline.ts';
import { allFigures } from './site-data.ts';
import { pageEntries, searchColumns } from './site-pages.ts';
import { renderText, t } from './tokens.ts';
import { pagesUsing } from './uses.ts';

/** The page that people mean who type a phone number. */
const PHONES = '/hotline/';

/** Pages that a search offers: all that have words of their own. */
const searched = () => [...pageEntries().values()].filter(({ address }) => address !== '/search/');

const sections = searchColumns();

/** What `/search/words.json` holds; numbers carry marks. */
export function searchWords(): SearchWords {
  const place = ({ section }: PageWords): number =>
    section === '' ? sections.length : sections.findIndex(({ label }) => label === section);
  const pages = searched()
    .map(pageWords)
    .sort((a, b) => place(a) - place(b));
  refuseUnknown(pages);
  const placeOf = new Map(pages.map(({ address }, index) => [address, index]));
  const figures = allFigures().map((figure) => figureWords(figure, placeOf));
  const { danger, amount, question, alike } = searchLists();
  return { pages, figures, danger, amount, question, alike, pinyin: pinyinTables(), traditional: traditionalPairs(), form: formWords() };
}

/** What the browser fills in. */
const later = { count: '{count}', word: '{word}' };

const formWords = (): FormWords => ({
  none: t('search.none'),
  found: t('search.found', later),
  busy: t('search.busy'),
  instead: t('search.instead', later),
  why: t('search.why', later),
  others: t('search.others'),
  numbers: t('search.numbers'),
  doubt: t('search.doubt'),
  text: t('search.text'),
  options: t('search.options', later),
  optionsLabel: t('search.options-label'),
  topics: t('search.topics'),
  help: t('search.help'),
  danger: t('search.danger'),
});

function pageWords({ address, title, short, description }: ReturnType<typeof searched>[number]): PageWords {
  const { names, aliases, questions, typos } = termsOf(address);
  return {
    address,
    title,
    description,
    section: sections.find(({ href }) => address.startsWith(href))?.label ?? '',
    names: [
      ...new Set([short, ...names]),
      ...(address === PHONES ? Object.keys(site.phones).map((name) => phoneInline(name, { origin: address }).text) : []),
    ],
    asks: [...aliases, ...questions],
    typos,
  };
}

function figureWords(
  { id, label, observations }: ReturnType<typeof allFigures>[number],
  placeOf: ReadonlyMap<string, number>,
): FigureWords {
  const origin = { origin: `数字 ${id}` };
  const latest = observations[observations.length - 1]!;
  const { ref, status } = latest;
  return {
    address: `/figures/${id}/`,
    pages: pagesUsing(id)
      .filter((address) => placeOf.has(address) && !address.startsWith('/about/'))
      .sort((a, b) => placeOf.get(a)! - placeOf.get(b)!),
    label: renderText(label, origin),
    published: figureInline(ref, origin).text,
    earlier: observations.slice(0, -1).map((one) => figureInline(one.ref, origin).text),
    asOf: asOfInline(ref, origin).text,
    disputed: status === 'disputed',
    source: placeInline(latest, origin).text,
    asks: asksOf(id),
  };
}

function refuseUnknown(pages: readonly PageWords[]): void {
  const addresses = new Set(pages.map(({ address }) => address));
  const ids = new Set(allFigures().map(({ id }) => id));
  const named = glossaryNames();
  const unknown = [...named.pages.filter((page) => !addresses.has(page)), ...named.figures.filter((figure) => !ids.has(figure))];
  if (unknown.length > 0)
    throw new ContentError('src/content/glossary.yaml', `没有这些页面或数字：${unknown.join('、')}`, '改正地址或编号，或删去这几条');
}

/** First and last lead bytes of the level of GB 2312 that holds the characters of everyday use. */
const EVERYDAY = [0xb0, 0xd7] as const;

/** The characters of everyday use and those of the site's own words. */
function characters(): string[] {
  const found = new Set<string>();
  const decoder = new TextDecoder('gbk');
  for (let lead = EVERYDAY[0]; lead <= EVERYDAY[1]; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) found.add(decoder.decode(new Uint8Array([lead, trail])));
  }
  for (const { address } of searched()) {
    const { names, aliases, questions, typos } = termsOf(address);
    for (const character of [...names, ...aliases, ...questions, ...typos].join('')) found.add(character);
  }
  return [...found].filter((character) => /^\p{Script=Han}$/u.test(character)).sort();
}

/** Syllables without tones with their characters: usual readings, then other ones. */
function pinyinTables(): Record<string, string>[] {
  const tables: Record<string, string>[] = [{}, {}];
  for (const character of characters()) {
    const readings = new Set(
      pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }).filter((syllable) => /^[a-z]+$/.test(syllable)),
    );
    [...readings].forEach((syllable, index) => {
      const table = tables[index === 0 ? 0 : 1]!;
      table[syllable] = table[syllable] === undefined ? printed(character) : `${table[syllable]}|${printed(character)}`;
    });
  }
  return tables;
}

/** A lone ten reads as a quantity; in a table of characters it is none. */
const printed = (character: string): string => (character === '十' ? exemptInline('pinyin-ten', { origin: '拼音对照表' }).text : character);

/** Every traditional character whose simplified form is in use, followed by that form. */
function traditionalPairs(): string {
  const simplify = opencc.Converter({ from: 't', to: 'cn' });
  const used = new Set(characters());
  const pairs: string[] = [];
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const character = String.fromCharCode(code);
    const simple = simplify(character);
    if (simple !== character && used.has(simple)) pairs.push(character, simple);
  }
  return pairs.join('|');
}
