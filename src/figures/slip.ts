/** What a slip of the pen could have been: one digit changed or two neighbours swapped, with which a disagreement would be gone. */
import type { Interval } from './interval.ts';
import type { Observation } from './observation.ts';
import { QuantityError, readPublished } from './published.ts';
import type { Judgement } from './relations.ts';
import { judge } from './relations.ts';
import type { RelationData } from './schema.ts';

/** A phrase that differs from a published one by a single slip and with which a relation agrees. */
export interface Slip {
  /** Reference of the observation. */
  readonly figure: string;
  readonly kind: 'swapped' | 'one-digit';
  readonly published: string;
}

type Lookup = (ref: string) => Observation;

/** More ways than this to change one digit are no hint any more. */
const TELLING = 3;

/** The slips that would explain a disagreement; arithmetic only, never a claim that one of them happened. */
export function slipsOf(
  relation: RelationData,
  { verdict, observations }: Pick<Judgement, 'verdict' | 'observations'>,
  lookup: Lookup,
): Slip[] {
  if (verdict !== 'inconsistent') return [];
  return observations.flatMap((observation) => {
    const agreeing = slippedPhrases(observation.published).filter(({ published }) => {
      const other = republished(observation, published);
      return other !== null && agrees(judge(relation, instead(observation, other, lookup)));
    });
    const swapped = agreeing.filter(({ kind }) => kind === 'swapped');
    const changed = agreeing.filter(({ kind }) => kind === 'one-digit');
    return [...swapped, ...(changed.length > TELLING ? [] : changed)].map((slip) => ({ figure: observation.ref, ...slip }));
  });
}

/** Every phrase with two neighbouring digits swapped or one digit changed; a number never begins with a new nought. */
export function slippedPhrases(phrase: string): Pick<Slip, 'kind' | 'published'>[] {
  const slips: Pick<Slip, 'kind' | 'published'>[] = [];
  const digits = [...phrase.matchAll(/\d/g)].map(({ index }) => index);
  const put = (at: number, text: string): string => phrase.slice(0, at) + text + phrase.slice(at + text.length);
  const leads = (at: number): boolean => !/[\d.]/.test(phrase[at - 1] ?? '') && /\d/.test(phrase[at + 1] ?? '');
  digits.forEach((at) => {
    const [own, next] = [phrase[at]!, phrase[at + 1] ?? ''];
    if (/\d/.test(next) && next !== own && !(next === '0' && leads(at))) slips.push({ kind: 'swapped', published: put(at, next + own) });
    for (const digit of '0123456789')
      if (digit !== own && !(digit === '0' && leads(at))) slips.push({ kind: 'one-digit', published: put(at, digit) });
  });
  return slips;
}

/** The observation as if another phrase had been published; null when it could not be read. */
function republished(observation: Observation, published: string): Observation | null {
  const { figure, data } = observation;
  try {
    return {
      ...observation,
      published,
      interval: readPublished(published, { kind: figure.kind, reading: data.reading, upper: data.upper }).interval,
    };
  } catch (error) {
    if (error instanceof QuantityError) return null;
    throw error;
  }
}

/** The observation as if it could be any value of an interval; an empty hedge keeps the interval from being read again. */
export const valued = (observation: Observation, interval: Interval): Observation => ({
  ...observation,
  interval,
  hedge: observation.hedge ?? '',
});

/** A lookup that gives `other` wherever `observation` is asked for. */
export const instead =
  (observation: Observation, other: Observation, lookup: Lookup): Lookup =>
  (ref) => {
    const found = lookup(ref);
    return found === observation ? other : found;
  };

export const agrees = ({ verdict }: Pick<Judgement, 'verdict'>): boolean =>
  verdict === 'consistent' || verdict === 'consistent-if-truncated';
