/**
 * How much an event matters, computed so that nobody can play it down. After the practice of the British statistical
 * offices: what counts is whether a reader would have drawn another conclusion, and here first whether somebody would have
 * got another amount, another time limit or another answer.
 *
 * 影响办事: a citizen's amount, eligibility or time limit. The figure is a rule of a law, or a standard, a limit or an age;
 *   the observation is the latest one, which stands for today; and what changed is its value (another interval or unit, not
 *   another wording of the same), its reading, its date, its scope, or that it is there at all. Of pages: those that guide
 *   through a procedure.
 * 重大: not that, but another conclusion. The sign turned; the size is ten times or more, or a tenth or less, nothing became
 *   something or something nothing; another kind of thing is counted; the value was withdrawn; or a claim that this figure is
 *   checked against agreed before and disagrees now, or the other way round.
 * 轻微: everything else.
 */
import type { Field, VerdictChange } from './change.ts';
import { same } from './interval.ts';
import { nominalValue } from './nominal.ts';
import type { PublishedQuantity } from './published.ts';
import { QuantityError, readPublished } from './published.ts';
import type { Rational } from './rational.ts';
import { compare, divide, isZero, multiply, rational, ZERO } from './rational.ts';
import { convert } from './unit.ts';

export const SEVERITIES = ['影响办事', '重大', '轻微'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What the severity of an event on a figure is computed from. */
export interface Weighed {
  readonly field: Field;
  readonly old: string;
  readonly new: string | null;
  readonly kind: string;
  /** The figure rests on a law. */
  readonly isRule: boolean;
  /** The observation is the one that stands for today, or the event is about the figure as a whole. */
  readonly isLatest: boolean;
  /** Relations of this figure that agree now and did not, or did and do not. */
  readonly verdicts: readonly VerdictChange[];
}

const ENTITLING_KINDS = new Set(['standard', 'limit', 'age']);
const ENTITLING_FIELDS = new Set<Field>(['published', 'reading', 'time', 'scope', 'added', 'withdrawn']);
const VALUES = new Set<Field>(['published', 'added']);
const TEN = rational(10);

/** The severity of an event on a figure. */
export function severityOf(event: Weighed): Severity {
  const { field, kind, isRule, isLatest } = event;
  const change = VALUES.has(field) && event.new !== null ? compareValues(event.old, event.new, kind) : null;
  if ((isRule || ENTITLING_KINDS.has(kind)) && isLatest && ENTITLING_FIELDS.has(field) && change !== 'same') return '影响办事';
  return change === 'other' || field === 'withdrawn' || event.verdicts.some(turned) ? '重大' : '轻微';
}

/** The severity of an event on a page: a guide through a procedure is always taken to matter. */
export const pageSeverity = (isGuide: boolean): Severity => (isGuide ? '影响办事' : '轻微');

/** Whether agreement became disagreement or the other way round. */
const turned = ({ old, new: now }: VerdictChange): boolean =>
  (old === 'inconsistent') !== (now === 'inconsistent') && old !== null && now !== null && old !== 'uncheckable' && now !== 'uncheckable';

/** `same` values in other words, `near` ones, or `other` ones: another sign, another order of magnitude, another kind of thing. */
export function compareValues(old: string, now: string, kind: string): 'same' | 'near' | 'other' {
  const [before, after] = [read(old, kind), read(now, kind)];
  if (!before || !after) return old === now ? 'same' : 'other';
  if (before.unit === after.unit && same(before.interval, after.interval)) return 'same';
  const [from, to] = [rational(nominalValue(old)), convert(rational(nominalValue(now)), after.unit, before.unit)];
  return to === null || compare(from, ZERO) !== compare(to, ZERO) || isFarApart(from, to) ? 'other' : 'near';
}

const isFarApart = (a: Rational, b: Rational): boolean => {
  if (isZero(a) || isZero(b)) return false; // Both are, or the signs differ.
  const ratio = divide(a, b);
  return compare(ratio, TEN) >= 0 || compare(multiply(ratio, TEN), rational(1)) <= 0;
};

function read(phrase: string, kind: string): PublishedQuantity | null {
  try {
    return readPublished(phrase, { kind });
  } catch (error) {
    if (error instanceof QuantityError) return null;
    throw error;
  }
}
