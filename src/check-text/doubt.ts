/** Numbers that the lexicon knows of no figure, and whose words or digits are so like one that they should be looked at again. */
import { same } from '../figures/interval.ts';
import { divide, isZero } from '../figures/rational.ts';
import type { Alike } from './alike.ts';
import { isAdded } from './certainty.ts';
import type { KnownFigure } from './figures.ts';
import { against } from './hold.ts';
import type { Asked, Judgement, PreparedFigure } from './judgement.ts';
import { isParticular, NOT_PUBLISHED } from './judgement.ts';
import type { Measure } from './measure.ts';
import { alikeCounters } from './measure.ts';
import { closeTo, isFitting, LEAST_ALONE, mayHold, speaks } from './resembling.ts';
import { digitsOf, isPowerOfTen, mayBeMeant } from './slips.ts';

/** Digits that are a slip away from the published ones speak for themselves. */
const LEAST_WITH_SLIP = 0.1;
/** Ages and spans of time stand in every text, but for those that only rules tell. */
const LEAST_FOR_SPANS = 0.75;
const SPANS: ReadonlySet<string> = new Set(['岁', '个月', '天']);
const isSpan = ({ measure, unit }: Asked): boolean => SPANS.has(measure.kind) && unit !== '周岁';
/** Another figure that the number fits is as like from this share on. */
const AS_LIKE = 0.95;

/** A number without a figure that the words tell of one, but for its value. `told`: figures that other numbers of the paragraph are told of. */
export function doubted(asked: Asked, alike: Alike, told: ReadonlySet<string>): Judgement {
  const [best] = alike.near;
  if (!best || best.score < LEAST_WITH_SLIP || isAdded(asked)) return NOT_PUBLISHED;
  const close = closeTo(alike, asked);
  const meant = close.find(
    ({ judgement: { verdict, reason }, prepared }) =>
      verdict === 'differs' &&
      !told.has(prepared.figure.id) &&
      countsAlike(prepared, asked) &&
      (reason !== 'value' || isMeant(prepared, asked) || neighbourWith(asked, prepared, alike) !== null),
  );
  if (!meant) return withDigitsOf(alike, asked, told);
  // As like another that it fits: no reason to ask.
  if (close.some(({ judgement, score }) => isFitting(judgement) && score >= meant.score * AS_LIKE)) return NOT_PUBLISHED;
  const sibling = neighbourWith(asked, meant.prepared, alike);
  if (asked.measure.kind === 'plain' && meant.judgement.slip === null) return NOT_PUBLISHED;
  if (asked.narrowed && meant.judgement.slip === null && !sibling) return NOT_PUBLISHED;
  const isSlip = meant.judgement.slip !== null && (best.score >= LEAST_ALONE || isParticular(asked.measure));
  const isPlain = isSpan(asked) && !sibling ? best.score >= LEAST_FOR_SPANS : speaks(alike) || isSlip;
  return isPlain ? { ...meant.judgement, verdict: 'doubtful', sibling } : NOT_PUBLISHED;
}

const MANY_DIGITS = 4;

/** Four digits or more that are a figure's but for two that changed places, in whatever words: chance hardly brings them. */
function withDigitsOf(alike: Alike, asked: Asked, told: ReadonlySet<string>): Judgement {
  const { middle } = asked.measure;
  if (!middle || digitsOf(middle).length < MANY_DIGITS) return NOT_PUBLISHED;
  for (const { prepared } of alike.all()) {
    if (told.has(prepared.figure.id) || !mayHold(prepared, asked) || !countsAlike(prepared, asked)) continue;
    const held = against(prepared, asked);
    if (held.verdict === 'differs' && held.slip === 'swapped') return { ...held, verdict: 'doubtful' };
  }
  return NOT_PUBLISHED;
}

/** 户次 and 个 count no like things. */
const countsAlike = ({ figure }: PreparedFigure, { measure, unit }: Asked): boolean =>
  (measure.kind !== 'count' && measure.kind !== '人') || figure.values.some((value) => alikeCounters(unit, value.unit));

/** The neighbour of a figure that has the very value, as where lines were mixed up. */
function neighbourWith({ measure }: Asked, { figure }: PreparedFigure, alike: Alike): KnownFigure | null {
  const found = alike
    .all()
    .find(
      ({ prepared }) =>
        prepared.figure !== figure &&
        prepared.figure.family === figure.family &&
        prepared.measures.some(({ kind, interval }) => kind === measure.kind && same(interval, measure.interval)),
    );
  return found ? found.prepared.figure : null;
}

function isMeant({ measures }: PreparedFigure, { measure }: { readonly measure: Measure }): boolean {
  const told = measure.middle;
  return (
    told !== null &&
    !isZero(told) &&
    measures.some(({ middle }) => mayBeMeant(told, middle!) || (!isZero(middle!) && isPowerOfTen(divide(told, middle!))))
  );
}
