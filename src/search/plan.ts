/**
 * What a query means and what answers it, without any browser: numbers by value, figures for amounts, pages by their
 * names and by how people ask, slips forgiven and said. Danger comes before everything.
 */

import type { Slip } from './fuzzy.ts';
import { slipTo } from './fuzzy.ts';
import type { Typed } from './numbers.ts';
import { isTelling, numbersIn, sameNumber, withoutNumbers } from './numbers.ts';
import type { PhraseIndex } from './phrases.ts';
import { indexFigures, indexPages } from './phrases.ts';
import type { Readings } from './pinyin.ts';
import { readingsFrom, spells } from './pinyin.ts';
import { fits } from './score.ts';
import type { Forms } from './squeeze.ts';
import { formsOf, squeeze, tidy } from './squeeze.ts';
import type { FigureWords, PageWords, SearchWords } from './words.ts';

export interface FoundPage {
  page: PageWords;
  score: number;
  /** The name or question that matched. */
  why: string;
}

export interface Answer {
  /** The query as it was understood, without punctuation. */
  asked: string;
  /** A word of danger stands in the query: it goes no further than this page. */
  danger: boolean;
  /** The word that was taken for a slip's, if any. */
  instead: string | null;
  figures: FigureWords[];
  pages: FoundPage[];
  /** Topic words for a full-text search, parted by spaces. */
  words: string;
}

/** Everything that is worked out once. */
export interface Engine {
  words: SearchWords;
  forms: Forms;
  readings: Readings;
  pages: PhraseIndex;
  figures: PhraseIndex;
  numbers: Typed[][];
  /** Numbers that are names: phone numbers. */
  names: Set<string>;
}

export function prepare(words: SearchWords): Engine {
  const forms = formsOf(words.traditional, words.alike);
  return {
    words,
    forms,
    readings: readingsFrom(words.pinyin),
    pages: indexPages(words, forms),
    figures: indexFigures(words, forms),
    names: new Set(words.pages.flatMap(({ names }) => names.filter((name) => /^\d+$/.test(name)))),
    numbers: words.figures.map(({ published }) => numbersIn(tidy(published, forms))),
  };
}

/** Below this, a page was hit by chance. */
const LEAST = 0.2;
/** Below this, the query may hold a slip. */
const SURE = 0.5;
/** A page this much weaker than the first is left out. */
const FAR_BEHIND = 0.35;
const FIGURE_LEAST = 0.55;
/** A particular number speaks for the page that tells of it. */
const BY_NUMBER = 0.8;
/** Figures this close to the best one are shown with it. */
const CLOSE = 0.85;
const MOST_FIGURES = 3;
const MOST_PAGES = 10;
/** What is typed beyond this says nothing more. */
const LONGEST = 120;

/** Answers a query. Never throws; an empty query has an empty answer. */
export function answer(query: string, engine: Engine): Answer {
  const { words, forms, names } = engine;
  const asked = tidy(query.slice(0, LONGEST), forms);
  const tight = asked.replace(/ /g, '');
  const danger = words.danger.some((word) => tight.indexOf(word) >= 0);
  const typed = numbersIn(asked).filter(({ digits }) => !names.has(digits));
  const { topic, instead } = understand(squeeze(withoutNumbers(asked, names), forms), engine);
  const { figures, byNumber } = answerFigures(topic, typed, tight, engine);
  return {
    asked,
    danger,
    instead,
    figures,
    pages: answerPages(topic, figures, byNumber, engine),
    words: topicWords(instead || asked, words.question),
  };
}

/** The topic as it stands, or with the word that a slip or pinyin stands for, whichever says more. */
function understand(topic: string, engine: Engine): { topic: string; instead: string | null } {
  const best = bestScore(topic, engine);
  if (topic === '' || best >= SURE) return { topic, instead: null };
  const meant = /^[a-z]+$/.test(topic) ? spelledName(topic, engine) : null;
  if (meant !== null) return { topic: squeeze(meant, engine.forms), instead: meant };
  const slipped = slippedName(topic, engine);
  if (slipped === null) return { topic, instead: null };
  const mended = topic.slice(0, slipped.at) + slipped.text + topic.slice(slipped.at + slipped.length);
  return bestScore(mended, engine) > best * 1.3 ? { topic: mended, instead: slipped.text } : { topic, instead: null };
}

/** How well the site knows the topic, pages and figures alike. */
const bestScore = (topic: string, { pages, figures }: Engine): number =>
  Math.max(0, ...[pages, figures].map((index) => fits(topic, index)).map(([best]) => (best ? best.score : 0)));

/** The name that letters spell: whole syllables before initials, names before other words, earlier pages before later ones. */
function spelledName(letters: string, { pages, readings }: Engine): string | null {
  let best: { text: string; rank: number } | null = null;
  for (const { written: text, kind } of pages.phrases) {
    if ((kind !== 'name' && kind !== 'ask') || text.length < 2) continue;
    const rank = spells(letters, text, readings) * 2 - (kind === 'name' ? 0 : 1);
    if (rank > 0 && (!best || rank > best.rank)) best = { text, rank };
  }
  return best && best.text;
}

const NEARNESS: Record<Slip['by'], number> = { sound: 3, letter: 2, character: 1 };
/** The part of the topic that a slip must cover: by chance, some word is always near. */
const SHARE: Record<Slip['by'], number> = { sound: 0.3, letter: 1, character: 0.6 };

/** The name that a slip stands for: by ear before by sight, a longer one before a shorter. */
function slippedName(topic: string, { pages, readings }: Engine): (Slip & { text: string }) | null {
  let best: (Slip & { text: string; rank: number }) | null = null;
  for (const { text, kind } of pages.phrases) {
    if (kind !== 'name' && kind !== 'ask') continue;
    const slip = slipTo(text, topic, readings);
    if (slip === null || slip.length < topic.length * SHARE[slip.by]) continue;
    const rank = NEARNESS[slip.by] * 100 + text.length * 10 + (kind === 'name' ? 5 : 0);
    if (!best || rank > best.rank) best = { ...slip, text, rank };
  }
  return best;
}

function answerFigures(
  topic: string,
  typed: Typed[],
  tight: string,
  { words, figures, numbers }: Engine,
): { figures: FigureWords[]; byNumber: boolean } {
  const scored = new Map(topic === '' ? [] : fits(topic, figures).map(({ owner, score }): [number, number] => [owner, score]));
  const scoreOf = (index: number): number => scored.get(index) || 0;
  const matched =
    typed.length === 0
      ? []
      : words.figures
          .map((_, index) => index)
          .filter((index) =>
            typed.some((one) => numbers[index]!.some((published) => sameNumber(one, published)) && (isTelling(one) || scoreOf(index) > 0)),
          );
  const asksAmount = words.amount.some((word) => tight.indexOf(word) >= 0);
  const wanted =
    matched.length > 0 ? matched : Array.from(scored.keys()).filter((index) => scoreOf(index) >= (asksAmount ? FIGURE_LEAST : 1));
  const sorted = wanted.sort((a, b) => scoreOf(b) - scoreOf(a) || a - b);
  const least = sorted.length > 0 ? scoreOf(sorted[0]!) * CLOSE : 0;
  return {
    figures: sorted
      .filter((index) => scoreOf(index) >= least)
      .slice(0, MOST_FIGURES)
      .map((index) => words.figures[index]!),
    byNumber: matched.length > 0,
  };
}

function answerPages(topic: string, figures: FigureWords[], byNumber: boolean, { words, pages }: Engine): FoundPage[] {
  const found = new Map(
    topic === ''
      ? []
      : fits(topic, pages).map(({ owner, score, phrase }): [number, FoundPage] => [owner, foundPage(words, owner, score, phrase.text)]),
  );
  figures.forEach((figure, place) => {
    const owner = homeOf(figure, words, pages);
    if (owner < 0) return;
    const there = found.get(owner) || foundPage(words, owner, 0, figure.label);
    found.set(owner, { ...there, score: there.score + (byNumber ? BY_NUMBER / (place + 1) : LEAST / 2) });
  });
  const sorted = Array.from(found.values()).sort((a, b) => b.score - a.score);
  const best = sorted.length > 0 ? sorted[0]!.score : 0;
  return sorted.filter(({ score }) => score >= Math.min(LEAST, best) && score >= best * FAR_BEHIND).slice(0, MOST_PAGES);
}

/** Of the pages that tell of a figure, the one whose words fit its label best. */
function homeOf({ label, pages: telling }: FigureWords, words: SearchWords, pages: PhraseIndex): number {
  const home = fits(label, pages).find(({ owner }) => telling.indexOf(words.pages[owner]!.address) >= 0);
  return home ? home.owner : words.pages.findIndex(({ address }) => address === telling[0]);
}

function foundPage(words: SearchWords, owner: number, score: number, why: string): FoundPage {
  return { page: words.pages[owner]!, score, why };
}

/** What is left when question words are taken out, for a full-text search. */
function topicWords(topic: string, question: string[]): string {
  let left = topic;
  for (const word of question) left = left.split(word).join(' ');
  return left.replace(/ +/g, ' ').trim() || topic;
}
