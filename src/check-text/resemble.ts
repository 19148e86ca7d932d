/**
 * Judges a number that the lexicon does not know by the figures whose examples its words are most like. Likeness alone is never enough to call a
 * number wrong: it says that the number should be looked at again.
 */
import { divide, isZero } from '../figures/rational.ts';
import { familyOf } from './certainty.ts';
import { middleOf } from './compare.ts';
import { against } from './hold.ts';
import type { Asked, Judgement, PreparedFigure, Verdict } from './judgement.ts';
import { isParticular, isRule, NOT_PUBLISHED } from './judgement.ts';
import { isChange } from './role.ts';
import { isPowerOfTen, mayBeMeant } from './slips.ts';

/** A figure that the number's words are like, by how much. */
export interface Resembling {
  readonly prepared: PreparedFigure;
  readonly score: number;
}

/** Words that are less like any figure than this speak of none. */
const LEAST = 0.5;
const LEAST_ALONE = 0.3;
const ALONE = 1.8;
/** Figures nearly as alike as the likest one, down to this share of it, could be meant as well. */
const CLOSE = 0.6;
const MOST = 3;
/** A neighbour is clearly more alike from this many times on. */
const CLEARLY = 1.4;

const FITS: ReadonlySet<Verdict> = new Set(['agrees', 'agrees-otherwise', 'outdated', 'disputed']);

/** Judges by likeness; `alike` is in order, the likest first. */
export function resemble(asked: Asked, alike: readonly Resembling[]): Judgement {
  const [best] = alike;
  if (!best || !speaks(alike)) return NOT_PUBLISHED;
  const close = closeTo(alike, asked);
  const fits = close.find(({ judgement, score }) => FITS.has(judgement.verdict) && (score === best.score || isParticular(asked.measure)));
  if (fits) return exchanged(fits.judgement, asked, alike);
  const meant = close.find(
    ({ judgement, prepared }) => judgement.verdict === 'differs' && (judgement.reason !== 'value' || isMeant(prepared, asked)),
  );
  return meant ? { ...meant.judgement, verdict: 'doubtful' } : NOT_PUBLISHED;
}

/** Whether the words are like a figure at all: enough, or less but like no other. */
const speaks = ([best, next]: readonly Resembling[]): boolean =>
  best!.score >= LEAST || (best!.score >= LEAST_ALONE && (!next || best!.score >= next.score * ALONE));

const closeTo = (alike: readonly Resembling[], asked: Asked): (Resembling & { judgement: Judgement })[] =>
  alike
    .slice(0, MOST)
    .filter(({ score, prepared }) => score >= alike[0]!.score * CLOSE && mayHold(prepared, asked))
    .map((one) => ({ ...one, judgement: against(one.prepared, asked) }));

/**
 * A number that fits one figure and is told in the words of its neighbour: lines were mixed up. Only a neighbour that is clearly more alike
 * counts, and only where its own value is another.
 */
export function exchanged(judgement: Judgement, asked: Asked, alike: readonly Resembling[]): Judgement {
  const [best] = alike;
  const { figure } = judgement;
  if (
    !figure ||
    !FITS.has(judgement.verdict) ||
    judgement.verdict === 'outdated' ||
    !best ||
    best.score < LEAST ||
    best.prepared.figure.id === figure.id
  )
    return judgement;
  if (familyOf(best.prepared.figure.id) !== familyOf(figure.id) || !mayHold(best.prepared, asked)) return judgement;
  const own = alike.find(({ prepared }) => prepared.figure.id === figure.id);
  if (own && own.score * CLEARLY > best.score) return judgement;
  if (
    !best.prepared.measures.some(({ kind }) => kind === asked.measure.kind) ||
    closeTo(alike, asked).some(({ judgement: { verdict } }) => FITS.has(verdict))
  )
    return judgement;
  const held = against(best.prepared, asked);
  return held.verdict === 'differs' ? { ...held, verdict: 'doubtful', sibling: figure } : judgement;
}

/** Growth is told of a growth, and what holds elsewhere or in a part of the city is not ours. */
function mayHold({ kind, figure }: PreparedFigure, { role, measure, setting }: Asked): boolean {
  const changes = kind === 'growth' || kind === 'decline';
  if (changes ? role !== (kind === 'growth' ? 'rise' : 'fall') : measure.kind === 'ratio' && isChange(role) && !isRule(figure))
    return false;
  return isRule(figure) || setting.place === 'here';
}

function isMeant({ measures }: PreparedFigure, { measure }: Asked): boolean {
  const told = middleOf(measure.interval);
  return (
    told !== null &&
    !isZero(told) &&
    measures.some(({ interval }) => {
      const published = middleOf(interval)!;
      return mayBeMeant(told, published) || (!isZero(published) && isPowerOfTen(divide(told, published)));
    })
  );
}
