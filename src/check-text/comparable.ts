/** Which figures a number may be told of, by its measure and by the words around it. */
import type { Field } from './alike.ts';
import { fieldOf } from './alike.ts';
import type { PreparedFigure } from './judgement.ts';
import { isRule, tellable } from './judgement.ts';
import type { Likeness } from './likeness.ts';
import type { Measure } from './measure.ts';
import { areUnlikeSpans } from './measure.ts';
import type { Nearness } from './mentions.ts';

/** What a number in a kind of measure may be told of. */
export interface Comparable {
  /** Those that the lexicon knows. */
  readonly named: readonly PreparedFigure[];
  /** For a word those of them that no text names without it or another of its row, by their places. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  /** Those that a text may name without any word of their own. */
  readonly wordless: readonly number[];
  readonly families: ReadonlyMap<string, readonly PreparedFigure[]>;
  /** Those of which there are examples. */
  readonly field: Field;
}

/** What is needed of the checker. */
interface Known {
  readonly figures: readonly PreparedFigure[];
  readonly byId: ReadonlyMap<string, PreparedFigure>;
  readonly likeness: Likeness;
}

/** Sorts out the figures for one kind of measure. */
export function comparableWith(measure: Measure, { byId, figures, likeness }: Known): Comparable {
  const told = new Set(tellable(measure, Array.from(byId.values())));
  const named = figures.filter((one) => told.has(one));
  const byWord = new Map<string, number[]>();
  const wordless: number[] = [];
  const families = new Map<string, PreparedFigure[]>();
  named.forEach((one, place) => {
    const words = wordsOf(one);
    if (words === null) wordless.push(place);
    else for (const word of words) listed(byWord, word).push(place);
    listed(families, one.figure.family).push(one);
  });
  const alike = likeness.ids
    .map((id, index) => ({ index, prepared: byId.get(id)! }))
    .filter(({ prepared }) => told.has(prepared) || prepared.measures.some(({ kind }) => areUnlikeSpans(measure.kind, kind)));
  return { named, byWord, wordless, families, field: fieldOf(alike) };
}

function listed<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) || [];
  if (list.length === 0) lists.set(key, list);
  return list;
}

/** The words of one need without which no text names the figure; null for growth, which may go on from what grew. */
function wordsOf({ kind, needs }: PreparedFigure): readonly string[] | null {
  if (kind === 'growth' || kind === 'decline') return null;
  const need = needs.find(({ where }) => where === 'told') || needs.find(({ where }) => where === 'near');
  return need ? need.anyOf : null;
}

/** The figures that a number may be told of by the words around it, in their order; all others the text does not name. */
export function namedBy(mentions: ReadonlyMap<string, Nearness>, { named, byWord, wordless }: Comparable): Nameable {
  const places = new Set(wordless);
  mentions.forEach((_, word) => {
    for (const place of byWord.get(word) || []) places.add(place);
  });
  const figures = Array.from(places)
    .sort((a, b) => a - b)
    .map((place) => named[place]!);
  return { figures, rules: figures.filter(({ figure }) => isRule(figure)) };
}

/** The figures that a text may name, and those of them that are rules. */
export interface Nameable {
  readonly figures: readonly PreparedFigure[];
  readonly rules: readonly PreparedFigure[];
}
