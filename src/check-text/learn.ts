/**
 * Learns from examples in which words texts tell each figure: the weights of a nearest-centroid classifier over characters and pairs of
 * characters (tf·idf, of length one), the strongest of each figure only. Runs at build; the browser gets the result.
 */
import { featuresOf } from './features.ts';
import { LEVELS } from './likeness.ts';

/** A piece of text and where in it the figure's number stands. */
export interface Example {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A figure's label and the pieces in which it is told. */
export interface Told {
  readonly id: string;
  readonly label: string;
  readonly examples: readonly Example[];
}

/** How much the label counts beside one example. */
const LABEL = 3;
/** Features of a figure beyond these say next to nothing. */
const STRONGEST = 64;
const REPEATED = 1.3;
const RARE = 0.7;

/** For each figure its features and weights in one string, `低保k城s`; see `readLikeness`. */
export function learn(figures: readonly Told[]): Record<string, string> {
  const counted = figures.map(({ id, label, examples }) => ({ id, counts: countsOf(label, examples) }));
  const spread = new Map<string, number>();
  for (const { counts } of counted) for (const feature of counts.keys()) spread.set(feature, (spread.get(feature) ?? 0) + 1);
  const rarity = (feature: string): number => Math.log((figures.length + 1) / (spread.get(feature)! + 0.5)) ** RARE;
  const weighed = counted.map(({ id, counts }) => ({ id, weights: strongest(counts, rarity) }));
  const largest = weighed.reduce((most, { weights }) => weights.reduce((so, [, weight]) => Math.max(so, weight), most), 0);
  return Object.fromEntries(
    weighed.map(({ id, weights }) => [id, weights.map(([feature, weight]) => feature + levelOf(weight / largest)).join('')]),
  );
}

function countsOf(label: string, examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (features: Iterable<string>, times: number): void => {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + times);
  };
  for (const { text, start, end } of examples) count(featuresOf(text, start, end).keys(), 1);
  count(featuresOf(label, label.length, label.length).keys(), LABEL);
  return counts;
}

/** Weights of length one, times the feature's rarity once more for the text in which it is looked for. */
function strongest(counts: ReadonlyMap<string, number>, rarity: (feature: string) => number): [string, number][] {
  const all = [...counts].map(([feature, count]): [string, number] => [feature, count ** REPEATED * rarity(feature)]);
  const kept = all.sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1)).slice(0, STRONGEST);
  const length = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return kept.map(([feature, weight]) => [feature, (weight / length) * rarity(feature)]);
}

/** Weights are kept by their square roots, so that small ones stay apart. */
const levelOf = (share: number): string => LEVELS[Math.round(Math.sqrt(share) * (LEVELS.length - 1))]!;
