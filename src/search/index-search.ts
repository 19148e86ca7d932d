/** Which pages of an index a query finds, and in which order. */
import type { IndexedWord, IndexFiles, IndexHead, Posting } from './index-files.ts';

/** A page that was found, with the numbers of its words that were asked for. */
export interface FoundText {
  readonly page: number;
  readonly score: number;
  readonly places: readonly number[];
}

/** A longer Chinese word is a name made of several, and would hide the pages that only have its parts. */
const LONGEST = 4;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;
const UNCUT = /^[a-z0-9.]+/;
/** The usual constants of BM25, as Pagefind has them. */
const SATURATION = 1.4;
const LENGTH = 0.75;
const TITLE = 5;
/** A word that goes on after what was asked counts for less with every character. */
const GOES_ON = 0.5;

/** Pages on which every part of the query stands that the index knows; none when it knows no part. Best first. */
export async function searchIndex(files: IndexFiles, query: string, within?: ReadonlySet<number>): Promise<FoundText[]> {
  const head = await files.head();
  const terms = await cut(files, head, query.toLowerCase());
  const found = (await Promise.all(terms.map((term) => beginningWith(files, head, term)))).map((words, index) =>
    pagesOf(words, terms[index]!.length, head),
  );
  const [first, ...others] = found;
  if (!first) return [];
  return Array.from(first.keys())
    .filter((page) => (!within || within.has(page)) && others.every((pages) => pages.has(page)))
    .map((page) =>
      together(
        page,
        found.map((pages) => pages.get(page)!),
      ),
    )
    .sort((a, b) => b.score - a.score || a.page - b.page);
}

function together(page: number, parts: readonly FoundText[]): FoundText {
  return {
    page,
    score: parts.reduce((sum, { score }) => sum + score, 0),
    places: parts.reduce<number[]>((all, { places }) => all.concat(places), []).sort((a, b) => a - b),
  };
}

/**
 * Cuts a query into words that the index has, the longest first: browsers of 2019 cannot tell words apart
 * (`Intl.Segmenter`), and the index's own words are what can be found. Beside a word that it does not have, a single
 * character is a splinter of that word.
 */
async function cut(files: IndexFiles, head: IndexHead, query: string): Promise<string[]> {
  const terms = new Set<string>();
  let unknown = false;
  for (let rest = query; rest !== ''; ) {
    const whole = UNCUT.exec(rest);
    const term = whole ? whole[0] : await longestKnown(files, head, rest.slice(0, LONGEST));
    const next = term || firstOf(rest);
    if (term) terms.add(term);
    else if (SAYS_SOMETHING.test(next)) unknown = true;
    rest = rest.slice(next.length);
  }
  return Array.from(terms).filter((term) => !unknown || term.length > 1);
}

const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0)!);

async function longestKnown(files: IndexFiles, head: IndexHead, text: string): Promise<string | undefined> {
  const words = await wordsBetween(files, head, firstOf(text), text);
  return words.reduce<string | undefined>(
    (longest, { word }) => (text.indexOf(word) === 0 && word.length > (longest || '').length ? word : longest),
    undefined,
  );
}

const LAST = String.fromCodePoint(0x10ffff);

const beginningWith = async (files: IndexFiles, head: IndexHead, term: string): Promise<IndexedWord[]> =>
  (await wordsBetween(files, head, term, term + LAST)).filter(({ word }) => word.indexOf(term) === 0);

/** All words of the chunks in which words from `first` to `last` stand. */
async function wordsBetween(files: IndexFiles, { chunks }: IndexHead, first: string, last: string): Promise<IndexedWord[]> {
  const there = chunks.filter(({ from, to }) => inOrder(from, last) && inOrder(first, to));
  const words = await Promise.all(there.map(({ file }) => files.words(file)));
  return ([] as IndexedWord[]).concat(...words);
}

/** Whether `a` is not after `b` in the order of the index, by code points; `<` goes by halves of rare characters. */
function inOrder(a: string, b: string): boolean {
  const [left, right] = [Array.from(a), Array.from(b)];
  const at = left.findIndex((char, index) => char !== right[index]);
  if (at < 0) return true;
  return at < right.length && left[at]!.codePointAt(0)! < right[at]!.codePointAt(0)!;
}

/** Every page that has one of the words, weighed by BM25. */
function pagesOf(words: readonly IndexedWord[], asked: number, { pages }: IndexHead): Map<number, FoundText> {
  const mean = pages.reduce((sum, { length }) => sum + length, 0) / pages.length;
  const found = new Map<number, FoundText>();
  for (const { word, pages: postings } of words) {
    const rarity = Math.log(1 + (pages.length - postings.length + 0.5) / (postings.length + 0.5));
    const nearness = GOES_ON ** (word.length - asked);
    for (const posting of postings) {
      const often = weightOf(posting) * nearness;
      const spread = SATURATION * (1 - LENGTH + (LENGTH * pages[posting.page]!.length) / mean);
      const score = (rarity * often * (SATURATION + 1)) / (often + spread);
      const before = found.get(posting.page);
      const places = posting.places.map(({ at }) => at);
      found.set(posting.page, {
        page: posting.page,
        score: score + (before ? before.score : 0),
        places: before ? before.places.concat(places) : places,
      });
    }
  }
  return found;
}

const weightOf = ({ places, inTitle }: Posting): number => places.reduce((sum, { weight }) => sum + weight, inTitle * TITLE);
