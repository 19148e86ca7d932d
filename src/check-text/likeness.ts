/** Which figures a number's words are most like, by what was learnt from examples. */
import { eachAround, marksOf, newAround } from './features.ts';

/** The letters that stand for weights, the least first. Letters, because no number may stand in published data without its origin. */
export const LEVELS = 'abcdefghijklmnopqrstuvwxyz';

/** What was learnt, ready for look-up. */
export interface Likeness {
  readonly ids: readonly string[];
  /** The features by number: single characters by their place among the ideographs, pairs by `pairOf`. */
  readonly singles: Int32Array;
  readonly pairs: ReadonlyMap<number, number>;
  /** Of each feature the first of its entries, and behind the last feature the end of all. */
  readonly first: Int32Array;
  /** The figures that the entries speak for, by their place in `ids`, and how much on either side of a number. */
  readonly figures: Int32Array;
  readonly before: Float64Array;
  readonly after: Float64Array;
}

const ENTRY = /([\u4e00-\u9fff]{1,2})([a-z])([a-z])/g;
const NONE = -1;
const IDEOGRAPHS = 0x4e00;
const HOW_MANY = 0x5200;

/** The place of a character among the ideographs, or `NONE`. */
function ideographAt(text: string, at: number): number {
  const place = text.charCodeAt(at) - IDEOGRAPHS;
  return place >= 0 && place < HOW_MANY ? place : NONE;
}
const pairOf = (first: number, second: number): number => first * HOW_MANY + second;

/** Reads what `learn` wrote. */
export function readLikeness(learnt: Readonly<Record<string, string>>): Likeness {
  const ids = Object.keys(learnt);
  const singles = new Int32Array(HOW_MANY).fill(NONE);
  const pairs = new Map<number, number>();
  const speaksFor: { index: number; before: number; after: number }[][] = [];
  ids.forEach((id, index) => {
    ENTRY.lastIndex = 0;
    for (let match = ENTRY.exec(learnt[id]!); match; match = ENTRY.exec(learnt[id]!)) {
      const [, feature = '', before = '', after = ''] = match;
      const known = featureAt(feature, 0, feature.length, { singles, pairs });
      if (known === NONE) enter(feature, speaksFor.push([]) - 1, singles, pairs);
      speaksFor[known === NONE ? speaksFor.length - 1 : known]!.push({ index, before: weightOf(before), after: weightOf(after) });
    }
  });
  const entries = speaksFor.flat();
  const first = new Int32Array(speaksFor.length + 1);
  speaksFor.forEach((list, feature) => {
    first[feature + 1] = first[feature]! + list.length;
  });
  return {
    ids,
    singles,
    pairs,
    first,
    figures: Int32Array.from(entries, ({ index }) => index),
    before: Float64Array.from(entries, ({ before }) => before),
    after: Float64Array.from(entries, ({ after }) => after),
  };
}

function enter(feature: string, as: number, singles: Int32Array, pairs: Map<number, number>): void {
  if (feature.length === 1) singles[ideographAt(feature, 0)] = as;
  else pairs.set(pairOf(ideographAt(feature, 0), ideographAt(feature, 1)), as);
}

/** The feature of a length, 1 or 2, that begins at a place of a text. */
function featureAt(text: string, at: number, length: number, { singles, pairs }: Pick<Likeness, 'singles' | 'pairs'>): number {
  const one = ideographAt(text, at);
  if (one === NONE || length === 1) return one === NONE ? NONE : singles[one]!;
  const other = at + 1 < text.length ? ideographAt(text, at + 1) : NONE;
  const found = other === NONE ? undefined : pairs.get(pairOf(one, other));
  return found === undefined ? NONE : found;
}

const weightOf = (level: string): number => (LEVELS.indexOf(level) / (LEVELS.length - 1)) ** 2;

/**
 * Answers, for numbers of one text, how much each is like every figure, by its place in `ids`; 0 is not at all, and only the order and the ratios
 * of the rest mean anything. An answer holds until the next is asked for.
 */
export function likenessIn(text: string, likeness: Likeness): (start: number, end: number) => Float64Array {
  const singles = numbered(text, 1, likeness);
  const pairs = numbered(text, 2, likeness);
  const marks = marksOf(text);
  const around = newAround();
  const found = foundIn(likeness);
  return (start, end) => {
    eachAround(marks, start, end, around, (at, length, weight, isBefore) =>
      found.see(length === 1 ? singles[at]! : pairs[at]!, weight, isBefore),
    );
    return found.scores();
  };
}

/** The features seen around one number, each with its greatest weight on either side. */
function foundIn({ ids, first, figures, before, after }: Likeness): {
  see: (feature: number, weight: number, isBefore: boolean) => void;
  scores: () => Float64Array;
} {
  const [seenBefore, seenAfter] = [new Float64Array(first.length), new Float64Array(first.length)];
  const seen = new Int32Array(first.length);
  let count = 0;
  const scores = new Float64Array(ids.length);
  return {
    see(feature, weight, isBefore) {
      if (feature === NONE) return;
      if (seenBefore[feature] === 0 && seenAfter[feature] === 0) {
        seen[count] = feature;
        count += 1;
      }
      const side = isBefore ? seenBefore : seenAfter;
      if (weight > side[feature]!) side[feature] = weight;
    },
    scores() {
      scores.fill(0);
      for (let turn = 0; turn < count; turn += 1) {
        const feature = seen[turn]!;
        const [left, right, end] = [seenBefore[feature]!, seenAfter[feature]!, first[feature + 1]!];
        for (let entry = first[feature]!; entry < end; entry += 1)
          scores[figures[entry]!]! += Math.max(left * before[entry]!, right * after[entry]!);
        seenBefore[feature] = 0;
        seenAfter[feature] = 0;
      }
      count = 0;
      return scores;
    },
  };
}

/** The feature of a length that begins at each place of a text, by number. */
function numbered(text: string, length: 1 | 2, likeness: Likeness): Int32Array {
  const found = new Int32Array(text.length);
  for (let at = 0; at < text.length; at += 1) found[at] = featureAt(text, at, length, likeness);
  return found;
}
