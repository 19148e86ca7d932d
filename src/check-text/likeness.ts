/** Which figures a number's words are most like, by what was learnt from examples. */
import { eachAround } from './features.ts';

/** The letters that stand for weights, the least first. Letters, because no number may stand in published data without its origin. */
export const LEVELS = 'abcdefghijklmnopqrstuvwxyz';

/** What was learnt, ready for look-up. */
export interface Likeness {
  readonly ids: readonly string[];
  /** The features by name, numbered. */
  readonly features: ReadonlyMap<string, number>;
  /** For each feature the figures that it speaks for, by their place in `ids`. */
  readonly speaksFor: readonly { readonly indexes: Int32Array; readonly before: Float64Array; readonly after: Float64Array }[];
}

const ENTRY = /([\u4e00-\u9fff]{1,2})([a-z])([a-z])/g;

/** Reads what `learn` wrote. */
export function readLikeness(learnt: Readonly<Record<string, string>>): Likeness {
  const ids = Object.keys(learnt);
  const features = new Map<string, number>();
  const speaksFor: { index: number; before: number; after: number }[][] = [];
  ids.forEach((id, index) => {
    ENTRY.lastIndex = 0;
    for (let match = ENTRY.exec(learnt[id]!); match; match = ENTRY.exec(learnt[id]!)) {
      const [, feature = '', before = '', after = ''] = match;
      if (!features.has(feature)) features.set(feature, speaksFor.push([]) - 1);
      speaksFor[features.get(feature)!]!.push({ index, before: weightOf(before), after: weightOf(after) });
    }
  });
  return {
    ids,
    features,
    speaksFor: speaksFor.map((list) => ({
      indexes: Int32Array.from(list, ({ index }) => index),
      before: Float64Array.from(list, ({ before }) => before),
      after: Float64Array.from(list, ({ after }) => after),
    })),
  };
}

const weightOf = (level: string): number => (LEVELS.indexOf(level) / (LEVELS.length - 1)) ** 2;

/**
 * Answers, for numbers of one text, how much each is like every figure, by its place in `ids`; 0 is not at all, and only the order and the ratios
 * of the rest mean anything. An answer holds until the next is asked for.
 */
export function likenessIn(text: string, { ids, features, speaksFor }: Likeness): (start: number, end: number) => Float64Array {
  const at = [1, 2].map((length) => numbered(text, length, features));
  const [before, after] = [new Float64Array(speaksFor.length), new Float64Array(speaksFor.length)];
  const scores = new Float64Array(ids.length);
  return (start, end) => {
    const found: number[] = [];
    eachAround(text, start, end, (place, length, weight) => {
      const feature = at[length - 1]![place]!;
      if (feature === NONE) return;
      if (before[feature] === 0 && after[feature] === 0) found.push(feature);
      const side = place < start ? before : after;
      if (weight > side[feature]!) side[feature] = weight;
    });
    scores.fill(0);
    for (const feature of found) {
      const speaks = speaksFor[feature]!;
      for (let place = 0; place < speaks.indexes.length; place += 1)
        scores[speaks.indexes[place]!]! += Math.max(before[feature]! * speaks.before[place]!, after[feature]! * speaks.after[place]!);
      before[feature] = 0;
      after[feature] = 0;
    }
    return scores;
  };
}

const NONE = -1;

/** The feature of a length that begins at each place of a text, by number. */
function numbered(text: string, length: number, features: ReadonlyMap<string, number>): Int32Array {
  const found = new Int32Array(text.length).fill(NONE);
  for (let index = 0; index + length <= text.length; index += 1) {
    const feature = features.get(text.slice(index, index + length));
    if (feature !== undefined) found[index] = feature;
  }
  return found;
}
