/** Adding single gifts and payments up, stage by stage, and holding the sums against published totals. */
import type { GrantData, GrantStage, GrantTotalData } from './charity-schema.ts';
import type { Sited } from './content.ts';
import { formatInterval } from './format.ts';
import type { Interval } from './interval.ts';
import { add, exactly, gap, intersects, interval, multiply } from './interval.ts';
import type { Observation } from './observation.ts';
import { truncatedInterval } from './observation.ts';
import { readPublished } from './published.ts';
import type { Rational } from './rational.ts';
import { ZERO } from './rational.ts';
import { canonicalUnit } from './unit.ts';

/** A total with a figure behind it. */
export type PublishedTotal = Extract<GrantTotalData, { figure: string }>;

/** An amount in 元; throws a QuantityError when it is not one quantity. */
export function amountOf({ amount }: Pick<GrantData, 'amount'>): Interval {
  const { interval: read, unit } = readPublished(amount, { kind: 'money' });
  return multiply(read, exactly(canonicalUnit(unit).factor));
}

/** The sum of rows of one stage; throws for rows of several, because what is promised is no money yet and what is spent was received before. */
export function sumOf(rows: readonly GrantData[]): Interval {
  const stages = new Set(rows.map(({ stage }) => stage));
  if (stages.size > 1) throw new TypeError(`rows of ${[...stages].join(' and ')} are never added together`);
  return rows.map(amountOf).reduce(add, exactly(ZERO));
}

/** Rows of one stage for one project, or for none in particular. */
export interface GrantGroup<Row extends Sited<GrantData>> {
  readonly stage: GrantStage;
  readonly project: string | null;
  readonly rows: readonly Row[];
}

/** Rows by stage and project, in the order in which they first stand. */
export function groupGrants<Row extends Sited<GrantData>>(rows: readonly Row[]): GrantGroup<Row>[] {
  const groups = Map.groupBy(rows, ({ data }) => `${data.stage}/${data.project ?? ''}`);
  return [...groups.values()].map((list) => ({ stage: list[0]!.data.stage, project: list[0]!.data.project ?? null, rows: list }));
}

/** The rows that a total counts: of its stage, of its project where it has one, and of its time. */
export function rowsOfTotal<Row extends Sited<GrantData>>(
  { project }: PublishedTotal,
  { figure, period, asOf }: Observation,
  rows: readonly Row[],
): Row[] {
  const [from, to] = period ? (period.split('/') as [string, string]) : ['', asOf ?? ''];
  return rows.filter(
    ({ data }) =>
      data.stage === figure.stage &&
      (project === undefined || data.project === project) &&
      data.date >= from &&
      (to === '' || data.date <= lastDay(to)),
  );
}

/** `2020` ends after every day of it in the order of text. */
const lastDay = (date: string): string => (date.length === 10 ? date : `${date}~`);

/** How a total and its rows compare, in 元. */
export interface TotalProof {
  readonly agrees: boolean;
  readonly sum: Interval;
  readonly published: Interval;
  readonly gap: Rational | null;
}

/** All rows must come to the total; some of them must not come to more. */
export function proveTotal({ rows: extent }: PublishedTotal, observation: Observation, rows: readonly GrantData[]): TotalProof {
  const factor = exactly(canonicalUnit(observation.unit).factor);
  const published = multiply(observation.interval, factor);
  const readings = [published, multiply(truncatedInterval(observation), factor)];
  const sum = sumOf(rows);
  const fits = (reading: Interval): boolean =>
    intersects(sum, extent === 'all' ? reading : interval(null, reading.high, false, reading.highOpen));
  const agrees = readings.some(fits);
  return { agrees, sum, published, gap: agrees ? null : gap(sum, published) };
}

/** Name of the sum of a group. */
export const sumKey = ({ stage, project }: Pick<GrantGroup<Sited<GrantData>>, 'stage' | 'project'>): string => `${stage}/${project ?? ''}`;

/** The sum of a group in words. */
export const sumText = ({ rows }: Pick<GrantGroup<Sited<GrantData>>, 'rows'>): string =>
  formatInterval(sumOf(rows.map(({ data }) => data)), '元');
