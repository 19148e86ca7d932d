/** Figures and their dated observations as the registry hands them out. */

import type { Origin } from './content.ts';
import type { Interval } from './interval.ts';
import { readPublished } from './published.ts';
import { scanQuantities } from './quantity-scan.ts';
import type { Rational } from './rational.ts';
import { equals } from './rational.ts';
import type { ObservationData, Stage } from './schema.ts';

/** One measure over time. */
export interface Figure {
  readonly id: string;
  /** Name of the content file that holds it, without ending. */
  readonly topic: string;
  readonly label: string;
  readonly scope: string;
  readonly kind: string;
  readonly stage?: Stage;
  readonly observations: readonly Observation[];
  readonly origin: Origin;
}

/** One published value of a figure, read. */
export interface Observation {
  /** `id`, or `id@date` when the figure has several observations. */
  readonly ref: string;
  readonly figure: Figure;
  readonly published: string;
  readonly interval: Interval;
  readonly unit: string;
  readonly hedge: string | null;
  readonly asOf?: string;
  readonly period?: string;
  readonly moment?: string;
  readonly valid?: { readonly from: string; readonly to?: string };
  readonly source: ObservationData['source'];
  readonly note?: string;
  /** `disputed` when a recorded disagreement involves it. */
  status: 'final' | 'provisional' | 'disputed';
  readonly origin: Origin;
  readonly data: ObservationData;
}

/** The date by which a reference names an observation. */
export const dateKey = ({ asOf, period, valid }: Pick<Observation, 'asOf' | 'period' | 'valid'>): string =>
  asOf ?? period?.split('/')[0] ?? valid?.from ?? '';

/** The day by which the latest observation is found. */
export const endKey = ({ asOf, period, valid }: Pick<Observation, 'asOf' | 'period' | 'valid'>): string =>
  asOf ?? period?.split('/')[1] ?? valid?.from ?? '';

/** Whether the printed number stands for one value only. */
export const isExact = ({ interval: { low, high } }: Pick<Observation, 'interval'>): boolean =>
  low !== null && high !== null && equals(low, high);

/** The weaker reading of a rounded number: its printed digits were cut off. */
export function truncatedInterval(observation: Observation): Interval {
  const { published, figure, data } = observation;
  if (isExact(observation) || observation.hedge !== null) return observation.interval;
  return readPublished(published, { kind: figure.kind, reading: data.reading, upper: data.upper, mode: 'truncated' }).interval;
}

/** The unit of the last printed digit. */
export const printedStep = ({ published }: Pick<Observation, 'published'>): Rational => scanQuantities(published.trim())[0]!.amount.step;
