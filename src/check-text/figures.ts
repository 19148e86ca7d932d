/** The published figures as the open data gives them, gathered for comparison. */

import type { Interval } from '../figures/interval.ts';
import { interval } from '../figures/interval.ts';

/** A row of `/data/figures.json`. */
export interface FigureRow {
  readonly id: string;
  readonly label: string;
  readonly published: string;
  readonly low: string | null;
  readonly high: string | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  readonly unit: string;
  readonly hedge: string | null;
  readonly asOf: string;
  readonly scope: string;
  readonly status: string;
  readonly url: string;
}

/** One dated value of a figure. */
export interface KnownValue {
  readonly published: string;
  readonly interval: Interval;
  readonly unit: string;
  readonly hedge: string | null;
  readonly asOf: string;
  readonly disputed: boolean;
}

/** A figure with its values, the oldest first. */
export interface KnownFigure {
  readonly id: string;
  /** Figures of one family are told side by side: a topic's, or a law's. */
  readonly family: string;
  readonly label: string;
  readonly scope: string;
  readonly url: string;
  readonly values: readonly KnownValue[];
}

/** Rows of one figure follow each other, the oldest value first. */
export function gatherFigures(rows: readonly FigureRow[]): KnownFigure[] {
  const figures = new Map<string, KnownFigure & { values: KnownValue[] }>();
  for (const row of rows) {
    const figure = figures.get(row.id) || {
      id: row.id,
      family: familyOf(row.id),
      label: row.label,
      scope: row.scope,
      url: row.url,
      values: [],
    };
    figure.values.push({
      published: row.published,
      interval: interval(row.low, row.high, row.lowOpen, row.highOpen),
      unit: row.unit,
      hedge: row.hedge,
      asOf: row.asOf,
      disputed: row.status === 'disputed',
    });
    figures.set(row.id, figure);
  }
  return Array.from(figures.values());
}

const familyOf = (id: string): string =>
  id
    .split('.')
    .slice(0, id.indexOf('rule.') === 0 ? 2 : 1)
    .join('.');
