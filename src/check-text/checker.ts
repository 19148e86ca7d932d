/** What 核稿 knows before it sees a text: the published figures, the lexicon and what was learnt, sorted out once. */
import type { Comparable } from './comparable.ts';
import { comparableWith } from './comparable.ts';
import type { FigureRow } from './figures.ts';
import { gatherFigures } from './figures.ts';
import type { PreparedFigure } from './judgement.ts';
import { prepareFigure } from './judgement.ts';
import type { Likeness } from './likeness.ts';
import { readLikeness } from './likeness.ts';
import type { Measure } from './measure.ts';
import type { Scanner } from './mentions.ts';
import { scannerOf } from './mentions.ts';
import { placeScanner } from './setting.ts';
import type { CheckTextWords } from './words.ts';
import { readNeeds } from './words.ts';

/** Everything that is worked out once. */
export interface Checker {
  /** Those that the lexicon knows. */
  readonly figures: readonly PreparedFigure[];
  readonly byId: ReadonlyMap<string, PreparedFigure>;
  readonly likeness: Likeness;
  readonly apart: ReadonlyMap<string, readonly string[]>;
  readonly narrower: RegExp;
  readonly words: Scanner;
  readonly places: Scanner;
  readonly byMeasure: Map<string, Comparable>;
}

/** Prepares the figures and the lexicon. A lexicon that names a figure which is not published is refused by the build. */
export function prepareChecker(rows: readonly FigureRow[], lexicon: CheckTextWords): Checker {
  const known = gatherFigures(rows);
  const prepared = known.flatMap((figure) => {
    const entry = lexicon.figures[figure.id];
    return entry ? [prepareFigure(figure, entry.kind, readNeeds(entry.says))] : [];
  });
  const apart = new Map<string, string[]>();
  for (const group of lexicon.apart)
    for (const word of group) apart.set(word, [...(apart.get(word) || []), ...group.filter((other) => other !== word)]);
  return {
    figures: prepared.filter(({ needs }) => needs.length > 0),
    byId: new Map(prepared.map((one): [string, PreparedFigure] => [one.figure.id, one])),
    likeness: readLikeness(lexicon.learnt),
    apart,
    narrower: new RegExp(lexicon.narrower.join('|')),
    words: scannerOf(lexicon),
    places: placeScanner(lexicon),
    byMeasure: new Map(),
  };
}

/** The figures for a kind of measure, sorted out once. */
export function comparableIn(measure: Measure, checker: Checker): Comparable {
  const before = checker.byMeasure.get(measure.kind);
  if (before) return before;
  const found = comparableWith(measure, checker);
  checker.byMeasure.set(measure.kind, found);
  return found;
}
