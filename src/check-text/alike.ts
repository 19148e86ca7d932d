/** How like the words around a number are to the figures that it may be told of by its measure. */
import type { PreparedFigure } from './judgement.ts';

/** A figure that the number's words are like, by how much. */
export interface Resembling {
  readonly prepared: PreparedFigure;
  readonly score: number;
}

/** All that are alike at all. Most questions are answered by the few that come near the likest. */
export interface Alike {
  /** Those that come near the likest, in order. */
  readonly near: readonly Resembling[];
  /** The near ones in order, then the others. */
  all(): readonly Resembling[];
  /** How like the words are to a figure, 0 for not at all. */
  scoreOf(id: string): number;
}

/** Figures with their places in the likeness, and the other way round. */
export interface Field {
  readonly prepared: readonly PreparedFigure[];
  readonly indexes: Int32Array;
  readonly places: ReadonlyMap<string, number>;
}

/** Makes a field of figures and their places in the likeness. */
export const fieldOf = (figures: readonly { readonly prepared: PreparedFigure; readonly index: number }[]): Field => ({
  prepared: figures.map(({ prepared }) => prepared),
  indexes: Int32Array.from(figures, ({ index }) => index),
  places: new Map(figures.map(({ prepared }, place): [string, number] => [prepared.figure.id, place])),
});

/** Below this share of the likest, nothing asks which figure comes first. */
const NEAR = 0.25;

/** Keeps of all scores those of a field. */
export function alikeIn(scores: ArrayLike<number>, { prepared, indexes, places }: Field): Alike {
  const kept: number[] = [];
  let most = 0;
  for (let place = 0; place < indexes.length; place += 1) {
    const score = scores[indexes[place]!]!;
    kept.push(score);
    if (score > most) most = score;
  }
  const among = (isWanted: (score: number) => boolean): Resembling[] => {
    const found: Resembling[] = [];
    for (let place = 0; place < kept.length; place += 1) {
      const score = kept[place]!;
      if (score > 0 && isWanted(score)) found.push({ prepared: prepared[place]!, score });
    }
    return found;
  };
  const near = among((score) => score >= most * NEAR).sort((a, b) => b.score - a.score);
  return {
    near,
    all: () => near.concat(among((score) => score < most * NEAR)),
    scoreOf: (id) => {
      const place = places.get(id);
      return place === undefined ? 0 : kept[place]!;
    },
  };
}
