/** Which figures a number's words are most like, by what was learnt from examples. */
import { featuresOf } from './features.ts';

/** The letters that stand for weights, the least first. Letters, because no number may stand in published data without its origin. */
export const LEVELS = 'abcdefghijklmnopqrstuvwxyz';

/** What was learnt, ready for look-up: for each feature the figures that it speaks for. */
export interface Likeness {
  readonly ids: readonly string[];
  readonly byFeature: ReadonlyMap<string, readonly { readonly index: number; readonly weight: number }[]>;
}

/** A figure and how alike it is; only the order and the ratios mean anything. */
export interface Alike {
  readonly id: string;
  readonly score: number;
}

const ENTRY = /([\u4e00-\u9fff]{1,2})([a-z])/g;

/** Reads what `learn` wrote. */
export function readLikeness(learnt: Readonly<Record<string, string>>): Likeness {
  const ids = Object.keys(learnt);
  const byFeature = new Map<string, { index: number; weight: number }[]>();
  ids.forEach((id, index) => {
    ENTRY.lastIndex = 0;
    for (let match = ENTRY.exec(learnt[id]!); match; match = ENTRY.exec(learnt[id]!)) {
      const known = byFeature.get(match[1]!) || [];
      known.push({ index, weight: (LEVELS.indexOf(match[2]!) / (LEVELS.length - 1)) ** 2 });
      byFeature.set(match[1]!, known);
    }
  });
  return { ids, byFeature };
}

/** The figures that the number from `start` to `end` is like, the likest first; none when no word is known. */
export function alikeFigures({ ids, byFeature }: Likeness, text: string, start: number, end: number): Alike[] {
  const scores = ids.map(() => 0);
  featuresOf(text, start, end).forEach((near, feature) => {
    for (const { index, weight } of byFeature.get(feature) || []) scores[index]! += near * weight;
  });
  return ids
    .map((id, index) => ({ id, score: scores[index]! }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}
