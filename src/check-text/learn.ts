/**
 * Learns from examples in which words texts tell each figure: the weights of a nearest-centroid classifier over characters and pairs of
 * characters, for the left of the number and for its right (tf·idf, of length one), the strongest of each figure only. Runs at build; the
 * browser gets the result.
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
const STRONGEST = 72;
const REPEATED = 1.3;
const RARE = 0.7;
const NEARNESS = 0.4;

/** In how many of a figure's pieces a feature stands at all, and on which side of the number. */
interface Count {
  all: number;
  before: number;
  after: number;
}

/** What a feature says for a figure when it stands on the left or on the right of a number. */
interface Weight {
  readonly before: number;
  readonly after: number;
}

/** For each figure its features and weights in one string, `低保kc城ss`; see `readLikeness`. */
export function learn(figures: readonly Told[]): Record<string, string> {
  const counted = figures.map(({ id, label, examples }) => ({ id, counts: countsOf(label, examples) }));
  const spread = new Map<string, number>();
  for (const { counts } of counted) for (const feature of counts.keys()) spread.set(feature, (spread.get(feature) ?? 0) + 1);
  const rarity = (feature: string): number => Math.log((figures.length + 1) / (spread.get(feature)! + 0.5)) ** RARE;
  const weighed = counted.map(({ id, counts }) => ({ id, weights: strongest(counts, rarity) }));
  const largest = weighed.reduce((most, { weights }) => weights.reduce((so, [, weight]) => Math.max(so, larger(weight)), most), 0);
  const levels = ({ before, after }: Weight): string => levelOf(before / largest) + levelOf(after / largest);
  return Object.fromEntries(weighed.map(({ id, weights }) => [id, weights.map(([feature, weight]) => feature + levels(weight)).join('')]));
}

function countsOf(label: string, examples: readonly Example[]): Map<string, Count> {
  const counts = new Map<string, Count>();
  const count = (feature: string, times: Count): void => {
    const { all, before, after } = counts.get(feature) ?? { all: 0, before: 0, after: 0 };
    counts.set(feature, { all: all + times.all, before: before + times.before, after: after + times.after });
  };
  for (const { text, start, end } of examples) {
    const { before, after } = featuresOf(text, start, end);
    for (const feature of new Set([...before.keys(), ...after.keys()])) {
      const [left, right] = [(before.get(feature) ?? 0) ** NEARNESS, (after.get(feature) ?? 0) ** NEARNESS];
      count(feature, { all: Math.max(left, right), before: left, after: right });
    }
  }
  // A label has no sides.
  for (const feature of featuresOf(label, label.length, label.length).before.keys())
    count(feature, { all: LABEL, before: LABEL / 2, after: LABEL / 2 });
  return counts;
}

/** Weights of length one, times the feature's rarity once more for the text in which it is looked for. */
function strongest(counts: ReadonlyMap<string, Count>, rarity: (feature: string) => number): [string, Weight][] {
  // A word on the side where no example has it still tells of the matter, half as often.
  const weigh = (feature: string, { all }: Count, side: number): number => ((all + side) / 2) ** REPEATED * rarity(feature);
  const kept = [...counts]
    .map(([feature, count]): [string, Weight] => [
      feature,
      { before: weigh(feature, count, count.before), after: weigh(feature, count, count.after) },
    ])
    .sort(([one, a], [other, b]) => larger(b) - larger(a) || (one < other ? -1 : 1))
    .slice(0, STRONGEST);
  const length = Math.sqrt(kept.reduce((sum, [, { before, after }]) => sum + (before * before + after * after) / 2, 0));
  return kept.map(([feature, { before, after }]) => {
    const times = rarity(feature) / length;
    return [feature, { before: before * times, after: after * times }];
  });
}

const larger = ({ before, after }: Weight): number => Math.max(before, after);

/** Weights are kept by their square roots, so that small ones stay apart. */
const levelOf = (share: number): string => LEVELS[Math.round(Math.sqrt(share) * (LEVELS.length - 1))]!;
