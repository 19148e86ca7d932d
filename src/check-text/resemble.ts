/**
 * Judges numbers by the figures whose examples their words are most like, where the lexicon knows none or the wrong one. Likeness alone never
 * calls a number wrong: it says that the number should be looked at again.
 */
import { same } from '../figures/interval.ts';
import { divide, isZero } from '../figures/rational.ts';
import { ADDED } from './certainty.ts';
import { middleOf } from './compare.ts';
import type { KnownFigure } from './figures.ts';
import { against } from './hold.ts';
import type { Asked, Judgement, PreparedFigure, Verdict } from './judgement.ts';
import { isNamed, isParticular, isRule, NOT_PUBLISHED } from './judgement.ts';
import type { Measure } from './measure.ts';
import { alikeCounters } from './measure.ts';
import { isOfAnotherWhole } from './naming.ts';
import type { Paragraph } from './paragraphs.ts';
import { isChange } from './role.ts';
import { digitsOf, isPowerOfTen, mayBeMeant } from './slips.ts';

/** A figure that the number's words are like, by how much. Lists begin with the likest, in order as far as any come near it. */
export interface Resembling {
  readonly prepared: PreparedFigure;
  readonly score: number;
}

/** Words that are less like any figure than this speak of none, or of one that nothing else comes near. */
const LEAST = 0.5;
const LEAST_ALONE = 0.3;
/** Digits that are a slip away from the published ones speak for themselves. */
const LEAST_WITH_SLIP = 0.1;
const ALONE = 1.8;
/** Ages and spans of time stand in every text, but for those that only rules tell. */
const LEAST_FOR_SPANS = 1;
const SPANS: ReadonlySet<string> = new Set(['岁', '个月', '天']);
const isSpan = ({ measure, unit }: Asked): boolean => SPANS.has(measure.kind) && unit !== '周岁';
/** Figures nearly as alike as the likest one, down to this share of it, could be meant as well. */
const CLOSE = 0.6;
const MOST = 3;
/** A neighbour is clearly more alike from this many times on, and alone can be meant from that many. */
const CLEARLY = 1.4;
/** Small numbers fit by chance, so a neighbour need not be much more alike. */
const BARELY = 1.1;
const FAR_MORE = 2;
/** Words that are less than so much like a neighbour leave no doubt. */
const PLAINLY = 0.8;
const AS_LIKE = 0.95;
const UNLIKE = 1.6;
const CLAIMED = 2;

const FITS: ReadonlySet<Verdict> = new Set(['agrees', 'agrees-otherwise', 'outdated', 'disputed']);
/** Whether a number can stand beside the figure's published value. */
export const isFitting = ({ verdict }: Judgement): boolean => FITS.has(verdict);

/** Whether the words, too, tell of the figure that the number fits, and not of a neighbour. */
export function isWellTold(judgement: Judgement, alike: readonly Resembling[]): boolean {
  const [best] = alike;
  return isFitting(judgement) && (!best || !isNeighbour(best, judgement) || scoreOf(judgement.figure!.id, alike) === best.score);
}

/** The figure that the words are like and the number fits, in place of none, or of one that it does not fit and the words are less like. */
export function recognise(named: Judgement, asked: Asked, alike: readonly Resembling[]): Judgement {
  const [best] = alike;
  if (!best || !speaks(alike)) return named;
  if (named.figure === null) {
    const fits = closeTo(alike, asked).find(
      ({ judgement, score }) => isFitting(judgement) && (score === best.score || isParticular(asked.measure)),
    );
    return fits ? fits.judgement : named;
  }
  // A 分别 list tells by its order what each number is of.
  if (named.verdict !== 'differs' || asked.listed) return named;
  const own = scoreOf(named.figure.id, alike);
  const held = mayHold(best.prepared, asked) ? against(best.prepared, asked) : named;
  if (isFitting(held) && own * (isNeighbour(best, named) ? FAR_MORE : CLEARLY) <= best.score) return held;
  // Of two neighbours it fits one, and the words are not plainly the other's: no reason to call it wrong, nor right.
  const neighbour = alike.find(
    (one) =>
      one.score >= own * (isNeighbour(one, named) ? PLAINLY : 1) &&
      (isNeighbour(one, named) || isParticular(asked.measure)) &&
      mayHold(one.prepared, asked) &&
      isFitting(against(one.prepared, asked)),
  );
  if (neighbour) return { ...named, verdict: 'doubtful', sibling: neighbour.prepared.figure };
  return asked.refersBack ? { ...named, verdict: 'doubtful' } : named;
}

/** A number without a figure that the words tell of one, but for its value. `told`: figures that other numbers of the paragraph are told of. */
export function doubted(asked: Asked, alike: readonly Resembling[], told: ReadonlySet<string>): Judgement {
  const [best] = alike;
  if (!best || best.score < LEAST_WITH_SLIP || ADDED.test(asked.here)) return NOT_PUBLISHED;
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
function withDigitsOf(alike: readonly Resembling[], asked: Asked, told: ReadonlySet<string>): Judgement {
  if (digitsOf(middleOf(asked.measure.interval)!).length < MANY_DIGITS) return NOT_PUBLISHED;
  for (const { prepared } of alike) {
    if (told.has(prepared.figure.id) || !mayHold(prepared, asked) || !countsAlike(prepared, asked)) continue;
    const held = against(prepared, asked);
    if (held.verdict === 'differs' && held.slip === 'swapped') return { ...held, verdict: 'doubtful' };
  }
  return NOT_PUBLISHED;
}

/** A number that fits one figure and is told in the words of its neighbour, whose value is another: lines were mixed up. */
export function exchanged(
  judgement: Judgement,
  asked: Asked,
  alike: readonly Resembling[],
  { told, present, claims }: Paragraph,
): Judgement {
  const { figure, value, verdict } = judgement;
  const best = alike.find(({ prepared }) => !told.has(prepared.figure.id) || prepared.figure === figure);
  if (!figure || !best || best.prepared.figure === figure || !isFitting(judgement) || verdict === 'outdated') return judgement;
  if (!speaks(alike) || !isNeighbour(best, judgement) || !mayHold(best.prepared, asked)) return judgement;
  // 从1.2万人增加到2.1万人: two values of one figure speak for each other.
  if (value !== figure.values[figure.values.length - 1] && present.has(figure.id)) return judgement;
  const own = scoreOf(figure.id, alike);
  // Another number of the paragraph is more like that neighbour.
  if (claims.get(best.prepared.figure.id)! > best.score && own * CLAIMED > best.score) return judgement;
  const isOfKind = best.prepared.measures.some(({ kind }) => kind === asked.measure.kind);
  if (own * (isOfKind ? BARELY : UNLIKE) > best.score) return judgement;
  if (closeTo(alike, asked).some((one) => one.score > own && isFitting(one.judgement))) return judgement;
  const held = against(best.prepared, asked);
  return held.verdict === 'differs' ? { ...held, verdict: 'doubtful', sibling: figure } : judgement;
}

/**
 * Which of two neighbours a number was meant for: told in the words of the one whose value it has, it is right, unless the other's value
 * stands in the paragraph as well, as it does where two lines were mixed up.
 */
export function settled(judgement: Judgement, asked: Asked, alike: readonly Resembling[], values: readonly Measure[]): Judgement {
  const [best] = alike;
  const { verdict, figure, sibling } = judgement;
  if (verdict !== 'doubtful' || !figure || !best || best.prepared.figure !== sibling || !isParticular(asked.measure)) return judgement;
  const other = alike.find(({ prepared }) => prepared.figure === figure);
  const isThere = other && values.some((value) => other.prepared.measures.some(({ interval }) => same(value.interval, interval)));
  return isThere ? judgement : against(best.prepared, asked);
}

/**
 * A paragraph that tells the figure rightly elsewhere seldom tells it wrongly as well: it speaks of another thing. A former value beside the
 * present one is no mistake.
 */
export function unlessTold(judgement: Judgement, told: ReadonlySet<string>): Judgement {
  const { verdict, figure, slip } = judgement;
  if (figure === null || !told.has(figure.id)) return judgement;
  if (verdict === 'outdated') return { ...judgement, verdict: 'agrees' };
  return verdict === 'differs' && slip === null ? { ...judgement, verdict: 'doubtful' } : judgement;
}

/** Whether the words are like a figure at all: enough, or less but like no other matter. */
function speaks([best, ...others]: readonly Resembling[]): boolean {
  if (best === undefined || best.score < LEAST_ALONE) return false;
  const next = others.find(({ prepared }) => prepared.figure.family !== best.prepared.figure.family);
  return best.score >= LEAST || !next || best.score >= next.score * ALONE;
}

const closeTo = (alike: readonly Resembling[], asked: Asked): (Resembling & { judgement: Judgement })[] =>
  alike
    .slice(0, MOST)
    .filter(({ score, prepared }) => score >= alike[0]!.score * CLOSE && mayHold(prepared, asked))
    .map((one) => ({ ...one, judgement: against(one.prepared, asked) }));

const isNeighbour = ({ prepared }: Resembling, { figure }: Judgement): boolean =>
  figure !== null && prepared.figure.family === figure.family;
export const scoreOf = (id: string, alike: readonly Resembling[]): number =>
  alike.reduce((found, { prepared, score }) => (prepared.figure.id === id ? score : found), 0);

/** Growth is told of a growth, and what holds elsewhere or in a part of the city is not ours. */
function mayHold({ kind, figure, needs }: PreparedFigure, asked: Asked): boolean {
  const { role, measure, setting } = asked;
  if (isOfAnotherWhole(needs, asked)) return false;
  const changes = kind === 'growth' || kind === 'decline';
  if (changes ? role !== (kind === 'growth' ? 'rise' : 'fall') : measure.kind === 'ratio' && isChange(role) && !isRule(figure))
    return false;
  return isRule(figure) || setting.place === 'here' || isNamed(needs, setting);
}

/** 户次 and 个 count no like things. */
const countsAlike = ({ figure }: PreparedFigure, { measure, unit }: Asked): boolean =>
  measure.kind !== 'count' || figure.values.some((value) => alikeCounters(unit, value.unit));

/** The neighbour of a figure that has the very value, as where lines were mixed up. */
function neighbourWith({ measure }: Asked, { figure }: PreparedFigure, alike: readonly Resembling[]): KnownFigure | null {
  const found = alike.find(
    ({ prepared }) =>
      prepared.figure !== figure &&
      prepared.figure.family === figure.family &&
      prepared.measures.some(({ kind, interval }) => kind === measure.kind && same(interval, measure.interval)),
  );
  return found ? found.prepared.figure : null;
}

function isMeant({ measures }: PreparedFigure, { measure }: { readonly measure: Measure }): boolean {
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
