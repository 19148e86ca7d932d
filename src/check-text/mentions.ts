/** Where the words of the lexicon stand in a text, and which of them speak for a number. */
import type { Passage } from './passage.ts';
import type { CheckTextWords } from './words.ts';

/** A word of the lexicon in the text, under its chief name. */
export interface Mention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** How near a word stands to a number: with it, in its clause, in its sentence, in its paragraph. */
export interface Nearness {
  /** 0 with the number, 1 in its clause, 2 in its sentence, 3 in its paragraph. */
  readonly rank: 0 | 1 | 2 | 3;
  /** Characters between them. */
  readonly distance: number;
  /** No other number stands between them. */
  readonly fresh: boolean;
}

/** Finds words by one expression, longer ones first. */
export type Scanner = (text: string) => Mention[];

export function scannerOf({ words }: Pick<CheckTextWords, 'words'>): Scanner {
  const names = new Map<string, string[]>();
  for (const name of Object.keys(words))
    for (const written of [name, ...words[name]!]) names.set(written, [...(names.get(written) || []), name]);
  return scannerFor(names);
}

/** A scanner for spellings and the names that each stands for. */
export function scannerFor(names: ReadonlyMap<string, readonly string[]>): Scanner {
  const spellings = Array.from(names.keys()).sort((a, b) => b.length - a.length);
  const pattern = spellings.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const expression = new RegExp(pattern, 'g');
  return (text) => {
    if (spellings.length === 0) return [];
    const found: Mention[] = [];
    expression.lastIndex = 0;
    for (let match = expression.exec(text); match; match = expression.exec(text)) {
      for (const name of names.get(match[0])!) found.push({ name, start: match.index, end: match.index + match[0].length });
    }
    return found;
  };
}

/** The mentions in reach of one number, the nearest of each name only. */
export function nearestMentions(
  mentions: readonly Mention[],
  passage: Passage,
  quantity: { readonly start: number; readonly end: number },
): Map<string, Nearness> {
  const nearest = new Map<string, Nearness>();
  for (let index = firstFrom(mentions, passage.told); index < mentions.length && mentions[index]!.start < passage.clauseEnd; index += 1) {
    const { name, start, end } = mentions[index]!;
    const nearness = nearnessOf(start, end, passage, quantity);
    const before = nearest.get(name);
    if (!before || isNearer(nearness, before)) nearest.set(name, nearness);
  }
  return nearest;
}

/** What stands behind a number is what it counts, more often than what stands before it. */
const NOUN_BEHIND = 4;

function nearnessOf(start: number, end: number, passage: Passage, quantity: { readonly start: number; readonly end: number }): Nearness {
  if (start >= quantity.start)
    return {
      rank: start < passage.after ? 0 : 1,
      distance: Math.max(0, (start - quantity.end) / NOUN_BEHIND - 1),
      fresh: start < passage.after,
    };
  const rank = end > passage.here ? 0 : end > passage.clause ? 1 : end > passage.sentence ? 2 : 3;
  return { rank, distance: quantity.start - end, fresh: end > passage.numberBefore };
}

/** Whether one mention speaks for the number rather than the other. */
export const isNearer = (a: Nearness, b: Nearness): boolean => (a.rank !== b.rank ? a.rank < b.rank : a.distance < b.distance);

/** The mentions that begin in a range. */
export const mentionsWithin = (mentions: readonly Mention[], from: number, to: number): readonly Mention[] =>
  mentions.slice(firstFrom(mentions, from), firstFrom(mentions, to));

function firstFrom(mentions: readonly Mention[], offset: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
